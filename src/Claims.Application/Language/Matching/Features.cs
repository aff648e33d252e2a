using Claims.Application.Language.Spotting;

namespace Claims.Application.Language.Matching;

/// <summary>What a text and a candidate have in common, as numbers. The order is the model's: a change needs a new training.</summary>
public static class Features
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    /// <summary>Words less alike than this have only their topic in common.</summary>
    private const float LeastLikeness = 0.45f;

    /// <summary>Where no day is known, far from every difference of days.</summary>
    private const float NoDay = -20;

    private static readonly string[] OfPair =
    [
        "bm25", "bm25Claim", "bm25Title", "textCovered", "claimCovered", "titleCovered", "cosineClaim", "cosineTitle", "cosineWhole", "spellingClaim", "spellingTitle",
        "sentenceClaim", "sentenceWhole", "pairsClaim", "pairsTitle", "sequence", "window", "figuresShared", "figuresOfClaimMissing", "figuresOfTextMissing",
        "namesOfTextFound", "namesOfClaimFound", "rarest", "secondRarest", "shared", "gramsClaim", "gramsTitle", "claimantNamed", "days", "textLength", "claimLength", "titleLength",
        "authorFound", "coveredByAuthor", "cosineWithAuthor", "claimantShare",
        "meaningClaim", "meaningTitle", "meaningSentence", "meantClaim", "meantTitle", "meantText", "meantSentence",
    ];

    /// <summary>These are told a second time as the distance from the best of the same text's candidates.</summary>
    private static readonly int[] Compared =
    [
        .. new[] { "bm25", "cosineWhole", "cosineClaim", "cosineTitle", "spellingClaim", "spellingTitle", "window", "sentenceClaim", "claimCovered", "gramsClaim", "pairsClaim", "sequence", "meaningClaim", "meaningSentence", "meantClaim", "meantTitle", "meantSentence" }
            .Select(name => Array.IndexOf(OfPair, name)),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. OfPair, .. Compared.Select(at => OfPair[at] + "Behind")];

    /// <summary>A row for each candidate, in their order.</summary>
    public static float[][] Of(Asked asked, IReadOnlyList<Candidate> candidates, double averageLength)
    {
        var rows = candidates.Select(candidate => OfOne(asked, candidate, averageLength)).ToArray();
        var best = Best(rows);
        foreach (var row in rows) Compare(row, best);
        return rows;
    }

    /// <summary>Of each compared feature the most that one of the candidates has.</summary>
    internal static float[] Best(IEnumerable<float[]> rows)
    {
        var best = new float[Compared.Length];
        Array.Fill(best, float.MinValue);
        foreach (var row in rows)
            for (var i = 0; i < best.Length; i++) best[i] = Math.Max(best[i], row[Compared[i]]);
        return best;
    }

    /// <summary>Writes how far a row stands behind the <paramref name="best"/>.</summary>
    internal static void Compare(Span<float> row, float[] best)
    {
        for (var i = 0; i < best.Length; i++) row[OfPair.Length + i] = row[Compared[i]] - best[i];
    }

    private static float[] OfOne(Asked asked, Candidate candidate, double averageLength)
    {
        var (text, claim, title, whole) = (asked.Body, candidate.Claim, candidate.Title, candidate.Whole);
        var (rarest, second, shared) = Rarest(text, whole);
        var row = new float[OfPair.Length + Compared.Length];
        ReadOnlySpan<double> values =
        [
            Bm25(asked.All, whole, averageLength), Bm25(text, claim, averageLength * 0.6), Bm25(text, title, averageLength * 0.4),
            Covered(text, whole), Covered(claim, text), Covered(title, text), Cosine(text, claim), Cosine(text, title), Cosine(text, whole), Spelled(text, claim), Spelled(text, title),
            asked.Sentences.Max(sentence => Cosine(sentence, claim)), asked.Sentences.Max(sentence => Cosine(sentence, whole)),
            Paired(claim, text), Paired(title, text), Sequence(text, claim), Window(text, whole),
            text.Numbers.Count(claim.Numbers.Contains), claim.Numbers.Count(number => !text.Numbers.Contains(number)), text.Numbers.Count(number => !whole.Numbers.Contains(number)),
            Found(text.Names, whole), Found(claim.Names, text), rarest, second, shared, Grams(claim, text), Grams(title, text),
            Covered(candidate.Claimant, asked.All), Days(asked.Day, candidate.Day),
            Math.Log(1 + text.Weights.Count), Math.Log(1 + claim.Weights.Count), Math.Log(1 + title.Weights.Count),
            Covered(asked.Author, whole), Covered(whole, asked.Author), Cosine(asked.All, whole), Math.Log(1 + candidate.OfClaimant),
            Direction(text, claim), Direction(text, title), asked.Sentences.Max(sentence => Direction(sentence, claim)),
            Meant(claim, text, asked.Words), Meant(title, text, asked.Words), Meant(text, whole, asked.Words), asked.Sentences.Max(sentence => Meant(claim, sentence, asked.Words)),
        ];
        for (var i = 0; i < values.Length; i++) row[i] = (float)values[i];
        return row;
    }

    // A check comes out days after the post, rarely before it: the direction tells.
    private static double Days(int? asked, int? said) => asked is { } from && said is { } to ? Math.Sign(to - from) * Math.Log(1 + Math.Abs(to - from)) : NoDay;

    private static (double Rarest, double Second, int Count) Rarest(Profile text, Profile whole)
    {
        var (rarest, second, count) = (0.0, 0.0, 0);
        foreach (var (stem, weight) in text.Weights)
        {
            if (!whole.Weights.ContainsKey(stem)) continue;
            count++;
            if (weight > rarest) (rarest, second) = (weight, rarest);
            else if (weight > second) second = weight;
        }
        return (rarest, second, count);
    }

    private static double Bm25(Profile text, Profile document, double averageLength)
    {
        var sum = 0.0;
        var damp = K1 * (1 - B + (B * document.Stems.Count / averageLength));
        foreach (var (stem, weight) in text.Weights)
            if (document.Weights.ContainsKey(stem)) sum += weight * (K1 + 1) / (1 + damp);
        return sum;
    }

    private static double Covered(Profile part, Profile by)
    {
        if (part.Weight <= 0) return 0;
        var sum = 0.0;
        foreach (var (stem, weight) in part.Weights)
            if (by.Weights.ContainsKey(stem)) sum += weight;
        return sum / part.Weight;
    }

    /// <summary>What both say alike, by weight: 0 to 1.</summary>
    internal static double Cosine(Profile left, Profile right)
    {
        if (left.Square <= 0 || right.Square <= 0) return 0;
        var (few, many) = left.Weights.Count < right.Weights.Count ? (left, right) : (right, left);
        var sum = 0.0;
        foreach (var (stem, weight) in few.Weights)
            if (many.Weights.ContainsKey(stem)) sum += weight * weight;
        return sum / Math.Sqrt(left.Square * right.Square);
    }

    // How alike what both are about is.
    private static double Direction(Profile left, Profile right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Mean.Length; i++) sum += left.Mean[i] * right.Mean[i];
        return sum;
    }

    // Covered, but a word that is not there counts as far as another means about the same.
    private static double Meant(Profile part, Profile by, WordTable words)
    {
        if (part.Weight <= 0) return 0;
        var sum = 0.0;
        foreach (var (stem, weight) in part.Weights)
            if (by.Weights.ContainsKey(stem)) sum += weight;
        foreach (var (stem, row, weight) in part.Meant)
        {
            if (by.Weights.ContainsKey(stem)) continue;
            var best = 0f;
            foreach (var (_, other, _) in by.Meant) best = Math.Max(best, words.Likeness(row, other));
            if (best > LeastLikeness) sum += weight * best;
        }
        return sum / part.Weight;
    }

    private static double Spelled(Profile left, Profile right)
    {
        if (left.SpellingNorm <= 0 || right.SpellingNorm <= 0) return 0;
        var (few, many) = left.Spelling.Count < right.Spelling.Count ? (left, right) : (right, left);
        var sum = 0.0;
        foreach (var (gram, share) in few.Spelling)
            if (many.Spelling.TryGetValue(gram, out var other)) sum += share * other;
        return sum / (left.SpellingNorm * right.SpellingNorm);
    }

    private static double Paired(Profile part, Profile by)
    {
        if (part.PairWeight <= 0) return 0;
        var sum = 0.0;
        foreach (var (pair, weight) in part.Pairs)
            if (by.Pairs.ContainsKey(pair)) sum += weight;
        return sum / part.PairWeight;
    }

    private static double Found(Dictionary<string, double> names, Profile by)
    {
        var (sum, found) = (0.0, 0.0);
        foreach (var (name, weight) in names)
        {
            sum += weight;
            if (by.Weights.ContainsKey(name)) found += weight;
        }
        return sum > 0 ? found / sum : -1;
    }

    // The heaviest common subsequence of both: the same words in the same order.
    private static double Sequence(Profile text, Profile claim)
    {
        if (claim.Weight <= 0) return 0;
        var best = new double[claim.Stems.Count + 1];
        foreach (var stem in text.Stems)
        {
            var diagonal = 0.0;
            for (var i = 1; i < best.Length; i++)
            {
                var before = best[i];
                best[i] = claim.Stems[i - 1] == stem ? Math.Max(best[i], diagonal + claim.Weights[stem]) : Math.Max(best[i], best[i - 1]);
                diagonal = before;
            }
        }
        return best[^1] / claim.Stems.Sum(stem => claim.Weights[stem]);
    }

    // Covered, but a word that is not there counts as far as others are spelled like it.
    private static double Grams(Profile part, Profile by)
    {
        if (part.Spelling.Count == 0) return 0;
        var (sum, all) = (0.0, 0.0);
        foreach (var (gram, share) in part.Spelling)
        {
            all += share;
            if (by.Spelling.ContainsKey(gram)) sum += share;
        }
        return sum / all;
    }

    // The most of the document's weight that stands within twelve telling words of the text.
    private static double Window(Profile text, Profile document)
    {
        const int Width = 12;
        if (document.Weight <= 0) return 0;
        var best = 0.0;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var sum = 0.0;
        for (var i = 0; i < text.Stems.Count; i++)
        {
            if (document.Weights.TryGetValue(text.Stems[i], out var weight) && (seen[text.Stems[i]] = seen.GetValueOrDefault(text.Stems[i]) + 1) == 1) sum += weight;
            if (i >= Width && document.Weights.TryGetValue(text.Stems[i - Width], out var old) && --seen[text.Stems[i - Width]] == 0) sum -= old;
            best = Math.Max(best, sum);
        }
        return best / document.Weight;
    }
}
