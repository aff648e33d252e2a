using Claims.Application.Domain.Claims;
using Claims.Application.Language.Sentences;

namespace Claims.Application.UseCases.Review;

/// <summary>Which evidence each sentence of a reasoning rests on; a sentence that rests on none is bare.</summary>
public static class SentenceCover
{
    /// <param name="reasoning">Markdown with citations. Headings, tables and code are no sentences that could rest on something.</param>
    public static IReadOnlyList<Covered> Of(string reasoning) => [.. Blocks(reasoning).SelectMany(InBlock).Select(placed => placed.Sentence)];

    /// <summary>The sentences of one paragraph or item, each with where it stands there.</summary>
    public static IReadOnlyList<Placed> InBlock(string block)
    {
        var sentences = new List<Placed>();
        foreach (var sentence in SentenceSplitter.Split(block))
        {
            var text = sentence.In(block);
            // "They met. [1]": a citation behind the full stop belongs to the sentence before it.
            var (leading, rest) = Leading(text);
            if (leading.Count > 0 && sentences.Count > 0) sentences[^1] = sentences[^1] with { Sentence = sentences[^1].Sentence.With(leading) };
            else rest = text;
            if (Said(rest) is { Length: > 0 } said) sentences.Add(new Placed(sentence.End - rest.Length, rest.Length, new Covered(said, [.. Citations.In(rest)])));
        }
        return sentences;
    }

    private static (IReadOnlyList<int> Numbers, string Behind) Leading(string text)
    {
        var end = 0;
        while (end < text.Length && text[end] == '[' && text.IndexOf(']', end) is var close and > 0 && !Citations.In(text[end..(close + 1)]).IsEmpty)
        {
            end = close + 1;
            while (end < text.Length && text[end] is ' ' or '.' or ',') end++;
        }
        return (Citations.In(text[..end]), text[end..]);
    }

    // A paragraph, or one item of a list.
    private static IEnumerable<string> Blocks(string reasoning)
    {
        var lines = new List<string>();
        var isCode = false;
        foreach (var line in reasoning.Split('\n').Append(""))
        {
            var bare = line.Trim();
            if (bare.StartsWith("```", StringComparison.Ordinal)) isCode = !isCode;
            var item = Item(bare);
            var isText = bare.Length > 0 && !isCode && bare[0] is not ('#' or '|' or '`');
            if ((!isText || item != bare) && lines.Count > 0)
            {
                yield return string.Join(' ', lines);
                lines.Clear();
            }
            if (isText) lines.Add(item);
        }
    }

    private static string Item(string line)
    {
        var text = line.TrimStart('>', ' ');
        if (text.Length > 1 && text[0] is '-' or '*' or '+' && text[1] == ' ') return text[2..];
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and < 4 && text.Length > digits + 1 && text[digits] is '.' or ')' && text[digits + 1] == ' ' ? text[(digits + 2)..] : text;
    }

    // As it is read: without its citations and the marks of emphasis.
    private static string Said(string text) => Citations.Replace(text, _ => "").Replace("**", "", StringComparison.Ordinal).Replace("*", "", StringComparison.Ordinal)
        .Replace(" .", ".", StringComparison.Ordinal).Replace(" ,", ",", StringComparison.Ordinal).Trim();

    /// <param name="Evidence">The numbers that it cites, in order.</param>
    public sealed record Covered(string Text, IReadOnlyList<int> Evidence)
    {
        public bool IsBare => Evidence.Count == 0;

        internal Covered With(IReadOnlyList<int> more) => this with { Evidence = [.. Evidence.Union(more)] };
    }

    /// <param name="Start">In the block, in UTF-16 units.</param>
    public sealed record Placed(int Start, int Length, Covered Sentence);
}
