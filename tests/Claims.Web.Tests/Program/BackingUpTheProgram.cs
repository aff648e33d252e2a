using System.IO.Compression;
using System.Text.RegularExpressions;
using Claims.Web.Tests.Running;
using Microsoft.Data.Sqlite;

namespace Claims.Web.Tests.Program;

public sealed partial class BackingUpTheProgram : IDisposable
{
    private const string Password = "wheel barrow lantern";

    private readonly string folder = Directory.CreateTempSubdirectory("claims-backup-").FullName;
    private readonly int port = BuiltProgram.FreePort();

    [Fact]
    public async Task A_backup_that_is_made_while_somebody_writes_is_one_moment_of_the_desk_and_starts_as_it_was()
    {
        var (archive, copy) = (Path.Combine(folder, "backup.zip"), Path.Combine(folder, "copy"));
        var invited = await BuiltProgram.RunAsync(folder, "Production", "add-member", "--email", "a@desk.test", "--name", "Name 0", "--role", "administrator", $"--urls=http://127.0.0.1:{port}");
        using var visitor = new Visitor($"http://127.0.0.1:{port}");
        int before, after;
        await using (await BuiltProgram.ServeAsync(folder, "Production", port))
        {
            await visitor.SubmitAsync(await visitor.GoAsync(Link().Match(invited.Output).Value), "password", ("Password", Password));
            await visitor.SignInAsync("a@desk.test", Password);
            before = await WriteAsync(visitor, 0);
            var backup = BuiltProgram.RunAsync(folder, "Production", "backup", archive);
            for (after = before; !backup.IsCompleted;) after = await WriteAsync(visitor, after);
            Assert.Equal(0, (await backup).Code);
        }

        // As the README says: unpack it into an empty data folder, and start.
        await ZipFile.ExtractToDirectoryAsync(archive, copy);
        await using var again = await BuiltProgram.ServeAsync(copy, "Production", port);

        // The keys came along, so whoever was signed in still is.
        Assert.InRange(await ReadAsync(visitor), before, after);
        Assert.True(after > before, "Nothing was written meanwhile.");
        Assert.Equal("ok", Check(Path.Combine(copy, "claims.db")));
        Assert.Equal(["backup.zip", "migration.lock"], Directory.EnumerateFiles(folder).Select(Path.GetFileName).Where(file => !file!.StartsWith("claims.db", StringComparison.Ordinal)).Order());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task<int> ReadAsync(Visitor visitor)
    {
        var page = await visitor.GoAsync("/account/profile");
        return int.Parse(page.Document.QuerySelector("#name")!.GetAttribute("value")!["Name ".Length..], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task<int> WriteAsync(Visitor visitor, int last)
    {
        Assert.Empty((await visitor.SubmitAsync(await visitor.GoAsync("/account/profile"), "name", ("Name", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Name {last + 1}")))).Problems);
        return last + 1;
    }

    private static string? Check(string file)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return command.ExecuteScalar() as string;
    }

    [GeneratedRegex(@"/account/set-password\S+", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
