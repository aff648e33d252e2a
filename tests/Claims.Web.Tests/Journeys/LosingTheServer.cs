using System.Text.RegularExpressions;
using Claims.Web.Tests.Running;

namespace Claims.Web.Tests.Journeys;

/// <summary>The program is killed while somebody writes: fields go on taking text, and after a restart every word is back.</summary>
public sealed partial class LosingTheServer(BrowserDesk desk) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("claims-lost-").FullName;
    private readonly int port = BuiltProgram.FreePort();

    [Fact]
    public async Task Loses_no_word()
    {
        var invited = await BuiltProgram.RunAsync(folder, "Production", "add-member", "--email", "a@desk.test", "--name", "Kim Writing", "--role", "fact-checker", $"--urls=http://127.0.0.1:{port}");
        await using var person = await Person.OpenAsync(desk.Chromium, $"http://127.0.0.1:{port}");
        var statement = person.Page.Locator("#claim-statement");
        var quote = person.Page.Locator("#claim-quote");
        await using (var program = await BuiltProgram.ServeAsync(folder, "Production", port))
        {
            await person.GoAsync(Link().Match(invited.Output).Value);
            await person.Page.Locator("input[type=password]").FillAsync(RunningDesk.Password);
            await person.Page.Locator("button[type=submit]").ClickAsync();
            await person.SeeAsync("Your password is set.");
            await person.SignInAsync("a@desk.test", "/desk/claims/new");
            await statement.FillAsync("Kept on the server.");
            await person.SeeAsync(person.Page.Locator("label[for=claim-statement]", new() { HasText = "Draft saved" }));
            await program.KillAsync();
        }
        await person.SeeAsync("Connection lost. Your text is safe in this browser.");
        await quote.FillAsync("Typed while nobody listened.");

        await using var again = await BuiltProgram.ServeAsync(folder, "Production", port);
        await person.SeeAsync("The desk was restarted. Your text is safe in this browser.");
        Assert.Equal("Typed while nobody listened.", await quote.InputValueAsync());
        await person.Button("Load the page again").ClickAsync();
        await person.Page.WaitForFunctionAsync("() => document.getElementById('claim-statement')?.value === 'Kept on the server.' && document.getElementById('claim-quote').value === 'Typed while nobody listened.'");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [GeneratedRegex(@"/account/set-password\S+", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
