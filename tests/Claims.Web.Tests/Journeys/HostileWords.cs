using Claims.Application.Domain.Claimants;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.UseCases.People;
using Claims.Application.UseCases.Triage;
using Claims.Tests.Desks;
using Claims.Web.Tests.Running;

namespace Claims.Web.Tests.Journeys;

/// <summary>What somebody typed or pasted is shown as words, on every page of the desk that shows it: it runs nothing, leads nowhere, and moves nothing out of its place.</summary>
/// <remarks>Public pages: <c>Public/ReadingAsThePublic</c> and <c>Public/LayingOutPages</c>.</remarks>
public sealed class HostileWords(BrowserDesk desk)
{
    private const string Script = "</script><script>alert(1)</script><img src=x onerror=alert(2)>";

    private static readonly string Long = new('W', 10_000);

    [Theory]
    [InlineData(Person.Desktop)]
    [InlineData(Person.Phone)]
    public async Task Stay_words_on_the_desk(int width)
    {
        var room = desk.Room;
        var name = $"\u202Eyram\u202C \u200B{Script} {Long[..100]}";
        var claimant = await room.DoAsync(room.Checker, new AddClaimant.Command(
            new ClaimantFacts(ClaimantKind.Person, name, [Long[..200]], [new ClaimantRole(Script, null, null)], Script, "https://example.org/?q=\"><script>alert(3)</script>", null), IsAnother: true));
        var (claim, _) = await room.ProposeAsync(new CheckFacts
        {
            ClaimantId = claimant,
            Quote = Script + Long[..9_000],
            Statement = Script + Long[..1_900],
            ShortClaim = Script + Long[..200],
            Headline = Script + Long[..100],
            Summary = Script + Long[..900],
            Conclusion = Script + Long[..400],
            Reasoning = $"{Script} [click](javascript:alert(4)) <javascript:alert(5)> [1] {Long} [2]\n\n[3]: javascript:alert(6)",
            Topics = [Script, Long[..100]],
            Appearances = [new AppearanceFacts("https://a.example/?q=\"><script>alert(7)</script>" + Long[..1_500], Script, null, Medium.Post)],
            Sources = [CheckFacts.Source("Courier") with { Title = Script + Long[..200], Publisher = Long[..200], Author = Script, Origins = [Long[..200]] }, CheckFacts.Source("Herald") with { Interest = Script + Long[..3_000] }],
        });
        await room.DoAsync(room.Checker, new CommentOnClaim.Command(claim, $"{Script} [click](javascript:alert(8)) {Long[..3_000]}"));
        await using var editor = await desk.SignInAsync((await desk.Desk.HireAsync("Robin Words", Roles.Editor)).Email, "/desk", width);
        var said = new List<string>();
        editor.Page.Dialog += async (_, dialog) =>
        {
            said.Add(dialog.Message);
            await dialog.DismissAsync();
        };

        foreach (var path in new[] { "/desk", "/desk/claims?q=", $"/desk/claims/{claim}", $"/desk/claims/{claim}?tab=evidence", $"/desk/claims/{claim}?mode=write", "/desk/review", $"/desk/review/{claim}", $"/desk/people/{claimant}", "/desk/people", "/desk/sources" })
        {
            await editor.GoAsync(path);
            await editor.SettleAsync();
            Assert.True(await editor.WidthAsync() <= width, $"{path} is {await editor.WidthAsync()} wide.");
            Assert.Equal(0, await editor.Page.Locator("a[href^='javascript:' i], img[src='x'], [onerror]").CountAsync());
        }

        await editor.GoAsync($"/desk/people/{claimant}");
        await editor.SettleAsync();
        Assert.StartsWith("yram </script>", await editor.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(said);
        Assert.Empty(editor.Complaints);
    }
}
