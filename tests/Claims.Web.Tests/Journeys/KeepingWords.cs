using Claims.Application.Domain.Team;
using Claims.Web.Tests.Running;
using Microsoft.Playwright;

namespace Claims.Web.Tests.Journeys;

/// <summary>What somebody typed into a sheet or form is there again after a reload, until it was sent or thrown away.</summary>
public sealed class KeepingWords(BrowserDesk desk)
{
    private const string Typed = "Typed a minute ago, and then the train went into a tunnel.";

    [Fact]
    public async Task Brings_back_what_was_typed_wherever_there_is_room_for_a_long_text()
    {
        var claim = await desk.Room.ResearchAsync();
        var live = await desk.Room.PublishAsync();
        var (review, _) = await desk.Room.ProposeAsync();
        await using var person = await desk.SignInAsync((await desk.Desk.HireAsync("Robin Tunnel", Roles.Editor | Roles.Administrator)).Email, "/desk");
        (string Path, string Opener, string Field)[] forms =
        [
            ($"/desk/claims/{claim}", "Points", "point-text-0"), ($"/desk/claims/{claim}", "Reply", "reply-note"), ($"/desk/claims/{claim}", "Decline…", "decline-note"),
            ($"/desk/claims/{claim}", "Figure", "figure-measure"), ($"/desk/claims/{claim}", "Event", "event-what"), ($"/desk/claims/{claim}", "Details", "handling-note"),
            ($"/desk/claims/{live}", "Next round…", "why"), ($"/desk/claims/{live}", "Hold at once…", "step-notice"), ($"/desk/review/{review}", "Suggest…", "suggest-words"),
            ("/desk/people", "Add", "person-name"), ("/desk/settings/lists", "Change Reach", "reason-answer"), ("/desk/settings/scales", "Change False", "rating-meaning"), ("/desk/settings/scales", "Scale", "scale-description"),
        ];

        foreach (var (path, opener, field) in forms)
        {
            await FillAsync(person, path, opener, field);
            await person.GoAsync(path);
            await OpenAsync(person, opener);
            await person.Page.WaitForFunctionAsync("([field, text]) => document.getElementById(field)?.value === text", new[] { field, Typed });
            await person.SeeAsync("Brought back what you had typed.");
        }

        Assert.Empty(person.Complaints);
    }

    [Fact]
    public async Task Forgets_what_was_sent_or_thrown_away()
    {
        var claim = await desk.Room.ResearchAsync();
        await using var person = await desk.SignInAsync((await desk.Desk.HireAsync("Robin Sender", Roles.FactChecker)).Email, "/desk");
        var path = $"/desk/claims/{claim}";

        await FillAsync(person, path, "Points", "point-text-0");
        await person.GoAsync(path);
        await OpenAsync(person, "Points");
        await person.Button("Discard it").ClickAsync();
        await person.Page.WaitForFunctionAsync("() => document.getElementById('point-text-0').value === 'The bridge of Overbridge cost 40 million.'");
        await person.GoAsync(path);
        await FillAsync(person, path, "Reply", "reply-note");
        await person.Button("Save").ClickAsync();
        await person.Page.Locator("dialog").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });

        Assert.Equal("[]", await person.Page.EvaluateAsync<string>("() => JSON.stringify(Object.keys(localStorage).filter(key => key.startsWith('claims.draft.')))"));
    }

    private static async Task FillAsync(Person person, string path, string opener, string field)
    {
        await person.GoAsync(path);
        await OpenAsync(person, opener);
        await person.Page.Locator($"#{field}").FillAsync(Typed);
    }

    private static async Task OpenAsync(Person person, string opener)
    {
        await person.SettleAsync();
        await person.Shown(person.ButtonOf(opener)).ClickAsync();
        // Nobody types faster than that; a program does.
        await person.SeeAsync(person.Page.Locator("[data-keeps]"));
    }
}
