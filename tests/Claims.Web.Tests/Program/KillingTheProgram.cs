using System.Globalization;
using System.Text.RegularExpressions;
using Claims.Web.Tests.Running;

namespace Claims.Web.Tests.Program;

public sealed partial class KillingTheProgram : IDisposable
{
    private const string Password = "wheel barrow lantern";

    private readonly string folder = Directory.CreateTempSubdirectory("claims-killed-").FullName;
    private readonly int port = BuiltProgram.FreePort();

    [Fact]
    public async Task Nothing_that_was_answered_is_lost_and_it_starts_again_by_itself()
    {
        var invited = await BuiltProgram.RunAsync(folder, "Production", "add-member", "--email", "a@desk.test", "--name", "Name 0", "--role", "administrator", $"--urls=http://127.0.0.1:{port}");
        using var visitor = new Visitor($"http://127.0.0.1:{port}");
        var answered = 0;
        foreach (var answersBeforeTheEnd in new[] { 1, 4, 9 })
        {
            await using var program = await BuiltProgram.ServeAsync(folder, "Production", port);
            if (answered == 0) await SignInAsync(visitor, Link().Match(invited.Output).Value);
            var name = await ReadNameAsync(visitor);
            // A change that was under way when the end came may stand or not; one that was answered stands.
            Assert.InRange(name, answered, answered + 1);
            for (answered = name; answered < name + answersBeforeTheEnd; answered++) await WriteNameAsync(visitor, answered + 1);
            var unanswered = WriteNameAsync(visitor, answered + 1);
            await program.KillAsync();
            await Assert.ThrowsAnyAsync<Exception>(async () =>
            {
                await unanswered;
                // Answered before the end after all.
                answered++;
                throw new OperationCanceledException();
            });
        }

        await using var last = await BuiltProgram.ServeAsync(folder, "Production", port);
        Assert.InRange(await ReadNameAsync(visitor), answered, answered + 1);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task SignInAsync(Visitor visitor, string link)
    {
        await visitor.SubmitAsync(await visitor.GoAsync(link), "password", ("Password", Password));
        Assert.Equal("/account/profile", (await visitor.SignInAsync("a@desk.test", Password, "/account/sign-in?return=%2Faccount%2Fprofile")).Path);
    }

    private static async Task<int> ReadNameAsync(Visitor visitor)
    {
        var page = await visitor.GoAsync("/account/profile");
        return int.Parse(page.Document.QuerySelector("#name")!.GetAttribute("value")!["Name ".Length..], CultureInfo.InvariantCulture);
    }

    private static async Task WriteNameAsync(Visitor visitor, int number)
    {
        var page = await visitor.SubmitAsync(await visitor.GoAsync("/account/profile"), "name", ("Name", string.Create(CultureInfo.InvariantCulture, $"Name {number}")));
        Assert.Empty(page.Problems);
    }

    [GeneratedRegex(@"/account/set-password\S+", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
