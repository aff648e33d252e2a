using Claims.Application.Kernel;

namespace Claims.Application.Language.Passages;

/// <summary>The end of a link that leads a reader's browser to the words themselves: <c>#:~:text=prefix-,start,end,-suffix</c>.</summary>
/// <remarks>URL Fragment Text Directives, draft community group report (WICG scroll-to-text-fragment). A browser that does not know it opens the page at its top.</remarks>
public static class TextFragment
{
    /// <summary>Longer passages are told by their first and last words: a browser looks for a whole text in one block only.</summary>
    private const int MostWhole = 12;

    private const int Edge = 5;
    private const int Around = 4;

    /// <param name="text">The readable text; nothing when it is not known, then the words are taken as they are quoted.</param>
    /// <param name="match">Where the passage stands in it.</param>
    /// <returns>With the number sign.</returns>
    public static string Of(string text, PassageMatch match)
    {
        var words = Words.Of(text);
        var first = words.FindIndex(word => word.Start >= match.Start);
        var last = words.FindLastIndex(word => word.End <= match.Start + match.Length);
        if (first < 0 || last < first) return "";
        var isShort = last - first < MostWhole && !text.AsSpan(match.Start, match.Length).Contains('\n');
        var start = isShort ? Said(first, last) : Said(first, Math.Min(first + Edge - 1, last));
        var end = isShort ? null : Said(Math.Max(last - Edge + 1, first), last);
        var (prefix, suffix) = IsAlone(start) ? (null, null) : (Before(), isShort ? After() : null);
        return "#:~:text=" + string.Concat(prefix is null ? "" : Encoded(prefix) + "-,", Encoded(start), end is null ? "" : "," + Encoded(end), suffix is null ? "" : ",-" + Encoded(suffix));

        // Without the words around, a browser stops at the first of several.
        bool IsAlone(string said) => text.IndexOf(said, StringComparison.OrdinalIgnoreCase) is var at && at >= 0 && text.IndexOf(said, at + 1, StringComparison.OrdinalIgnoreCase) < 0;

        string? Before() => first == 0 ? null : Said(FirstOfLine(Math.Max(0, first - Around), first - 1), first - 1);

        string? After() => last == words.Count - 1 ? null : Said(last + 1, LastOfLine(last + 1, Math.Min(words.Count - 1, last + Around)));

        // A directive's parts do not reach over the end of a paragraph.
        int FirstOfLine(int from, int to) => Enumerable.Range(from, to - from + 1).FirstOrDefault(at => !text.AsSpan(words[at].Start, words[to].End - words[at].Start).Contains('\n'), to);

        int LastOfLine(int from, int to) => Enumerable.Range(from, to - from + 1).LastOrDefault(at => !text.AsSpan(words[from].Start, words[at].End - words[from].Start).Contains('\n'), from);

        string Said(int from, int to) => text[words[from].Start..words[to].End];
    }

    // A hyphen, a comma or an ampersand would end a part of the directive.
    private static string Encoded(string words) => Uri.EscapeDataString(CleanText.Line(words)).Replace("-", "%2D", StringComparison.Ordinal);
}
