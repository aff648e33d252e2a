using System.Text.Json;
using System.Text.RegularExpressions;
using Claims.Application.Domain.Team;
using Claims.Application.UseCases.Research;
using Claims.Web.Tests.Running;
using Microsoft.Playwright;

namespace Claims.Web.Tests.Journeys;

/// <summary>From a recorded sentence to a retracted check, by hand, in a real browser. Every button that changes something is clicked twice.</summary>
public sealed class TheWholeWayOfAClaim(BrowserDesk desk)
{
    /// <summary>One row for each thing that was done, however often its button was clicked.</summary>
    private const string Done =
        "claim.recorded appearance.added claim.accepted claim.assigned claim.started " +
        "evidence.added evidence.added evidence.added reply.stated points.changed verdict.drafted verdict.drafted verdict.proposed " +
        "verdict.returned verdict.drafted verdict.proposed suggestion.made suggestion.accepted verdict.approved check.published " +
        "check.held check.lifted retraction.requested check.retracted";

    private const string First = "The books say sixty million.";
    private const string Revised = "The audited accounts say sixty million.";
    private const string Suggested = "The audited accounts say 60 million.";

    [Theory]
    [InlineData(Person.Desktop)]
    [InlineData(Person.Phone)]
    public async Task Is_gone_in_a_browser(int width)
    {
        await using var checker = await SignInAsync(Roles.FactChecker, "/desk/claims/new", width);
        await using var editor = await SignInAsync(Roles.Editor, "/desk/review", width);
        await using var second = await SignInAsync(Roles.Editor, "/desk", width);
        await using var reader = await desk.OpenAsync(width, script: false);

        var claim = await checker.RecordAsync($"The bridge of Overbridge cost 40 million, seen {width} wide.", $"Mayor {width}");
        if (width == Person.Phone) await AcceptOnThePhoneAsync(checker, claim);
        else await checker.TwiceAsync(checker.ButtonOf("Take it"));
        await checker.SeeAsync(checker.ButtonOf("Propose verdict"));
        await ResearchAsync(checker, width);

        await checker.WriteAsync(First);
        await checker.Page.Keyboard.PressAsync("Control+Enter");
        await checker.Page.Keyboard.PressAsync("Control+Enter");
        await SeeStageAsync(checker, "In review");

        await ReturnAsync(editor, claim);
        await SeeStageAsync(checker, "Researching");
        await checker.TabAsync("Verdict");
        await checker.Page.Locator("#conclusion").FillAsync(Revised);
        await checker.TwiceAsync(checker.Page.Locator(".actions.sticky").GetByRole(AriaRole.Button).Filter(new() { HasText = "Propose verdict" }));
        await SeeStageAsync(checker, "In review");

        await SuggestAsync(editor, claim);
        await AcceptTheSuggestionAsync(checker);
        await ApproveAsync(editor, claim);
        await PublishedAsync(reader, claim);
        await HoldAndLiftAsync(editor, second, reader, claim);
        await RetractAsync(editor, second, reader, claim);

        Assert.Equal(Done, await HistoryAsync(claim));
        Assert.All([checker, editor, second, reader], person => Assert.Empty(person.Complaints));
        Assert.Empty(desk.Desk.Errors);
    }

    private async Task<Person> SignInAsync(Roles roles, string path, int width) => await desk.SignInAsync((await desk.Desk.HireAsync($"{roles} {width}", roles)).Email, path, width);

    private static async Task AcceptOnThePhoneAsync(Person checker, long claim)
    {
        await checker.TriageAsync(claim);
        await checker.GoAsync($"/desk/claims/{claim}");
        await checker.TwiceAsync(checker.ButtonOf("Take it"));
    }

    private static async Task ResearchAsync(Person checker, int width)
    {
        await checker.AddByGesturesAsync($"courier{width}.example.org", 1);
        await checker.AddByGesturesAsync($"herald{width}.example.org", 2);
        await checker.LookAtTheOtherSideAsync();
        await checker.AskTheClaimantAsync();
        await checker.SharpenThePointAsync("What the bridge cost the city");
    }

    private static Task SeeStageAsync(Person person, string stage) => person.SeeAsync(person.Shown(person.Page.Locator(".claim-head .steps [aria-current=step], .claim-head .narrow-only").Filter(new() { HasText = stage })));

    private static async Task OpenReviewAsync(Person editor, long claim)
    {
        await editor.GoAsync("/desk/review");
        await editor.Page.Locator($"#review-{claim} a").ClickAsync();
        await editor.SeeAsync(editor.Heading($"Review claim {claim}"));
    }

    private static async Task ReturnAsync(Person editor, long claim)
    {
        await OpenReviewAsync(editor, claim);
        await editor.ButtonOf("Return…").ClickAsync();
        await editor.Page.Locator("#return-note").FillAsync("Which books?");
        await editor.TwiceAsync(editor.Button("Return it"));
        await editor.ArriveAsync(new Regex("/desk/review$"));
    }

    private static async Task SuggestAsync(Person editor, long claim)
    {
        await OpenReviewAsync(editor, claim);
        await editor.SeeAsync("Which books?");
        await editor.ButtonOf("Suggest…").ClickAsync();
        await editor.Page.Locator("#suggest-words").FillAsync(Suggested);
        await editor.Page.Locator("#suggest-note").FillAsync("Figures read faster.");
        await editor.TwiceAsync(editor.Page.Locator("form").GetByRole(AriaRole.Button, new() { Name = "Suggest" }));
        await editor.SeeAsync("Suggestions 1 open");
    }

    private static async Task AcceptTheSuggestionAsync(Person checker)
    {
        await checker.SeeAsync("Figures read faster.");
        if (checker.IsOnPhone) await checker.TwiceAsync(checker.Page.Locator(".suggestion").GetByRole(AriaRole.Button).Filter(new() { HasText = "Accept" }));
        else
        {
            await checker.Page.Keyboard.PressAsync("a");
            await checker.Page.Keyboard.PressAsync("a");
        }
        await checker.SeeAsync(checker.Page.Locator(".suggestion").GetByText("accepted"));
    }

    private static async Task ApproveAsync(Person editor, long claim)
    {
        await editor.SeeAsync(editor.Page.Locator(".reading").GetByText(Suggested));
        foreach (var answer in await editor.Page.Locator(".warning textarea").AllAsync()) await answer.FillAsync("Looked at it; it holds.");
        await editor.TwiceAsync(editor.ButtonOf("Approve & publish"));
        await editor.ArriveAsync(new Regex($"/desk/claims/{claim}$"));
    }

    private static async Task<JsonElement?> ReadAsync(Person reader, long claim)
    {
        await reader.GoAsync($"/checks/{claim}");
        var markup = reader.Page.Locator("script[type='application/ld+json']");
        return await markup.CountAsync() == 0 ? null : JsonDocument.Parse(await markup.TextContentAsync() ?? "").RootElement;
    }

    private async Task PublishedAsync(Person reader, long claim)
    {
        var review = (await ReadAsync(reader, claim))!.Value;
        await reader.SeeAsync(reader.Heading(Researching.Headline));
        await reader.SeeAsync(Suggested);
        Assert.Equal("ClaimReview", review.GetProperty("@type").GetString());
        Assert.Equal(new Uri(reader.Page.Url).AbsolutePath, new Uri(review.GetProperty("url").GetString()!).AbsolutePath);
        Assert.Equal("The bridge cost 40 million", review.GetProperty("claimReviewed").GetString());
        Assert.Equal(("False", "1", "5", "1"), (Rating("alternateName"), Rating("ratingValue"), Rating("bestRating"), Rating("worstRating")));
        Assert.Equal(Suggested, Rating("ratingExplanation"));
        Assert.Equal("2025-08-25", review.GetProperty("itemReviewed").GetProperty("datePublished").GetString());
        Assert.StartsWith("Mayor ", review.GetProperty("itemReviewed").GetProperty("author").GetProperty("name").GetString());
        Assert.Equal("The Overbridge Desk", review.GetProperty("author").GetProperty("name").GetString());
        foreach (var cite in await reader.Page.Locator("a.cite").AllAsync())
            Assert.Equal(1, await reader.Page.Locator((await cite.GetAttributeAsync("href"))!).CountAsync());
        Assert.InRange(await reader.WidthAsync(), 1, reader.Page.ViewportSize!.Width);

        string Rating(string name) => review.GetProperty("reviewRating").GetProperty(name).ToString();
    }

    private static async Task StepAsync(Person person, string step, string? notice = null, string? why = null)
    {
        await person.TabAsync("Verdict");
        var panel = person.Page.Locator(".publication");
        if (notice is null && why is null)
        {
            await person.TwiceAsync(panel.GetByRole(AriaRole.Button, new() { Name = step }));
            return;
        }
        await panel.GetByRole(AriaRole.Button, new() { Name = step }).ClickAsync();
        if (notice is not null) await person.Page.Locator("#step-notice").FillAsync(notice);
        if (why is not null) await person.Page.Locator("#step-why").FillAsync(why);
        await person.TwiceAsync(panel.GetByRole(AriaRole.Button, new() { Name = step.TrimEnd('…') }));
    }

    private static async Task HoldAndLiftAsync(Person editor, Person second, Person reader, long claim)
    {
        await StepAsync(editor, "Hold at once…", "We are looking at this check again.", "A reader wrote.");
        await editor.SeeAsync(editor.Page.Locator(".publication .tag", new() { HasText = "Held" }));
        Assert.Null(await ReadAsync(reader, claim));
        await reader.SeeAsync("We are looking at this check again.");

        await second.GoAsync($"/desk/claims/{claim}");
        await StepAsync(second, "Lift the hold…", why: "The reader was mistaken.");
        await second.SeeAsync(second.Page.Locator(".publication .tag", new() { HasText = "Live" }));
        Assert.NotNull(await ReadAsync(reader, claim));
    }

    private static async Task RetractAsync(Person editor, Person second, Person reader, long claim)
    {
        await StepAsync(editor, "Ask to retract…", "The accounts were forged.", "The court said so.");
        await second.SeeAsync("The court said so.");
        await StepAsync(second, "Confirm the retraction");
        await second.SeeAsync(second.Page.Locator(".publication .tag", new() { HasText = "Withdrawn" }));
        Assert.Null(await ReadAsync(reader, claim));
        await reader.SeeAsync("The accounts were forged.");
    }

    private async Task<string> HistoryAsync(long claim) =>
        string.Join(' ', (await desk.Room.DoAsync(desk.Room.Checker, new ReadClaimFeed.Query(claim, null, 100))).Select(row => row.What).Reverse());
}
