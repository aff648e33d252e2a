using System.Net;
using System.Net.Sockets;
using Claims.Web.Tests.Running;

namespace Claims.Web.Tests.Program;

public sealed class StartingTheProgram : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("claims-program-").FullName;

    [Fact]
    public async Task As_Production_it_serves_pages_with_their_style_and_no_content_of_the_demonstration()
    {
        await using var program = await BuiltProgram.ServeAsync(folder, "Production", BuiltProgram.FreePort());
        using var visitor = new Visitor(program.Address);

        var page = await visitor.GoAsync("/");
        var style = page.Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        using var request = new HttpRequestMessage(HttpMethod.Get, style);
        using var answer = await visitor.SendAsync(request);
        using var health = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/health/ready"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(("text/css", HttpStatusCode.OK), (answer.Content.Headers.ContentType?.MediaType, answer.StatusCode));
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.Equal("/account/sign-in", (await visitor.SignInAsync("editor@demo.claims", RunningDesk.Password)).Path);
    }

    [Fact]
    public async Task As_Production_it_refuses_a_database_with_demo_accounts()
    {
        await BuiltProgram.RunAsync(folder, "Development", "add-member", "--email", "editor@demo.claims", "--name", "Editor", "--role", "editor");

        await RefusesAsync("demo accounts", "Production");
    }

    [Fact]
    public async Task A_demonstration_listens_on_this_machine_only() => await RefusesAsync("listens on this machine only", "Development", "--urls=http://0.0.0.0:0");

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task A_taken_port_is_told_in_one_sentence_before_anything_is_done(string host)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        await RefusesAsync("is taken", "Development", $"--urls=http://{host}:{((IPEndPoint)other.LocalEndpoint).Port}");

        Assert.False(File.Exists(Path.Combine(folder, "claims.db")));
    }

    [Theory]
    [InlineData("Site__TimeZone is \"Mars/Olympus\"", "--Site:TimeZone=Mars/Olympus")]
    [InlineData("Site__PublicUrl is \"checks.example\"", "--Site:PublicUrl=checks.example")]
    [InlineData("Database__MaxBatchSize is \"many\"", "--Database:MaxBatchSize=many")]
    [InlineData("Database__CommandTimeoutSeconds is \"-1\"", "--Database:CommandTimeoutSeconds=-1")]
    [InlineData("Demo__Enabled is \"perhaps\"", "--Demo:Enabled=perhaps")]
    [InlineData("\"localhost:5080\" is no address", "--urls=localhost:5080")]
    [InlineData("ConnectionStrings__Claims cannot be read", "--ConnectionStrings:Claims=Where=here")]
    [InlineData("has to say where it is", "--Database:Provider=SqlServer")]
    public async Task A_setting_that_cannot_be_used_is_named_in_one_sentence(string saying, string setting) => await RefusesAsync(saying, "Production", setting);

    [Fact]
    public async Task A_data_folder_that_cannot_be_one_is_told_in_one_sentence()
    {
        var file = Path.Combine(folder, "file");
        await File.WriteAllTextAsync(file, "");

        await RefusesAsync("The data folder", "Production", $"--Data:Directory={file}");
        await RefusesAsync("The data folder", "Production", $"--Data:Directory={file}/below");
    }

    [Fact]
    public async Task A_database_that_can_only_be_read_is_told_in_one_sentence()
    {
        Assert.Equal(0, (await BuiltProgram.RunAsync(folder, "Production", "migrate")).Code);

        await RefusesAsync("readonly", "Production", $"--ConnectionStrings:Claims=Data Source={Path.Combine(folder, "claims.db")};Mode=ReadOnly", $"--urls=http://127.0.0.1:{BuiltProgram.FreePort()}");
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_told_in_one_sentence() => await RefusesAsync(
        "cannot be used", "Production", "--Database:Provider=SqlServer", "--ConnectionStrings:Claims=Server=127.0.0.1,1;Database=Claims;User Id=sa;Password=none;Connect Timeout=1;ConnectRetryCount=0;Encrypt=False");

    [Fact]
    public async Task An_unreadable_database_is_told_in_one_sentence()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "claims.db"), "This is not a database, whatever its name says.");

        await RefusesAsync("cannot be used", "Production", $"--urls=http://127.0.0.1:{BuiltProgram.FreePort()}");
    }

    [Fact]
    public async Task A_database_that_there_is_not_is_told_in_one_sentence() => await RefusesAsync("Sqlite or SqlServer", "Production", "--Database:Provider=Oracle");

    [Fact]
    public async Task A_backup_of_a_running_desk_can_be_served()
    {
        var archive = Path.Combine(folder, "backup.zip");
        var copy = Path.Combine(folder, "copy");
        await using (await BuiltProgram.ServeAsync(folder, "Production", BuiltProgram.FreePort()))
        {
            await BuiltProgram.RunAsync(folder, "Production", "add-member", "--email", "a@desk.test", "--name", "Administrator", "--role", "administrator");
            Assert.Equal(0, (await BuiltProgram.RunAsync(folder, "Production", "backup", archive)).Code);
        }
        await System.IO.Compression.ZipFile.ExtractToDirectoryAsync(archive, copy);

        var again = await BuiltProgram.RunAsync(copy, "Production", "add-member", "--email", "a@desk.test", "--name", "Administrator", "--role", "administrator");

        Assert.Equal((1, "A member has this e-mail address already."), (again.Code, again.Error));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task RefusesAsync(string saying, string environment, params string[] arguments)
    {
        var outcome = await BuiltProgram.RunAsync(folder, environment, arguments);

        Assert.NotEqual(0, outcome.Code);
        Assert.Contains(saying, outcome.Error, StringComparison.Ordinal);
        Assert.Single(outcome.Error.Split('\n'));
    }
}
