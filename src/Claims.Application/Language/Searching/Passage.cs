using Claims.Application.Kernel;
using Claims.Application.Language.Matching;

namespace Claims.Application.Language.Searching;

/// <summary>A piece of a passage.</summary>
/// <param name="IsHit">A word that was asked for.</param>
public sealed record Piece(string Text, bool IsHit);

/// <summary>What a find shows of itself.</summary>
/// <param name="Why">The part of its texts that shows why it was found; nothing where it has no text beside its title.</param>
public sealed record Shown(IReadOnlyList<Piece> Title, IReadOnlyList<Piece> Why);

/// <summary>Cuts the part out of a text that shows why it was found, with the words that were asked for marked.</summary>
public static class Passage
{
    private const int Length = 220;
    private const int Before = 60;

    /// <param name="title">Shown whole.</param>
    /// <param name="texts">Looked through in order; the first with most hits is shown.</param>
    public static Shown Of(string title, IEnumerable<string?> texts, Asking asked)
    {
        var all = texts.OfType<string>().Where(text => text.Length > 0).Prepend(title).Select(text => (Text: text, Words: WordBreaker.Break(text))).ToList();
        var wanted = Wanted(asked, [.. all.SelectMany(text => text.Words)]);
        var found = all.ConvertAll(text => (text.Text, Hits: text.Words.Where(wanted.Has).ToList()));
        var why = found.Skip(1).ToList();
        return new Shown([.. Pieces(title, found[0].Hits, 0, title.Length)], why.Count == 0 ? [] : Best(why));
    }

    private static List<Piece> Best(List<(string Text, List<Word> Hits)> texts)
    {
        var (best, hits) = texts.MaxBy(text => text.Hits.Select(hit => hit.Stem).Distinct().Count());
        return Cut(best, hits);
    }

    private static List<Piece> Cut(string text, List<Word> hits)
    {
        if (text.Length <= Length) return [.. Pieces(text, hits, 0, text.Length)];
        var from = hits.Count == 0 ? 0 : Math.Clamp(hits[0].Start - Before, 0, Math.Max(0, text.Length - Length));
        while (from > 0 && !char.IsWhiteSpace(text[from - 1])) from--;
        var to = Math.Min(text.Length, from + Length);
        while (to < text.Length && !char.IsWhiteSpace(text[to])) to++;
        List<Piece> pieces = [.. Pieces(text, hits, from, to)];
        if (from > 0) pieces.Insert(0, new Piece("… ", false));
        if (to < text.Length) pieces.Add(new Piece(" …", false));
        return pieces;
    }

    private static IEnumerable<Piece> Pieces(string text, List<Word> hits, int from, int to)
    {
        foreach (var hit in hits.Where(hit => hit.Start >= from && hit.Start + hit.Length <= to).OrderBy(hit => hit.Start))
        {
            if (hit.Start < from) continue;
            if (hit.Start > from) yield return new Piece(text[from..hit.Start], false);
            yield return new Piece(text.Substring(hit.Start, hit.Length), true);
            from = hit.Start + hit.Length;
        }
        if (from < to) yield return new Piece(text[from..to], false);
    }

    private static Wishes Wanted(Asking asked, IReadOnlyCollection<Word> there)
    {
        var plain = asked.Wishes.Where(wish => wish is { Field: null, IsExcluded: false }).ToList();
        var words = plain.SelectMany(wish => WordBreaker.Break(wish.Text)).ToList();
        var wanted = new Wishes(
            words.Select(word => word.Stem).ToHashSet(), words.Select(word => word.Form).ToHashSet(),
            [.. plain.Where(wish => wish.IsOpen).Select(wish => LookupKey.Of(wish.Text)).Where(beginning => beginning.Length > 1)], []);
        // What is there as it was typed is no mistake.
        var mistyped = plain.Where(wish => !wish.IsPhrase).SelectMany(wish => WordBreaker.Break(wish.Text)).Where(word => !there.Any(known => known.Form == word.Form || known.Stem == word.Stem)).Select(word => word.Form);
        return wanted with { Mistyped = [.. mistyped] };
    }

    private sealed record Wishes(HashSet<string> Stems, HashSet<string> Forms, IReadOnlyList<string> Beginnings, IReadOnlyList<string> Mistyped)
    {
        public bool Has(Word word) => Forms.Contains(word.Form) || (!word.IsCommon && Stems.Contains(word.Stem)) || Beginnings.Any(beginning => word.Form.StartsWith(beginning, StringComparison.Ordinal))
            || Mistyped.Any(typed => Typo.IsNear(typed, word.Form));
    }
}
