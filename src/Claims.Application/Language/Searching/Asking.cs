namespace Claims.Application.Language.Searching;

/// <summary>One thing that is asked for.</summary>
/// <param name="Field">One of <see cref="Asking.Fields"/>, or nothing for the whole text.</param>
/// <param name="IsPhrase">The words in this order, as they are.</param>
/// <param name="IsExcluded">What must not be there.</param>
/// <param name="IsOpen">The last word, still being typed: its beginning counts.</param>
public sealed record Wish(string? Field, string Text, bool IsPhrase, bool IsExcluded, bool IsOpen);

/// <summary>What somebody types into a search box. Any string is good: what is not understood is a word.</summary>
public sealed record Asking(IReadOnlyList<Wish> Wishes)
{
    /// <summary>Wishes beyond this are not read: nobody types so many.</summary>
    private const int Most = 40;

    /// <summary>In front of a colon: <c>rating:false</c>, <c>claimant:"Lee Jae Myung"</c>, <c>before:2025-08</c>.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["claimant", "rating", "topic", "stage", "lang", "by", "kind", "before", "after"];

    public static Asking Read(string? text)
    {
        text ??= "";
        var wishes = new List<Wish>();
        for (var at = 0; at < text.Length && wishes.Count < Most;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var isExcluded = text[at] is '-' or '−' && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);
            if (isExcluded) at++;
            var field = FieldAt(text, at);
            if (field is not null) at += field.Length + 1;
            var isPhrase = at < text.Length && IsQuote(text[at]);
            var from = isPhrase ? at + 1 : at;
            var to = isPhrase ? IndexOrEnd(text, from, IsQuote) : IndexOrEnd(text, from, char.IsWhiteSpace);
            var wished = text[from..to].Trim();
            at = isPhrase ? to + 1 : to;
            if (wished.Length > 0) wishes.Add(new Wish(field, wished, isPhrase, isExcluded, IsOpen: !isPhrase && field is null && !isExcluded && to == text.Length));
        }
        return new Asking(wishes);
    }

    private static string? FieldAt(string text, int at) => Fields.FirstOrDefault(field =>
        at + field.Length < text.Length && text[at + field.Length] == ':' && string.Compare(text, at, field, 0, field.Length, StringComparison.OrdinalIgnoreCase) == 0);

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '«' or '»';

    private static int IndexOrEnd(string text, int from, Func<char, bool> isEnd)
    {
        while (from < text.Length && !isEnd(text[from])) from++;
        return from;
    }
}
