namespace Claims.Application.Language.Sentences;

/// <summary>Where a sentence stands in its text.</summary>
/// <param name="Start">The first character that is not white space, in UTF-16 units.</param>
/// <param name="Length">Up to the last one that is not, closing quotation marks included.</param>
public readonly record struct Sentence(int Start, int Length)
{
    public int End => Start + Length;

    public string In(string text) => text.Substring(Start, Length);
}

/// <summary>
/// Finds the sentences of a text, by rules: one pass, and no look-around that grows with the text, so a megabyte without a full stop is no harm. When in doubt it keeps
/// together: half a sentence reads worse than two.
/// </summary>
public static class SentenceSplitter
{
    /// <summary>What goes on longer is cut at a space: nobody reads it as one sentence, and the database bounds it.</summary>
    public const int Longest = 2_000;

    /// <summary>And where there is no space, here.</summary>
    public const int Most = 4_000;

    private const int LongestRun = 64;
    private const int LongestAside = 400;
    private const int LongestHeading = 60;
    private const int LongestWrappedLine = 100;

    public static IReadOnlyList<Sentence> Split(string text)
    {
        var sentences = new List<Sentence>();
        int start = 0, line = 0, aside = -1;
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (at - start >= Longest && (char.IsWhiteSpace(c) || at - start >= Most) && !char.IsLowSurrogate(c)) start = Add(sentences, text, start, at);
            if (c == '\n' || c == '\u2029')
            {
                var next = SkipBlanks(text, at + 1);
                if (EndsAtLineBreak(text, start, line, at, next)) (start, aside) = (Add(sentences, text, start, at), -1);
                line = at + 1;
            }
            else if (c is '(' or '[' or '（') aside = at;
            else if (c is ')' or ']' or '）') aside = -1;
            else if (IsTerminator(c))
            {
                var end = EndOfTerminators(text, at);
                if (at - aside > LongestAside || text.AsSpan(at, end - at).IndexOfAny(')', ']', '）') >= 0) aside = -1;
                if (aside < 0 && EndsSentence(text, start, at, end)) start = Add(sentences, text, start, end);
                at = end - 1;
            }
        }
        Add(sentences, text, start, text.Length);
        return sentences;
    }

    /// <returns>Where the next one begins.</returns>
    private static int Add(List<Sentence> sentences, string text, int start, int end)
    {
        var next = end;
        while (start < end && IsBlank(text[start])) start++;
        while (end > start && IsBlank(text[end - 1])) end--;
        if (end > start) sentences.Add(new Sentence(start, end - start));
        return next;
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B' or '\u200E' or '\u200F';

    private static bool IsTerminator(char c) => c is '.' or '!' or '?' or '…' || IsFullWidth(c) || c is '؟' or '۔' or '।' or '\u061E';

    /// <summary>These end a sentence without a space behind them.</summary>
    private static bool IsFullWidth(char c) => c is '。' or '！' or '？' or '｡' or '．';

    private static bool IsCloser(char c) => c is '"' or '\'' or '”' or '’' or '»' or '›' or ')' or ']' or '」' or '』' or '）' or '】' or '》';

    /// <summary>"?!", "...", and the quotation marks and brackets that close behind it.</summary>
    private static int EndOfTerminators(string text, int at)
    {
        var most = Math.Min(text.Length, at + LongestRun);
        while (at < most && IsTerminator(text[at])) at++;
        while (at < most && IsCloser(text[at])) at++;
        return at;
    }

    private static bool EndsSentence(string text, int start, int at, int end)
    {
        if (end >= text.Length || IsFullWidth(text[at])) return true;
        if (!IsBlank(text[end])) return false;
        var next = SkipBlanks(text, end);
        if (next >= text.Length || text[next] == '\n') return true;
        // "Really?" he asked; Yahoo! said; and so on ... and on.
        if (char.IsLower(FirstLetter(text, next))) return false;
        return text[at] != '.' || end > at + 1 || EndsAtFullStop(text, start, at, next);
    }

    /// <summary>One full stop, then a blank, then something that may begin a sentence.</summary>
    private static bool EndsAtFullStop(string text, int start, int at, int next)
    {
        var word = WordBefore(text, start, at);
        if (word.Length == 0) return true;
        var following = WordAt(text, next);
        if (IsListMarker(text, start, at)) return false;
        if (char.IsDigit(word[^1])) return !(word.Length <= 2 && IsMonth(following));
        if (Abbreviations.IsLeading(word)) return false;
        if (word is [var initial] && char.IsLetter(initial)) return word is "I" && Abbreviations.Starts(following);
        if (Abbreviations.IsOpen(word) || IsDotted(word)) return Abbreviations.Starts(following) || !char.IsLetterOrDigit(text[next]) && !IsOpener(text[next]);
        return true;
    }

    /// <summary>"U.S", "z.B", "J.F.K": single letters between full stops.</summary>
    private static bool IsDotted(ReadOnlySpan<char> word) => word.Length >= 3 && word[^2] == '.' && char.IsLetter(word[^1]);

    /// <summary>"1." or "b)" or "IV." at the beginning of what would be the sentence.</summary>
    private static bool IsListMarker(string text, int start, int at)
    {
        while (start < at && (IsBlank(text[start]) || text[start] is '-' or '*' or '•' or '(')) start++;
        var marker = text.AsSpan(start, at - start);
        return marker.Length is > 0 and <= 4 && (marker.IndexOfAnyExceptInRange('0', '9') < 0 || (marker.Length <= 4 && marker.IndexOfAnyExcept("IVXivx") < 0) || (marker.Length == 1 && char.IsLetter(marker[0])));
    }

    /// <summary>German "am 25. August".</summary>
    private static bool IsMonth(ReadOnlySpan<char> word) => word is "Januar" or "Februar" or "März" or "April" or "Mai" or "Juni" or "Juli" or "August" or "September" or "Oktober" or "November" or "Dezember";

    private static ReadOnlySpan<char> WordBefore(string text, int start, int at)
    {
        var from = at;
        while (from > start && at - from <= Abbreviations.Longest && (char.IsLetterOrDigit(text[from - 1]) || text[from - 1] is '.' or '°')) from--;
        return text.AsSpan(from, at - from);
    }

    private static ReadOnlySpan<char> WordAt(string text, int at)
    {
        while (at < text.Length && IsOpener(text[at])) at++;
        var end = at;
        while (end < text.Length && end - at <= Abbreviations.Longest && char.IsLetter(text[end])) end++;
        return text.AsSpan(at, end - at);
    }

    private static char FirstLetter(string text, int at)
    {
        while (at < text.Length && IsOpener(text[at])) at++;
        return at < text.Length ? text[at] : ' ';
    }

    private static bool IsOpener(char c) => c is '"' or '\'' or '“' or '‘' or '«' or '(' or '[' or '¿' or '¡' or '„' or '「' or '『' or '—' or '–';

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && text[at] != '\n' && IsBlank(text[at])) at++;
        return at;
    }

    /// <summary>A blank line, a list, a heading end a sentence; a line that was only wrapped goes on.</summary>
    private static bool EndsAtLineBreak(string text, int start, int line, int at, int next)
    {
        if (next >= text.Length || text[next] is '\n' or '\u2029') return true;
        if (StartsItem(text, next)) return true;
        var length = at - Math.Max(line, start);
        if (char.IsLower(text[next]) || text[next] is ',' or ';' or ')') return length > Longest;
        return length <= LongestHeading || length > LongestWrappedLine;
    }

    private static bool StartsItem(string text, int at)
    {
        if (text[at] is '•' or '*' or '·' or '▪' or '#' or '>') return true;
        if (text[at] is '-' or '–' or '—') return at + 1 < text.Length && text[at + 1] == ' ';
        var end = at;
        while (end < text.Length && end - at < 3 && char.IsAsciiDigit(text[end])) end++;
        return end > at && end + 1 < text.Length && text[end] is '.' or ')' && text[end + 1] == ' ';
    }
}
