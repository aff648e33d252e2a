using Claims.Web.Tests.Running;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Claims.Web.Tests.Journeys;

/// <summary>Looks at a page as somebody who cannot see it, or not well, or on a phone.</summary>
internal static class Auditing
{
    /// <summary>Goes there and waits until what the page has to say is there.</summary>
    public static async Task OpenAsync(this Person person, string path)
    {
        await person.Page.SetViewportSizeAsync(Person.Desktop, 900);
        await person.GoAsync(path);
        await person.SettleAsync();
    }

    /// <summary>Until nothing loads any more.</summary>
    public static Task SettleAsync(this Person person) =>
        person.Page.WaitForFunctionAsync("() => document.querySelector('main')?.innerText.trim() && ![...document.querySelectorAll('.ghost, .ghosts, .ghost-rows')].some(ghost => ghost.checkVisibility())");

    /// <returns>Serious and critical faults in light and in dark, and what does not fit a phone; in sentences.</returns>
    public static async Task<IReadOnlyList<string>> AuditAsync(this Person person, string where)
    {
        var faults = new List<string>();
        await person.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        faults.AddRange(Serious(await person.Page.RunAxe(OnlyColours), $"{where} in the dark"));
        await person.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        faults.AddRange(Serious(await person.Page.RunAxe(), where));
        await person.Page.SetViewportSizeAsync(Person.Phone, 844);
        if (await person.WidthAsync() is > Person.Phone and var width) faults.Add($"{where} is {width} wide on a phone.");
        return faults;
    }

    private static IEnumerable<string> Serious(AxeResult result, string where) => result.Violations.Where(violation => violation.Impact is "serious" or "critical")
        .Select(violation => $"{where}: {violation.Id}: {violation.Nodes[0].Html} ({violation.Nodes[0].Any.FirstOrDefault()?.Message})");

    // The rest of a page does not depend on the scheme.
    private static readonly AxeRunOptions OnlyColours = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] } };
}
