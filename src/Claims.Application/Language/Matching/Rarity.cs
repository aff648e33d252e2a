namespace Claims.Application.Language.Matching;

/// <summary>How much a word tells, by how few of the known claims have it.</summary>
/// <param name="Documents">How many claims there are.</param>
/// <param name="Frequency">How many of them have this stem.</param>
public sealed record Rarity(int Documents, Func<string, int> Frequency)
{
    /// <summary>A young archive does not know yet which words are rare: it is taken for one of this size, in which its claims stand.</summary>
    private const int Least = 10_000;

    private readonly Dictionary<string, double> known = new(StringComparer.Ordinal);

    /// <summary>In nats, 0 and more; a stem that no claim has is as rare as can be.</summary>
    public double Of(string stem)
    {
        if (known.TryGetValue(stem, out var weight)) return weight;
        var frequency = Frequency(stem);
        return known[stem] = Math.Log(1 + ((Math.Max(Documents, Least) - frequency + 0.5) / (frequency + 0.5)));
    }
}
