namespace Claims.Application.Language.Matching;

/// <summary>A text's candidates in order, each with what the judge reads of it.</summary>
public static class Ranking
{
    /// <summary>Two claims that share more than this are taken for one: being close to each other makes neither doubtful.</summary>
    private const double OneClaim = 0.6;

    private const int Field = 5;

    private const double PerDeviation = 0.5;
    private const double MostDeviations = 2;
    private const double LeastDeviation = 1e-4;

    /// <summary>The score of what has nothing to do with the text; stands in for claims that a young archive does not have.</summary>
    private const double Unlike = -7;

    /// <summary>From here on an archive is large: what is likest by chance does not become much liker.</summary>
    private const int Large = 3_000;

    /// <summary>What the judge reads: the pair's features, its score, how far it stands before the next claim that says something else, and how large the archive is.</summary>
    public static IReadOnlyList<string> JudgedBy { get; } = [.. Features.Names, "score", "beforeNext", "beforeField", "place", "archive"];

    /// <summary>The first <paramref name="most"/>, best first.</summary>
    /// <param name="wholes">Of each candidate its <see cref="Candidate.Whole"/>.</param>
    /// <param name="documents">How many claims the archive has.</param>
    public static List<Placed> Of(Forest ranker, float[][] rows, IReadOnlyList<Profile> wholes, int documents, int most)
    {
        var archive = (float)Math.Log(1 + Math.Min(documents, Large));
        var ordered = rows.Select((row, i) => (At: i, Score: ranker.Score(row))).OrderByDescending(row => row.Score).ThenBy(row => row.At).ToList();
        var field = ordered.Count > Field ? ordered[Field].Score : Unlike;
        var placed = new List<Placed>(Math.Min(most, ordered.Count));
        foreach (var (at, score) in ordered.Take(most))
        {
            var other = ordered.Where(row => row.At != at && Features.Cosine(wholes[row.At], wholes[at]) < OneClaim).Select(row => row.Score).FirstOrDefault(Unlike);
            placed.Add(new Placed(at, score, [.. rows[at], (float)score, (float)(score - other), (float)(score - field), placed.Count, archive]));
        }
        return placed;
    }

    /// <summary>Moves forward what a model of sentence meaning finds nearest, and back what it finds far: by half a log odd for each standard deviation, at most two of them.</summary>
    /// <remarks>Relative to the other candidates, because every model has a scale of its own; bounded, because none of them was part of the training.</remarks>
    /// <param name="nearness">Of each of the placed, the cosine with the text.</param>
    public static List<Placed> WithMeaning(IReadOnlyList<Placed> placed, IReadOnlyList<double> nearness)
    {
        var mean = nearness.Average();
        var deviation = Math.Sqrt(nearness.Average(near => (near - mean) * (near - mean)));
        return deviation < LeastDeviation
            ? [.. placed]
            : [.. placed.Zip(nearness).OrderByDescending(row => row.First.Score + (PerDeviation * Math.Clamp((row.Second - mean) / deviation, -MostDeviations, MostDeviations))).Select(row => row.First)];
    }

    /// <summary>
    /// A claim is no weaker for one before it that says the same: it is judged as if that one were not there. To show, not to learn from: of claims that say the same, judged
    /// data call one right and the others wrong.
    /// </summary>
    /// <param name="rows">What <see cref="Of"/> got of each candidate, as are the <paramref name="wholes"/>.</param>
    public static List<Placed> BesideTwins(Forest ranker, IReadOnlyList<Placed> placed, float[][] rows, IReadOnlyList<Profile> wholes)
    {
        var beside = new List<Placed>(placed.Count);
        foreach (var candidate in placed)
        {
            var twins = beside.Where(before => Features.Cosine(wholes[before.At], wholes[candidate.At]) >= OneClaim).Select(before => before.At).ToHashSet();
            if (twins.Count == 0)
            {
                beside.Add(candidate);
                continue;
            }
            float[] row = [.. rows[candidate.At]];
            Features.Compare(row, Features.Best(rows.Where((_, at) => !twins.Contains(at))));
            if (candidate.Judged.AsSpan(row.Length) is not [var score, var beforeNext, var beforeField, var place, var archive]) throw new InvalidOperationException("The judge reads something else.");
            var alone = (float)ranker.Score(row);
            var more = alone - score;
            beside.Add(candidate with { Judged = [.. row, alone, beforeNext + more, beforeField + more, place - twins.Count, archive] });
        }
        return beside;
    }

    /// <summary>How likely each of the placed is right; never more likely than the one before it.</summary>
    public static IEnumerable<double> Confidences(MatchModel model, IEnumerable<Placed> placed)
    {
        var before = 1.0;
        foreach (var candidate in placed) yield return before = Math.Min(before, model.Confidence(model.Judge.Score(candidate.Judged)));
    }
}

/// <param name="At">The candidate's place in what the index proposed.</param>
/// <param name="Judged">In the order of <see cref="Ranking.JudgedBy"/>.</param>
public sealed record Placed(int At, double Score, float[] Judged);
