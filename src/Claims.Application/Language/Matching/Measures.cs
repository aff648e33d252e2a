namespace Claims.Application.Language.Matching;

/// <summary>How good a ranking is, with how sure one can be of it.</summary>
public static class Measures
{
    private const int Deep = 5;
    private const int Resamples = 2_000;

    /// <summary>As trec_eval's <c>map_cut.5</c>: the precision at each right place among the first five, summed, over all right claims.</summary>
    /// <param name="ranked">Whether each place holds a right claim, best first.</param>
    /// <param name="right">How many right claims there are, found or not.</param>
    public static double AveragePrecision(IEnumerable<bool> ranked, int right)
    {
        var (hits, sum, place) = (0, 0.0, 0);
        foreach (var isRight in ranked.Take(Deep))
        {
            place++;
            if (isRight) sum += (double)++hits / place;
        }
        return right == 0 ? 0 : sum / right;
    }

    /// <summary>The mean with its 95 % interval by resampling; the same values give the same interval.</summary>
    public static Interval Mean(IReadOnlyList<double> values)
    {
        if (values.Count == 0) return new Interval(0, 0, 0);
        var random = new Random(1);
        var means = new double[Resamples];
        for (var i = 0; i < Resamples; i++)
        {
            var sum = 0.0;
            for (var k = 0; k < values.Count; k++) sum += values[random.Next(values.Count)];
            means[i] = sum / values.Count;
        }
        Array.Sort(means);
        return new Interval(values.Average(), means[(int)(Resamples * 0.025)], means[(int)(Resamples * 0.975)]);
    }
}

public sealed record Interval(double Mean, double Low, double High)
{
    public override string ToString() => FormattableString.Invariant($"{Mean:0.000} ({Low:0.000} to {High:0.000})");
}
