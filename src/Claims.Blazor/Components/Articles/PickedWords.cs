using System.Globalization;
using Claims.Blazor.Components.Intake;
using Microsoft.AspNetCore.WebUtilities;

namespace Claims.Blazor.Components.Articles;

/// <summary>Words that were selected on the workbench, as they stand in the address of the form of a new claim.</summary>
public sealed record PickedWords(long Article, int Version, int Start, int Length)
{
    public string Address => string.Create(CultureInfo.InvariantCulture, $"desk/claims/new?article={Article}&v={Version}&at={Start}&len={Length}");

    /// <summary>Each place of an article has a draft of its own, so that its words neither give way to what was begun elsewhere nor push it out.</summary>
    public string DraftPlace => string.Create(CultureInfo.InvariantCulture, $"{DraftsOf(Article)}{Version}/{Start}/{Length}");

    /// <summary>Where all drafts of claims from an article are kept.</summary>
    public static string DraftsOf(long article) => string.Create(CultureInfo.InvariantCulture, $"{ClaimFormText.DraftPlace}/{article}/");

    /// <returns>Nothing for a place that is none of an article's words.</returns>
    public static PickedWords? OfDraft(string place) =>
        place.Split('/') is [_, _, var article, var version, var start, var length] && long.TryParse(article, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && Small(version) is { } number && Small(start) is { } at && Small(length) is { } letters ? new PickedWords(id, number, at, letters) : null;

    private static int? Small(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <returns>Nothing when the address speaks of no article.</returns>
    public static PickedWords? Of(string address)
    {
        var query = QueryHelpers.ParseQuery(new Uri(address).Query);
        return Read("article") is { } article ? new PickedWords(article, Part("v"), Part("at"), Part("len")) : null;

        long? Read(string name) => query.TryGetValue(name, out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        int Part(string name) => Read(name) is { } number and <= int.MaxValue ? (int)number : 0;
    }
}
