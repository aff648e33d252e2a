using Claims.Application.Language.Spotting;

namespace Claims.Application.Language.Matching;

/// <summary>How much a word tells, by how few claims have it: those of this archive, and those known from elsewhere while it is young.</summary>
/// <param name="Documents">How many claims there are.</param>
/// <param name="Frequency">How many of them have this stem.</param>
/// <param name="Words">What words mean.</param>
public sealed record Rarity(int Documents, Func<string, int> Frequency, Background Elsewhere, WordTable Words)
{
    /// <summary>What is known from elsewhere counts like so many claims of the archive's own. Few: what a desk works on returns there far more often than anywhere.</summary>
    private const double WeightOfElsewhere = 50;

    /// <summary>The share of a stem that nobody has: the scale is the same for 14 claims and for a million.</summary>
    private const double Least = 5e-5;

    private readonly Dictionary<string, double> known = new(StringComparer.Ordinal);

    /// <summary>In nats, 0 to 10.</summary>
    public double Of(string stem)
    {
        if (known.TryGetValue(stem, out var weight)) return weight;
        // Of the claims that have it, one is the one that is looked at: how rare it is, the others tell.
        var others = Math.Max(0, Frequency(stem) - 1);
        var share = Elsewhere.ShareOf(stem) ?? CommonWords.ShareOfForeign(stem);
        var expected = (others + (WeightOfElsewhere * share)) / (Math.Max(0, Documents - 1) + WeightOfElsewhere);
        return known[stem] = Math.Max(0, -Math.Log(expected + Least));
    }
}
