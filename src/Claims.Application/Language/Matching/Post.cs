using System.Globalization;
using System.Text.RegularExpressions;

namespace Claims.Application.Language.Matching;

/// <summary>A text for which matches are sought: what it says and, of a post that was copied whole, who wrote it and when.</summary>
public sealed partial class Post
{
    private Post(string text)
    {
        Author = "";
        Body = text;
        // The end of an embedded post: "… — Name (@handle) January 6, 2020"
        if (Dated().Match(Body) is { Success: true } dated && DateOnly.TryParseExact(dated.Value.Trim(), ["MMMM d, yyyy", "d MMMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            (Day, Body) = (day.DayNumber, Body[..dated.Index]);
        if (Signed().Match(Body) is { Success: true } signed) (Author, Body) = (Body[signed.Index..], Body[..signed.Index]);
    }

    public string Body { get; }

    public string Author { get; }

    public int? Day { get; }

    public static Post Read(string text) => new(text);

    /// <summary>The telling stems, each once: what candidates are sought by.</summary>
    public IReadOnlyList<string> Stems() => [.. WordBreaker.Break(Body + Author).Where(word => !word.IsCommon).Select(word => word.Stem).Distinct()];

    [GeneratedRegex(@"(\p{Lu}\p{Ll}{2,9} \d{1,2}, \d{4}|\d{1,2} \p{Lu}\p{Ll}{2,9} \d{4})\s*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Dated();

    [GeneratedRegex(@"[—–-]\s*[^—–]{1,80}\(@\w+\)\s*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Signed();
}
