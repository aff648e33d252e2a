using System.Globalization;
using Claims.Blazor.Components.Intake;
using Microsoft.AspNetCore.WebUtilities;

namespace Claims.Blazor.Components.Articles;

/// <summary>Words that were selected on the workbench, as they stand in the address of the form of a new claim.</summary>
public sealed record PickedWords(long Article, int Version, int Start, int Length)
{
    public string Address => string.Create(CultureInfo.InvariantCulture, $"desk/claims/new?article={Article}&v={Version}&at={Start}&len={Length}");

    /// <summary>Each place of an article has a draft of its own, so that its words neither give way to what was begun elsewhere nor push it out.</summary>
    public string DraftPlace => string.Create(CultureInfo.InvariantCulture, $"{ClaimFormText.DraftPlace}/{Article}/{Version}/{Start}/{Length}");

    /// <returns>Nothing when the address speaks of no article.</returns>
    public static PickedWords? Of(string address)
    {
        var query = QueryHelpers.ParseQuery(new Uri(address).Query);
        return Read("article") is { } article ? new PickedWords(article, Small("v"), Small("at"), Small("len")) : null;

        long? Read(string name) => query.TryGetValue(name, out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        int Small(string name) => Read(name) is { } number and <= int.MaxValue ? (int)number : 0;
    }
}
