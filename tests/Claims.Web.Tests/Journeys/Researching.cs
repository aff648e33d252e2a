using Claims.Web.Tests.Running;
using Microsoft.Playwright;

namespace Claims.Web.Tests.Journeys;

/// <summary>What a fact-checker does on the claim page until the gate is met and the verdict is written.</summary>
internal static class Researching
{
    public const string Passage = "sixty million";
    public const string Headline = "The bridge cost sixty million";

    /// <summary>On a narrow screen the claim has three tabs.</summary>
    public static async Task TabAsync(this Person person, string tab)
    {
        if (!person.IsOnPhone) return;
        var link = person.Page.Locator(".claim-tabs").GetByRole(AriaRole.Link).Filter(new() { HasText = tab });
        await link.ClickAsync();
        await person.Page.Locator($".claim-tabs a[aria-current='page']", new() { HasText = tab }).WaitForAsync();
    }

    /// <summary>The three gestures: paste the address, paste the passage, press a key; then what only a person can say of a new place, led there by the gate.</summary>
    public static async Task AddByGesturesAsync(this Person checker, string paper, int number)
    {
        await checker.TabAsync("Evidence");
        if (checker.IsOnPhone) await checker.ButtonOf("Add evidence").ClickAsync();
        else await checker.Page.Keyboard.PressAsync("e");
        var address = checker.Page.Locator("#evidence-url");
        await checker.SeeAsync(address);
        await checker.PasteAsync(address, $"http://{paper}/{Guid.CreateVersion7():n}");
        // What the page says of itself.
        await checker.SeeAsync($"The accounts of the bridge, read by {paper}");
        await checker.PasteAsync(checker.Page.Locator("#evidence-passage"), Passage);
        if (checker.IsOnPhone) await checker.TwiceAsync(checker.ButtonOf("Refutes"));
        else
        {
            await checker.Page.Locator(".stances:focus").WaitForAsync();
            await checker.Page.Keyboard.PressAsync("r");
            await checker.Page.Keyboard.PressAsync("r");
        }
        var card = checker.Page.Locator($"#evidence-{number}");
        await checker.SeeAsync(card.GetByText(Passage));
        await checker.Page.Locator(".gate .todo button", new() { HasText = "primary" }).First.ClickAsync();
        await checker.Page.Locator("dialog").GetByLabel("Secondary").CheckAsync();
        await checker.TwiceAsync(checker.Page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "Save" }));
        await checker.SeeAsync(card.GetByText("Secondary", new() { Exact = true }));
    }

    /// <summary>Follows the gate to the form for a search.</summary>
    public static async Task LookAtTheOtherSideAsync(this Person checker)
    {
        await checker.Page.Locator(".gate .todo button", new() { HasText = "other side" }).ClickAsync();
        await checker.Field("Where you looked").FillAsync("Minutes of the council");
        await checker.Field("Terms").FillAsync("bridge, forty million");
        await checker.Page.Locator("#search-period").FillAsync("2020 to 2025");
        await checker.Field("What was found").FillAsync("Nothing that says forty million.");
        await checker.Page.GetByLabel("I was looking for evidence on the other side").CheckAsync();
        await checker.TwiceAsync(checker.ButtonOf("Context"));
        await checker.SeeAsync(checker.Page.Locator("#evidence-3"));
    }

    public static async Task AskTheClaimantAsync(this Person checker)
    {
        await checker.TabAsync("Claim");
        await checker.Button("Ask…").ClickAsync();
        var sheet = checker.Page.Locator("dialog");
        await sheet.GetByLabel("No answer").CheckAsync();
        await sheet.GetByLabel("Asked on").FillAsync("2025-08-26");
        await sheet.GetByLabel("Whom, and by which way").FillAsync("the press office, by e-mail");
        await checker.TwiceAsync(sheet.GetByRole(AriaRole.Button, new() { Name = "Save" }));
        await checker.SeeAsync("No answer. Asked on 26 August 2025, the press office, by e-mail.");
    }

    public static async Task SharpenThePointAsync(this Person checker, string point)
    {
        await checker.TabAsync("Claim");
        await checker.Button("Points").ClickAsync();
        var sheet = checker.Page.Locator("dialog");
        await sheet.GetByLabel("Point 1").FillAsync(point);
        await checker.TwiceAsync(sheet.GetByRole(AriaRole.Button, new() { Name = "Save" }));
        await checker.SeeAsync(checker.Page.Locator("#point-1").GetByText(point));
    }

    /// <summary>Rating, conclusion, headline, and a reasoning that cites by the picker which "[" opens.</summary>
    public static async Task WriteAsync(this Person checker, string conclusion)
    {
        if (checker.IsOnPhone)
        {
            await checker.TabAsync("Evidence");
            await checker.Shown(checker.Page.Locator(".verdict-strip a")).ClickAsync();
        }
        else
        {
            // Behind a sheet that is just closing keys do nothing.
            await checker.Page.Locator("dialog[open]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
            await checker.Page.Keyboard.PressAsync("w");
        }
        await checker.Page.Locator(".rating-choice").Filter(new() { Has = checker.Page.GetByText("False", new() { Exact = true }) }).ClickAsync();
        await checker.Page.Locator(".rating-choice.chosen").WaitForAsync();
        await checker.Page.Locator("#conclusion").FillAsync(conclusion);
        await checker.Page.Locator("#headline").FillAsync(Headline);
        await checker.Page.Locator("#summary").FillAsync("The accounts show what was paid.");
        await checker.Page.Locator("#evidenceUpTo").FillAsync("2025-08-28");
        await checker.CiteAsync("The accounts say sixty million ", "courier", 1);
        await checker.CiteAsync(". So does the court of auditors ", "herald", 2);
        await checker.Page.Keyboard.TypeAsync(".");
    }

    private static async Task CiteAsync(this Person checker, string words, string find, int number)
    {
        var reasoning = checker.Page.Locator("#reasoning");
        if (number == 1) await reasoning.FocusAsync();
        await checker.Page.Keyboard.TypeAsync(words + "[");
        var asked = checker.Page.GetByLabel("Find a passage to cite");
        await asked.FillAsync(find);
        await checker.SeeAsync(checker.Page.Locator("dialog [role=option][aria-selected=true]", new() { HasText = find }));
        await asked.PressAsync("Enter");
        await checker.Page.WaitForFunctionAsync("end => document.activeElement.id === 'reasoning' && document.activeElement.value.endsWith(end)", $"[{number}]");
    }
}
