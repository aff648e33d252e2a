using System.Globalization;
using System.Text.RegularExpressions;
using Claims.Web.Tests.Running;
using Microsoft.Playwright;

namespace Claims.Web.Tests.Journeys;

/// <summary>What a fact-checker does with the form for a new claim, and with what has just come in.</summary>
internal static class Recording
{
    public const string Quote = "Die Brücke hat vierzig Millionen gekostet";
    public const string Translation = "The bridge cost forty million";
    public const string Outlet = "Gazette";
    public const string Note = "Said on the eve of the vote.";

    /// <summary>Fills the form in, field by field, and records it.</summary>
    /// <returns>The claim's number.</returns>
    public static async Task<long> RecordAsync(this Person checker, string statement, string claimant)
    {
        // By its id: beside the label stands by now when the draft was saved.
        await checker.Page.Locator("#claim-statement").FillAsync(statement);
        await checker.Field("Exact words").FillAsync(Quote);
        await checker.Page.Locator("#claim-language").FillAsync("de");
        await checker.Page.GetByLabel("Translated by").SelectOptionAsync("Interpreter");
        await checker.Page.GetByLabel("Translation into").FillAsync(Translation);
        await checker.Page.Locator("#claim-short").FillAsync("The bridge cost 40 million");

        await checker.Page.Locator("#claim-claimant").FillAsync(claimant);
        await checker.Page.GetByRole(AriaRole.Option, new() { Name = $"Add “{claimant}” as a person" }).ClickAsync();
        await checker.SeeAsync(checker.Link(claimant));
        await checker.Field("Kind").SelectOptionAsync("Figure");
        await checker.Field("Place").FillAsync("Overbridge");
        var said = checker.Page.GetByRole(AriaRole.Group, new() { Name = "Said on" });
        await said.GetByLabel("Day").FillAsync("25");
        await said.GetByLabel("Month").SelectOptionAsync("August");
        await said.GetByLabel("Year").FillAsync("2025");
        await checker.Page.Locator("#claim-topics").FillAsync("Bridges");
        await checker.Page.Keyboard.PressAsync("Enter");
        await checker.Page.Locator("#claim-origins").FillAsync("Town hall");
        await checker.Page.Keyboard.PressAsync("Enter");

        await checker.Page.GetByLabel("Picked up because").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await checker.Field("Priority").SelectOptionAsync("High");
        await checker.Page.Locator("#claim-note").FillAsync(Note);
        await checker.Field("Due").FillAsync("2031-05-06");
        await checker.Field("Waiting for").FillAsync("the treasurer");

        await checker.Page.Locator("#appearance-0-url").FillAsync($"https://gazette.example/{Guid.CreateVersion7():n}");
        await checker.Field("Outlet").FillAsync(Outlet);
        await checker.Field("Medium").SelectOptionAsync("Broadcast");
        await checker.Page.Locator("#appearance-0-picture").SetInputFilesAsync(new FilePayload { Name = "bridge.png", MimeType = "image/png", Buffer = Picture });
        await checker.Page.Locator("#appearance-0-picture-alt").FillAsync("The bridge at night");
        await checker.Page.GetByLabel("Disturbing: blur it until somebody asks").CheckAsync();

        await checker.TwiceAsync(checker.ButtonOf("Record").Filter(new() { HasNotText = "another" }));
        await checker.ArriveAsync(new Regex(@"/desk/claims/\d+$"));
        return long.Parse(checker.Page.Url.Split('/')[^1], CultureInfo.InvariantCulture);
    }

    /// <summary>Goes through the queue to the claim, past what others have sent in, and accepts it for a reason.</summary>
    public static async Task TriageAsync(this Person checker, long claim)
    {
        await checker.GoAsync("/desk/triage");
        var card = checker.Page.Locator(".triage-card");
        while (true)
        {
            await card.WaitForAsync();
            var shown = await card.GetAttributeAsync("aria-label");
            if (shown == $"Claim {claim}") break;
            await checker.ButtonOf("Later").ClickAsync();
            await checker.Page.Locator($".triage-card:not([aria-label='{shown}'])").WaitForAsync();
        }
        await checker.TwiceAsync(checker.ButtonOf("Accept"));
        await checker.Page.Locator($".triage-card[aria-label='Claim {claim}']").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    // One transparent pixel.
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
}
