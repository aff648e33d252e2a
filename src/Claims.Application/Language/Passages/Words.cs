using System.Globalization;
using System.Text;

namespace Claims.Application.Language.Passages;

/// <summary>A word of a text, folded so that spellings that mean the same compare alike, and where it stands.</summary>
internal readonly record struct Word(string Folded, int Start, int End);

/// <summary>Cuts a text into words: runs of letters and digits; scripts without spaces give one word a character.</summary>
internal static class Words
{
    public static List<Word> Of(string text)
    {
        var words = new List<Word>(text.Length / 6);
        var start = -1;
        for (var i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            var isWord = Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            if (isWord && IsUnspaced(rune))
            {
                Add(i);
                words.Add(new Word(Fold(text, i, i + length), i, i + length));
            }
            else if (isWord && start < 0) start = i;
            // "don't" is one word, with either apostrophe.
            else if (!isWord && !(start >= 0 && rune.Value is '\'' or '’' && i + 1 < text.Length && char.IsLetter(text[i + 1]))) Add(i);
            i += length;
        }
        Add(text.Length);
        return words;

        void Add(int end)
        {
            if (start >= 0) words.Add(new Word(Fold(text, start, end), start, end));
            start = -1;
        }
    }

    // Compatibility form, lower case: "ﬁnal", "FINAL" and "final" are one word; so are both apostrophes.
    private static string Fold(string text, int start, int end)
    {
        var part = text.AsSpan(start, end - start);
        if (Ascii.IsValid(part))
        {
            Span<char> lower = part.Length <= 128 ? stackalloc char[part.Length] : new char[part.Length];
            part.ToLowerInvariant(lower);
            return new string(lower);
        }
        var valid = part.ToString();
        try
        {
            valid = valid.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // A lone surrogate: it equals itself, and that is enough.
        }
        return valid.Replace('’', '\'').ToLowerInvariant();
    }

    private static bool IsUnspaced(Rune rune) => rune.Value is
        (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x0E00 and <= 0x0E7F) or (>= 0x20000 and <= 0x2FA1F);
}
