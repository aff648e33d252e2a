using Claims.Application.Domain.Articles;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.UseCases.Articles;
using Claims.Application.UseCases.Review;
using Claims.Web.Tests.Running;
using Microsoft.Playwright;

namespace Claims.Web.Tests.Journeys;

/// <summary>What opens over a page or unfolds in it is as open to everybody as the page, and gives the cursor back.</summary>
public sealed class EverySheet(BrowserDesk desk)
{
    [Fact]
    public async Task Of_the_claim_page_is_open_to_everybody()
    {
        var claim = await desk.Room.ResearchAsync();
        await using var checker = await desk.SignInAsync((await desk.Desk.HireAsync("Robin Sheets", Roles.FactChecker)).Email, $"/desk/claims/{claim}");
        List<string> faults = [];

        foreach (var button in new[] { "Wording", "Details", "Add an appearance", "Points", "Reply", "Figure", "Event", "Decline…" })
            faults.AddRange(await LookAtSheetAsync(checker, button, checker.ButtonOf(button)));
        foreach (var item in new[] { "Assign…", "Merge into another claim…", "Declare a conflict of interest…" })
            faults.AddRange(await LookAtSheetAsync(checker, item, await InMenuAsync(checker, "More steps", item)));
        foreach (var item in new[] { "Edit…", "Edit the source…", "Protect the source…", "Withdraw…" })
            faults.AddRange(await LookAtSheetAsync(checker, item, await InMenuAsync(checker, "What to do with evidence 1", item)));
        foreach (var adding in new[] { "Add evidence", "Record a search" })
        {
            await checker.ButtonOf(adding).First.ClickAsync();
            faults.AddRange(await LookAsync(checker, adding));
        }
        await checker.GoAsync($"/desk/claims/{claim}?mode=write");
        await checker.Page.Locator("#reasoning[data-cites]").FocusAsync();
        await checker.Page.Keyboard.TypeAsync("[");
        await checker.SeeAsync(checker.Page.GetByLabel("Find a passage to cite"));
        faults.AddRange(await LookAsync(checker, "citing"));

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.Empty(checker.Complaints);
    }

    [Fact]
    public async Task Of_the_workbench_is_open_to_everybody()
    {
        var article = await desk.Room.DoAsync(desk.Room.Checker, new AddArticle.Command(new ArticleFacts("An evening", null, "Gazette", null, "https://gazette.example/evening", "en"), "The bridge cost $40 million in 2019. Nobody laughed.", ArticleOrigin.Pasted));
        await using var checker = await desk.SignInAsync((await desk.Desk.HireAsync("Robin Bench", Roles.FactChecker)).Email, $"/desk/articles/{article}");
        List<string> faults = [];

        foreach (var button in new[] { "Details", "Newer version" }) faults.AddRange(await LookAtSheetAsync(checker, button, checker.ButtonOf(button)));
        await checker.GoAsync($"/desk/claims/new?article={article}&v=1&at=0&len=35");
        await checker.SeeAsync(checker.Page.Locator("#found-figure-0"));
        faults.AddRange(await LookAsync(checker, "a claim from an article"));

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.Empty(checker.Complaints);
    }

    [Fact]
    public async Task Of_the_shell_the_review_and_the_settings_is_open_to_everybody()
    {
        var (claim, proposal) = await desk.Room.ProposeAsync();
        await desk.Room.DoAsync(desk.Room.Editor, new SuggestWording.Command(claim, proposal, VerdictPart.Conclusion, "", "The accounts say 60 million.", null));
        await using var editor = await desk.SignInAsync((await desk.Desk.HireAsync("Robin Editor", Roles.Editor | Roles.Administrator)).Email, "/desk");
        List<string> faults = [];
        await editor.SeeAsync(editor.Heading("My work"));

        await editor.Page.Keyboard.PressAsync("Control+k");
        await editor.Page.GetByRole(AriaRole.Combobox).FillAsync("The bridge");
        await editor.SeeAsync(editor.Page.Locator("#palette-1"));
        faults.AddRange(await LookAsync(editor, "palette"));
        await CloseAsync(editor);
        await editor.Page.Keyboard.PressAsync("?");
        faults.AddRange(await LookAsync(editor, "keys"));
        await CloseAsync(editor);
        await editor.Page.GetByLabel("Menu of Robin Editor").ClickAsync();
        faults.AddRange(await LookAsync(editor, "member's menu"));

        await editor.GoAsync($"/desk/review/{claim}");
        await editor.ButtonOf("Suggest…").ClickAsync();
        await editor.ButtonOf("Return…").ClickAsync();
        faults.AddRange(await LookAsync(editor, "suggesting and returning"));
        await editor.GoAsync($"/desk/claims/{await desk.Room.PublishAsync()}");
        await editor.ButtonOf("Hold at once…").ClickAsync();
        faults.AddRange(await LookAsync(editor, "holding"));

        foreach (var (path, button) in new[] { ("members", "Invite"), ("members", "Change Robin Editor"), ("scales", "Scale"), ("scales", "Rating"), ("scales", "Change False"), ("scales", "Retire False"), ("lists", "Add"), ("lists", "Change Reach") })
        {
            await editor.GoAsync($"/desk/settings/{path}");
            faults.AddRange(await LookAtSheetAsync(editor, button, editor.ButtonOf(button).First));
        }
        await editor.GoAsync("/desk/people");
        faults.AddRange(await LookAtSheetAsync(editor, "adding a person", editor.ButtonOf("Add").First));

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.Empty(editor.Complaints);
    }

    private static async Task<IEnumerable<string>> LookAtSheetAsync(Person person, string name, ILocator opener)
    {
        await opener.ClickAsync();
        await person.SeeAsync(person.Page.Locator("dialog[open]"));
        var faults = await LookAsync(person, name);
        await CloseAsync(person);
        return faults;
    }

    private static async Task<IReadOnlyList<string>> LookAsync(Person person, string name)
    {
        await person.SettleAsync();
        var faults = await person.AuditAsync(name);
        await person.Page.SetViewportSizeAsync(Person.Desktop, 900);
        return faults;
    }

    private static async Task<ILocator> InMenuAsync(Person person, string menu, string item)
    {
        await person.Page.Locator($"summary[aria-label='{menu}']").ClickAsync();
        return person.Shown(person.Page.Locator("details[open] .item", new() { HasText = item }));
    }

    private static async Task CloseAsync(Person person)
    {
        await person.Page.Keyboard.PressAsync("Escape");
        await person.Page.Locator("dialog").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }
}
