namespace Claims.Application.Language.Spotting;

/// <summary>Cuts a sentence into words, figures and telling marks, in one pass and without a string for each.</summary>
public static class Terms
{
    private const int LongestWord = 48;
    private const int LongestFigure = 24;

    public static void Read(ReadOnlySpan<char> text, List<Term> terms)
    {
        terms.Clear();
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            var next = at + 1;
            if (char.IsAsciiDigit(c) || (IsCurrency(c) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))) next = ReadFigure(text, at, terms);
            else if (char.IsLetter(c)) next = ReadWord(text, at, terms);
            else if (ShapeOf(text, at) is { } shape)
            {
                if (shape == TermShape.Ellipsis) while (next < text.Length && text[next] == c) next++;
                terms.Add(new Term(at, next - at, shape, 0, WordKind.None, Hashing.Of((uint)shape)));
            }
            at = next;
        }
    }

    private static int ReadWord(ReadOnlySpan<char> text, int start, List<Term> terms)
    {
        var end = start;
        var capitals = 0;
        for (; end < text.Length; end++)
        {
            var c = text[end];
            if (char.IsUpper(c)) capitals++;
            else if (!char.IsLetter(c) && !(IsApostrophe(c) && end + 1 < text.Length && char.IsLetter(text[end + 1])) && !char.IsDigit(c)) break;
        }
        Span<char> lowered = stackalloc char[LongestWord];
        var length = Math.Min(end - start, LongestWord);
        for (var i = 0; i < length; i++) lowered[i] = IsApostrophe(text[start + i]) ? '\'' : char.ToLowerInvariant(text[start + i]);
        var word = lowered[..length];
        terms.Add(new Term(start, end - start, TermShape.Word, capitals, KindOf(word), Hashing.Of(word)));
        return end;
    }

    /// <summary>Words that the lexicon does not know still say by their ending that something happened.</summary>
    private static WordKind KindOf(ReadOnlySpan<char> word)
    {
        var kind = Lexicon.Of(word);
        if (kind != WordKind.None || word.Length < 4) return kind;
        return word.EndsWith("ed") ? WordKind.Past : kind;
    }

    private static int ReadFigure(ReadOnlySpan<char> text, int start, List<Term> terms)
    {
        var money = IsCurrency(text[start]);
        var end = money ? start + 1 : start;
        var digits = 0;
        var point = false;
        for (; end < text.Length; end++)
        {
            var c = text[end];
            if (char.IsAsciiDigit(c)) digits++;
            else if (c is ',' or '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])) point |= c == '.';
            else break;
        }
        var firstDigit = money ? start + 1 : start;
        var year = !money && !point && digits == 4 && end - start == 4 && (text[start..end].StartsWith("19") || text[start..end].StartsWith("20"));
        var percentage = end < text.Length && text[end] == '%';
        var shape = percentage ? TermShape.Percentage
            : money ? TermShape.Money
            : year ? TermShape.Year
            : point ? TermShape.Decimal
            : digits switch { 1 => TermShape.SmallNumber, <= 3 => TermShape.Number, _ => TermShape.LargeNumber };
        terms.Add(new Term(start, end - start, shape, 0, WordKind.None, Hashing.Of((uint)shape)));
        return percentage ? end + 1 : end;
    }

    private static bool IsCurrency(char c) => c is '$' or '€' or '£' or '¥' or '₩';

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    private static TermShape? ShapeOf(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '?' or '？' or '¿' or '؟' => TermShape.QuestionMark,
        '!' or '！' or '¡' => TermShape.Exclamation,
        '"' or '“' or '”' or '«' or '»' or '「' or '」' => TermShape.QuotationMark,
        '…' => TermShape.Ellipsis,
        '.' or '-' when at + 1 < text.Length && text[at + 1] == text[at] => TermShape.Ellipsis,
        ',' or ';' or ':' or '，' or '、' => TermShape.Comma,
        _ => null,
    };
}
