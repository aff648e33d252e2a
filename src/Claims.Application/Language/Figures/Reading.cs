using System.Globalization;
using System.Text;

namespace Claims.Application.Language.Figures;

/// <summary>A text beside its folded form, character for character: small letters without accents, digits of every script as 0–9, wide forms made narrow.</summary>
internal sealed class Reading
{
    private readonly char[] folded;

    public Reading(string text)
    {
        Text = text;
        folded = new char[text.Length];
        for (var i = 0; i < text.Length; i++) folded[i] = Fold(text[i]);
    }

    public string Text { get; }

    public int Length => folded.Length;

    /// <summary>The folded character; <c>\0</c> outside of the text.</summary>
    public char this[int at] => (uint)at < (uint)folded.Length ? folded[at] : '\0';

    public bool IsDigit(int at) => char.IsAsciiDigit(this[at]);

    public bool IsLetter(int at) => char.IsLetter(this[at]);

    public bool IsUpper(int at) => (uint)at < (uint)Length && char.IsUpper(Text[at]);

    /// <summary>A letter of a script that puts spaces between words; Hangul glues particles and units to what stands before.</summary>
    public bool IsSpacedLetter(int at) => IsLetter(at) && !IsHangul(this[at]);

    public bool IsMark(int at) => (uint)at < (uint)Length && CharUnicodeInfo.GetUnicodeCategory(Text[at]) is UnicodeCategory.NonSpacingMark;

    public bool IsGap(int at) => char.IsWhiteSpace(this[at]);

    /// <summary>Past at most three white spaces: a figure does not reach over an empty line.</summary>
    public int SkipGap(int at)
    {
        for (var n = 0; n < 3 && IsGap(at); n++) at++;
        return at;
    }

    /// <summary>Where the white space before begins, at most three back.</summary>
    public int BackOverGap(int at)
    {
        for (var n = 0; n < 3 && IsGap(at - 1); n++) at--;
        return at;
    }

    public static bool IsHangul(char c) => c is >= '\uAC00' and <= '\uD7A3' or >= '\u1100' and <= '\u11FF' or >= '\u3130' and <= '\u318F';

    public static bool IsDash(char c) => c is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' or '~' or '\u223C' or '\u301C';

    public static char Fold(char c)
    {
        if (c < 0x80) return char.ToLowerInvariant(c);
        // Fullwidth forms of ASCII.
        if (c is >= '\uFF01' and <= '\uFF5E') return char.ToLowerInvariant((char)(c - 0xFEE0));
        if (c is >= '\u00C0' and <= '\u024F') return char.ToLowerInvariant(c.ToString().Normalize(NormalizationForm.FormD)[0]);
        if (char.IsDigit(c)) return (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c));
        return c is '\u2019' or '\u02BC' ? '\'' : char.ToLowerInvariant(c);
    }
}
