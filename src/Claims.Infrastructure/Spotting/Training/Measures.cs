namespace Claims.Infrastructure.Spotting.Training;

/// <summary>A figure with its 95 % interval: the middle of 1,000 resamples of whole debates, since sentences of one debate are not independent.</summary>
public sealed record Figure(double Value, double Low, double High)
{
    public override string ToString() => FormattableString.Invariant($"{Value:f3} ({Low:f3} to {High:f3})");
}

/// <summary>How well scores agree with labels.</summary>
public static class Measures
{
    /// <summary>Precision at each positive, averaged, best score first.</summary>
    public static double AveragePrecision(IEnumerable<(float Score, bool IsWorth)> sentences)
    {
        int rank = 0, hits = 0;
        double sum = 0;
        foreach (var (_, isWorth) in sentences.OrderByDescending(sentence => sentence.Score))
        {
            rank++;
            if (!isWorth) continue;
            hits++;
            sum += (double)hits / rank;
        }
        return hits == 0 ? 0 : sum / hits;
    }

    public static double F1(IEnumerable<(float Score, bool IsWorth)> sentences, float threshold)
    {
        int right = 0, wrong = 0;
        foreach (var (score, isWorth) in sentences)
        {
            if (score >= threshold && isWorth) right++;
            else if (score >= threshold || isWorth) wrong++;
        }
        return right == 0 ? 0 : 2.0 * right / ((2.0 * right) + wrong);
    }

    /// <summary>The score from which on a yes gives the best F1.</summary>
    public static float BestThreshold(IReadOnlyList<(float Score, bool IsWorth)> sentences)
    {
        var worth = sentences.Count(sentence => sentence.IsWorth);
        int taken = 0, hits = 0;
        var (best, threshold) = (0.0, 0.5f);
        foreach (var (score, isWorth) in sentences.OrderByDescending(sentence => sentence.Score))
        {
            taken++;
            if (isWorth) hits++;
            var f1 = 2.0 * hits / (taken + worth);
            if (f1 > best) (best, threshold) = (f1, score);
        }
        return threshold;
    }

    /// <param name="debates">The scored sentences of each debate.</param>
    /// <param name="measure">Of any choice of debates, repeats included.</param>
    public static Figure WithInterval<T>(IReadOnlyList<T> debates, Func<IReadOnlyList<T>, double> measure)
    {
        var chance = new Random(1);
        var resampled = Enumerable.Range(0, 1000)
            .Select(_ => measure([.. Enumerable.Range(0, debates.Count).Select(_ => debates[chance.Next(debates.Count)])]))
            .Order()
            .ToList();
        return new Figure(measure(debates), resampled[25], resampled[974]);
    }
}
