using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.UseCases.Research;
using Claims.Infrastructure.Search;
using Claims.Tests.Desks;
using Claims.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Claims.Web.Tests.Journeys;

/// <summary>A claim that is on record already is typed once more; and two records become one, and two again.</summary>
public sealed class TwoRecordsOfOneClaim(BrowserDesk desk)
{
    // The index follows within a second; a page that is opened before does not know of it.
    private async Task<long> OnRecordAsync(string statement)
    {
        var number = await desk.Room.RecordAsync(new CheckFacts { Quote = Recording.Quote, Language = "de", Statement = statement, ShortClaim = statement });
        await desk.Desk.Services.GetRequiredService<ClaimIndex>().CatchUpAsync(TestContext.Current.CancellationToken);
        return number;
    }

    private async Task<IReadOnlyList<string>> HistoryAsync(long claim) =>
        [.. (await desk.Room.DoAsync(desk.Room.Checker, new ReadClaimFeed.Query(claim, null, 100))).Select(row => row.What).Reverse()];

    [Theory]
    [InlineData(Person.Desktop, "a pelican has stolen forty gold coins from the treasury of Overbridge.")]
    [InlineData(Person.Phone, "the swimming pool in Northgate was heated with burning banknotes all winter.")]
    public async Task Who_types_it_again_is_warned_reads_the_other_and_says_that_it_is_the_same(int width, string statement)
    {
        var again = $"Somebody saw that {statement}";
        var first = await OnRecordAsync(statement);
        // Somebody of one's own: what others began to type stands in their forms.
        var member = await desk.Desk.HireAsync($"Heron {width}", Roles.FactChecker);
        await using var checker = await desk.SignInAsync(member.Email, "/desk/claims/new", width);
        await checker.Page.Locator("#claim-statement").FillAsync(again);
        var warning = checker.Page.Locator(".banner.matches .match-line", new() { HasText = $"#{first}" });
        await checker.SeeAsync(warning);

        var other = await checker.Page.RunAndWaitForPopupAsync(() => warning.GetByRole(AriaRole.Link).ClickAsync());
        await other.GetByRole(AriaRole.Heading, new() { Name = $"Claim #{first}" }).WaitForAsync();
        await other.CloseAsync();
        // What was typed is still there.
        Assert.Equal(again, await checker.Page.Locator("#claim-statement").InputValueAsync());
        var second = await checker.RecordAsync(again, $"Pelican watcher {width}");

        var proposed = checker.Page.Locator(".already .match", new() { HasText = $"#{first}" });
        await checker.TwiceAsync(proposed.GetByRole(AriaRole.Button, new() { Name = "Same claim" }));
        await checker.SeeAsync(proposed.GetByText("says the same"));
        Assert.Single(await HistoryAsync(second), what => what == "match.confirmed");
        Assert.Empty(checker.Complaints);
    }

    [Fact]
    public async Task Escape_closes_the_list_of_claims_first_and_then_the_sheet()
    {
        var claim = await OnRecordAsync("A second pelican was seen on the roof of the town hall of Overbridge.");
        await OnRecordAsync("The roof of the town hall of Overbridge is made of gold.");
        await using var checker = await desk.SignInAsync("checker", $"/desk/claims/{claim}");
        await checker.Page.Locator("summary[aria-label='More steps']").ClickAsync();
        await checker.Page.Locator("details[open] .item", new() { HasText = "Merge into another claim…" }).ClickAsync();
        // Before the sheet stands open the field is there and takes no key: these would be shortcuts of the page.
        await checker.SeeAsync(checker.Page.Locator("dialog[open] #merge-into:focus"));
        await checker.Page.Locator("#merge-into").PressSequentiallyAsync("The roof of the town");
        await checker.SeeAsync(checker.Page.Locator("#merge-into-0"));

        await checker.Page.Keyboard.PressAsync("Escape");
        await checker.Page.Locator("#merge-into[aria-expanded=false]").WaitForAsync();
        Assert.Equal("The roof of the town", await checker.Page.Locator("dialog[open] #merge-into").InputValueAsync());
        await checker.Page.Keyboard.PressAsync("Escape");

        await checker.Page.Locator("dialog").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Empty(checker.Complaints);
    }

    [Theory]
    [InlineData(Person.Desktop)]
    [InlineData(Person.Phone)]
    public async Task An_editor_merges_them_takes_it_back_and_tells_them_apart(int width)
    {
        var first = await OnRecordAsync($"The lighthouse of Overbridge was sold for {width} euros to a circus from Portugal.");
        var second = await OnRecordAsync($"The lighthouse of Overbridge was sold to a circus from Portugal for {width} euros.");
        await using var editor = await desk.SignInAsync("editor", "/desk/duplicates", width);
        var pair = editor.Page.GetByRole(AriaRole.Article, new() { Name = $"Claims {second} and {first}", Exact = true });
        var merge = pair.GetByRole(AriaRole.Button, new() { Name = $"Merge #{second} into #{first}" });

        await editor.TwiceAsync(merge);
        await pair.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Equal(Stage.Merged, (await desk.Room.LookAsync(second)).Stage);

        await editor.Button("Undo").ClickAsync();
        await editor.SeeAsync(pair);
        Assert.Equal(Stage.Submitted, (await desk.Room.LookAsync(second)).Stage);

        await editor.TwiceAsync(pair.GetByRole(AriaRole.Button, new() { Name = "Something else" }));
        await pair.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await editor.GoAsync("/desk/duplicates");
        await editor.SeeAsync(editor.Heading("Duplicates"));
        Assert.Equal(["claim.recorded", "appearance.added", "claim.merged", "claim.unmerged", "match.rejected"], await HistoryAsync(second));
        Assert.Empty(editor.Complaints);
    }
}
