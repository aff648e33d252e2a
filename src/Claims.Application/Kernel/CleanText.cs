using System.Globalization;
using System.Text;

namespace Claims.Application.Kernel;

/// <summary>What comes in from forms, pastes and pages, made fit to be kept: valid Unicode in composed form, without what hides or reorders text.</summary>
public static class CleanText
{
    /// <summary>One line: white space folded, control, zero-width and direction-override characters removed.</summary>
    public static string Line(string? text) => string.Join(' ', Clean(text, keepBreaks: false).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Like <see cref="Line"/>, but nothing when nothing is left.</summary>
    public static string? LineOrNull(string? text) => Line(text) is { Length: > 0 } line ? line : null;

    /// <summary>Several lines: line breaks become <c>\n</c>, tabs stay, ends are trimmed.</summary>
    public static string Lines(string? text) => Clean(text, keepBreaks: true).Trim();

    /// <summary>Like <see cref="Lines"/>, but nothing when nothing is left.</summary>
    public static string? LinesOrNull(string? text) => Lines(text) is { Length: > 0 } lines ? lines : null;

    private static string Clean(string? text, bool keepBreaks)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var kept = new StringBuilder(text.Length);
        // Runes replace lone surrogates by U+FFFD; Normalize would throw on them.
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t') kept.Append(keepBreaks ? (char)rune.Value : ' ');
            else if (Rune.IsWhiteSpace(rune)) kept.Append(' ');
            else if (Hides(rune)) continue;
            else kept.Append(rune.ToString());
        }
        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    // Joiners (U+200C, U+200D) carry meaning in Persian, Indic scripts and emoji; all other format characters only hide or reorder.
    private static bool Hides(Rune rune) =>
        rune.Value is not (0x200C or 0x200D) && (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate);
}
