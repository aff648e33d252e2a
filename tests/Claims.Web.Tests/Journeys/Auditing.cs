using Claims.Web.Tests.Running;
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
        person.Page.WaitForFunctionAsync("() => document.querySelector('h1, h2, dialog') && !document.querySelector('.desk .ghost, .desk .ghosts, .desk .ghost-rows, dialog .ghost')");

    /// <returns>Serious and critical faults in light and in dark, and what does not fit a phone; in sentences.</returns>
    public static async Task<IReadOnlyList<string>> AuditAsync(this Person person, string where)
    {
        var faults = new List<string>();
        foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await person.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            faults.AddRange((await person.Page.RunAxe()).Violations.Where(violation => violation.Impact is "serious" or "critical")
                .Select(violation => $"{where}, {scheme}: {violation.Id}: {violation.Nodes[0].Html} ({violation.Nodes[0].Any.FirstOrDefault()?.Message})"));
        }
        await person.Page.SetViewportSizeAsync(Person.Phone, 844);
        if (await person.WidthAsync() > Person.Phone) faults.Add($"{where} is {await person.WidthAsync()} wide on a phone.");
        return faults;
    }
}
