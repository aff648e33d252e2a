namespace Claims.Application.Language.Matching;

/// <summary>A text's candidates in order, each with what the judge reads of it.</summary>
public static class Ranking
{
    /// <summary>Two claims that share more than this are taken for one: being close to each other makes neither doubtful.</summary>
    private const double OneClaim = 0.6;

    private const int Field = 5;

    /// <summary>The score of what has nothing to do with the text; stands in for claims that a young archive does not have.</summary>
    private const double Unlike = -7;

    /// <summary>What the judge reads: the pair's features, its score, and how far it stands before the next claim that says something else.</summary>
    public static IReadOnlyList<string> JudgedBy { get; } = [.. Features.Names, "score", "beforeNext", "beforeField", "place"];

    /// <summary>The first <paramref name="most"/>, best first.</summary>
    public static List<Placed> Of(Forest ranker, float[][] rows, IReadOnlyList<Candidate> candidates, int most)
    {
        var ordered = rows.Select((row, i) => (At: i, Score: ranker.Score(row))).OrderByDescending(row => row.Score).ThenBy(row => row.At).ToList();
        var field = ordered.Count > Field ? ordered[Field].Score : Unlike;
        var placed = new List<Placed>(Math.Min(most, ordered.Count));
        foreach (var (at, score) in ordered.Take(most))
        {
            var other = ordered.Where(row => row.At != at && Features.Cosine(candidates[row.At].Whole, candidates[at].Whole) < OneClaim).Select(row => row.Score).FirstOrDefault(Unlike);
            placed.Add(new Placed(at, score, [.. rows[at], (float)score, (float)(score - other), (float)(score - field), placed.Count]));
        }
        return placed;
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
