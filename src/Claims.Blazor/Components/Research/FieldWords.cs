using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Claims.Application.Kernel;
using Claims.Blazor.Components.Pieces;

namespace Claims.Blazor.Components.Research;

/// <summary>How the fields of the history read: <c>dueOn</c> as "due", <c>2025-05-03</c> as "3 May 2025", <c>InReview</c> as "in review".</summary>
public static partial class FieldWords
{
    private static readonly FrozenDictionary<string, string> Labels = new Dictionary<string, string>
    {
        ["dueOn"] = "due",
        ["url"] = "address",
        ["saidOn"] = "said on",
        ["recordWhy"] = "source of record because",
        ["noUrlReason"] = "no address because",
        ["noPassageReason"] = "no passage because",
        ["selectionReason"] = "picked because",
        ["refusalReason"] = "declined because",
        ["selectionNote"] = "note on the selection",
        ["askedHow"] = "asked whom and how",
        ["notAsked"] = "not asked because",
        ["replyNote"] = "note",
        ["reply"] = "right of reply",
        ["asOf"] = "as of",
        ["figureEvidence"] = "evidence",
        ["eventEvidence"] = "evidence",
        ["inClaim"] = "the claim tells of it",
        ["tier"] = "primary or secondary",
        ["isOnAxis"] = "on the truth axis",
        ["isCritical"] = "critical of the claimant",
        ["wikidataId"] = "Wikidata",
    }.ToFrozenDictionary();

    // Only here is a word without spaces an enum's member; elsewhere it may be somebody's text.
    private static readonly FrozenSet<string> Enums = FrozenSet.ToFrozenSet(["stage", "publication", "stance", "kind", "priority", "tier", "type", "reply", "notAsked", "translatedBy", "side", "link"]);

    public static string Label(string field)
    {
        if (field.StartsWith("answer:", StringComparison.Ordinal)) return "answer to the warning";
        return Labels.GetValueOrDefault(field) ?? Spaced(field);
    }

    public static string Value(string field, string? text)
    {
        if (text is null) return "nothing";
        if (Enums.Contains(field)) return Spaced(text);
        return PartialDate.TryParse(text, out var date) && text.Contains('-', StringComparison.Ordinal) ? SiteClock.Text(date) : text;
    }

    /// <summary><c>ExceptionForPoint2</c> → <c>exception for point 2</c>.</summary>
    private static string Spaced(string name) => Humps().Replace(name, " $0").Trim().ToLower(CultureInfo.InvariantCulture);

    [GeneratedRegex("[A-Z]|(?<=[a-z])[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Humps();
}
