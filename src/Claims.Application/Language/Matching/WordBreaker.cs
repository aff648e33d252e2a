using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Claims.Application.Language.Matching;

/// <summary>Breaks a post, a sentence or a claim into <see cref="Word"/>s. Any text is good, in any script; the same text always gives the same words.</summary>
public static partial class WordBreaker
{
    /// <summary>A word longer than this is cut: nobody looks for its end.</summary>
    private const int Longest = 40;

    private static readonly SearchValues<char> PlainLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly WordMemory Known = new(Read);

    private static readonly string[] Small =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    private static readonly Dictionary<string, string> Numerals = Enumerable.Range(2, 19).ToDictionary(number => Small[number], number => number.ToString(CultureInfo.InvariantCulture));

    public static List<Word> Break(string text)
    {
        var words = new List<Word>(Math.Min(text.Length / 5, 400) + 4);
        Break(text, words);
        return words;
    }

    /// <param name="words">Gets them behind what it has.</param>
    public static void Break(string text, List<Word> words)
    {
        var (sentence, from, begins) = (0, 0, true);
        for (var at = 0; Next(text, at) is { Length: > 0 } piece; at = piece.Index + piece.Length)
        {
            var raw = text.AsSpan(piece.Index, piece.Length);
            if (!piece.IsPlain && IsAddress(raw)) continue;
            if (words.Count > 0 && EndsSentence(text.AsSpan(from, piece.Index - from))) (sentence, begins) = (sentence + 1, true);
            if (piece.Index > 0 && text[piece.Index - 1] is '#' or '@')
                foreach (var (start, length) in Parts(raw)) Add(words, text, piece.Index + start, length, sentence, begins, isHandle: true);
            else
                Add(words, text, piece.Index, piece.Length, sentence, begins, isHandle: false);
            (from, begins) = (piece.Index + piece.Length, false);
        }
    }

    // Nine of ten words are plain letters, and the pattern has nothing to say about where they end. Everything else is asked of it.
    private static (int Index, int Length, bool IsPlain) Next(string text, int at)
    {
        while (at < text.Length && text[at] < 128 && !CanBegin(text[at])) at++;
        if (at == text.Length) return default;
        var end = text.AsSpan(at).IndexOfAnyExcept(PlainLetters) is var length and >= 0 ? at + length : text.Length;
        if (end > at && (end == text.Length || Ends(text[end], end - at))) return (at, end - at, true);
        foreach (var piece in Pieces().EnumerateMatches(text, at)) return (piece.Index, piece.Length, false);
        return default;
    }

    private static bool CanBegin(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '%';

    // Shorter ones may begin an address or an abbreviation when a point follows.
    private static bool Ends(char next, int length) => next is ' ' or ',' or ';' or '?' or '!' or '"' or ')' or '-' or '\n' || (next == '.' && length > 4);

    private static void Add(List<Word> words, string text, int start, int length, int sentence, bool begins, bool isHandle)
    {
        var raw = text.AsSpan(start, length);
        if (Spaceless(raw[0]))
        {
            if (FormOf(raw) is { Length: > 0 } form) AddPairs(words, form, start, length, sentence);
            return;
        }
        if (Known.Of(raw) is not { Form.Length: > 0 } known) return;
        words.Add(new Word(known.Stem, known.Form, start, length, sentence, !known.IsCommon && (isHandle || (char.IsUpper(raw[0]) && !begins)), known.IsCommon));
    }

    private static WordForms Read(ReadOnlySpan<char> raw)
    {
        var form = FormOf(raw);
        // "US" is the country; "us" is a word that ties.
        if (form is "us" or "usa" && raw[0] == 'U') form = "usa";
        var stem = Numerals.GetValueOrDefault(form) ?? (form is "percent" or "percentage" or "pct" ? "%" : EnglishStem.Of(form));
        return new WordForms(raw.ToString(), form, stem, CommonWords.Contains(form));
    }

    // Scripts without spaces: every two neighbouring characters are a word.
    private static void AddPairs(List<Word> words, string form, int start, int length, int sentence)
    {
        if (form.Length == 1) words.Add(new Word(form, form, start, length, sentence, false, false));
        for (var i = 0; i + 1 < form.Length; i++)
            words.Add(new Word(form.Substring(i, 2), form.Substring(i, 2), Math.Min(start + i, start + length - 1), Math.Min(2, length - Math.Min(i, length - 1)), sentence, false, false));
    }

    private static string FormOf(ReadOnlySpan<char> raw)
    {
        if (raw.Length == 1 && raw[0] is '%' or '٪') return "%";
        // Most words are plain, and need none of what follows.
        if (raw.Length <= Longest && !raw.ContainsAnyExcept(PlainLetters)) return raw.ToString().ToLowerInvariant();
        var form = new StringBuilder(raw.Length);
        var isFigure = char.IsAsciiDigit(raw[0]);
        foreach (var rune in raw[..Math.Min(raw.Length, Longest)].ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) form.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (isFigure && rune.Value == '.') form.Append('.');
        }
        // "Trump's" and "Trumps'" are Trump.
        var text = form.ToString();
        if (raw.Length > 2 && raw[^1] is 's' or 'S' && raw[^2] is '\'' or '’') text = text[..^1];
        if (isFigure && text.Contains('.', StringComparison.Ordinal)) text = text.TrimEnd('.') is var figure && figure.Contains('.', StringComparison.Ordinal) ? figure.TrimEnd('0').TrimEnd('.') : figure;
        return text.StartsWith("ال", StringComparison.Ordinal) && text.Length > 4 ? text[2..] : text;
    }

    /// <summary>A hashtag or handle in camel case is several words.</summary>
    private static List<(int Start, int Length)> Parts(ReadOnlySpan<char> raw)
    {
        var parts = new List<(int, int)>();
        var from = 0;
        for (var i = 1; i <= raw.Length; i++)
        {
            var breaks = i == raw.Length || raw[i] == '_'
                || (char.IsUpper(raw[i]) && (char.IsLower(raw[i - 1]) || (i + 1 < raw.Length && char.IsLower(raw[i + 1]))))
                || (char.IsDigit(raw[i]) != char.IsDigit(raw[i - 1]));
            if (!breaks) continue;
            if (i > from) parts.Add((from, i - from));
            from = i;
        }
        return parts;
    }

    private static bool IsAddress(ReadOnlySpan<char> raw) =>
        raw.StartsWith("http", StringComparison.OrdinalIgnoreCase) && raw.Contains(':') || raw.Contains('/') && raw.Contains('.');

    private static bool EndsSentence(ReadOnlySpan<char> between) => between.IndexOfAny(".!?\n…。！？") >= 0;

    private static bool Spaceless(char first) => first is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\u0E00' and <= '\u0EFF';

    // In order: web addresses (to be skipped), U.S. and the like, figures with their separators, per cent, scripts without spaces, words with inner apostrophes.
    [GeneratedRegex(@"https?:\S+|(?:pic\.twitter\.com|t\.co|bit\.ly|www\.[\w-]+\.\w+)/?\S*|(?:\b\p{Lu}\.){2,}|\d+(?:[.,]\d+)*|[%٪]|[\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF\u0E00-\u0EFF]+|[\p{L}\p{M}_][\p{L}\p{M}\p{Nd}_]*(?:['’][\p{L}]+)?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Pieces();
}
