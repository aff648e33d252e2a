using System.Runtime.InteropServices;

namespace Claims.Application.Language.Passages;

/// <summary>Where words stand in a text.</summary>
/// <param name="Likeness">1: word for word; less by the share of its words that changed or went, and by half of that for each word that came between.</param>
public readonly record struct FoundQuote(int Start, int Length, double Likeness)
{
    public int End => Start + Length;
}

/// <summary>
/// Finds a quote again in a text that may have changed: word for word where it still stands so, among several the one with the likest neighbourhood; else the stretch
/// that takes the fewest changed, added and dropped words (Sellers, 1980).
/// </summary>
/// <remarks>
/// <see cref="PassageFinder"/> answers another question of the same words: whether a source says what was quoted from it. It is strict about figures and knows ellipses,
/// but no neighbourhood; here a sentence that was rewritten by a third is still the place.
/// </remarks>
public static class QuoteFinder
{
    /// <summary>Below this, what was found is another sentence.</summary>
    public const double LeastLikeness = 0.6;

    /// <summary>Bounds the work; the beginning of a longer quote finds its place as well.</summary>
    private const int MostWords = 300;

    private const int MostPlaces = 200;

    /// <summary>What a word costs that changed or went, and one that came between.</summary>
    private const int Lost = 2;
    private const int Come = 1;

    /// <summary>Of a word that the quote does not have.</summary>
    private const int Unknown = 0;

    /// <returns>Nothing when the words are gone.</returns>
    public static FoundQuote? Find(string text, string exact, string prefix, string suffix)
    {
        if (exact.Length == 0) return null;
        FoundQuote? best = null;
        var bestAround = -1;
        var places = 0;
        for (var at = text.IndexOf(exact, StringComparison.Ordinal); at >= 0 && places++ < MostPlaces; at = text.IndexOf(exact, at + 1, StringComparison.Ordinal))
        {
            var around = LikeAround(text, at, at + exact.Length, prefix, suffix);
            if (around > bestAround) (best, bestAround) = (new FoundQuote(at, exact.Length, 1), around);
        }
        return best ?? FindNearly(text, exact, prefix, suffix);
    }

    /// <summary>How many characters next to the place are those that stood there before.</summary>
    private static int LikeAround(string text, int start, int end, string prefix, string suffix)
    {
        var before = 0;
        while (before < prefix.Length && before < start && text[start - 1 - before] == prefix[^(before + 1)]) before++;
        var after = 0;
        while (after < suffix.Length && end + after < text.Length && text[end + after] == suffix[after]) after++;
        return before + after;
    }

    private static FoundQuote? FindNearly(string text, string exact, string prefix, string suffix)
    {
        var words = Words.Of(text);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var quote = Words.Of(exact).Take(MostWords).Select(word => NumberOf(numbers, word)).ToList();
        if (quote.Count == 0 || words.Count == 0) return null;
        // costs[i]: the least that turns the first i words of the quote into a stretch ending here; starts[i]: where that stretch begins.
        var costs = Enumerable.Range(0, quote.Count + 1).Select(i => i * Lost).ToArray();
        var starts = new int[quote.Count + 1];
        var most = (int)((1 - LeastLikeness) * quote.Count * Lost);
        var (cost, around, found) = (most + 1, -1, default(FoundQuote));
        for (var j = 0; j < words.Count; j++)
        {
            Advance(costs, starts, quote, numbers.GetValueOrDefault(words[j].Folded, Unknown), j);
            if (costs[^1] > most || costs[^1] > cost || starts[^1] > j) continue;
            var (start, end) = (words[starts[^1]].Start, words[j].End);
            var like = LikeAround(text, start, end, prefix, suffix);
            if (costs[^1] == cost && like <= around) continue;
            (cost, around, found) = (costs[^1], like, new FoundQuote(start, end - start, 1 - ((double)costs[^1] / (quote.Count * Lost))));
        }
        return cost > most ? null : found;
    }

    private static void Advance(int[] costs, int[] starts, List<int> quote, int word, int j)
    {
        var (diagonal, diagonalStart) = (0, j);
        starts[0] = j + 1;
        for (var i = 1; i < costs.Length; i++)
        {
            var (above, aboveStart) = (costs[i], starts[i]);
            var (best, start) = (diagonal + (quote[i - 1] == word ? 0 : Lost), diagonalStart);
            if (above + Come < best) (best, start) = (above + Come, aboveStart);
            if (costs[i - 1] + Lost < best) (best, start) = (costs[i - 1] + Lost, starts[i - 1]);
            (costs[i], starts[i]) = (best, start);
            (diagonal, diagonalStart) = (above, aboveStart);
        }
    }

    // Words of the quote by number: the text is long, and numbers compare faster.
    private static int NumberOf(Dictionary<string, int> numbers, Word word)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, word.Folded, out var isKnown);
        return isKnown ? number : number = numbers.Count;
    }
}
