namespace Claims.Application.Language.Matching;

/// <summary>How often stems stand in checked claims anywhere: what a young archive cannot know of its own few.</summary>
/// <remarks>Stems by a number that is counted from their letters: the product carries shares, not words.</remarks>
/// <param name="Stems">In ascending order.</param>
/// <param name="PerMillion">Of each, the claims that have it.</param>
public sealed record Background(uint[] Stems, int[] PerMillion)
{
    /// <summary>A stem that fewer claims have is told by its archive alone.</summary>
    private const int Least = 8;

    /// <summary>Knows of no stem.</summary>
    public static Background None { get; } = new([], []);

    /// <param name="claims">The telling stems of each.</param>
    public static Background Count(IReadOnlyCollection<IReadOnlyCollection<string>> claims)
    {
        var counts = new SortedDictionary<uint, int>();
        foreach (var claim in claims)
            foreach (var stem in claim.Distinct()) counts[NumberOf(stem)] = counts.GetValueOrDefault(NumberOf(stem)) + 1;
        var known = counts.Where(count => count.Value >= Least).ToList();
        return new Background([.. known.Select(count => count.Key)], [.. known.Select(count => (int)(count.Value * 1_000_000L / claims.Count))]);
    }

    /// <returns>0 to 1; nothing for a stem that is not known.</returns>
    public double? ShareOf(string stem)
    {
        var at = Array.BinarySearch(Stems, NumberOf(stem));
        return at >= 0 ? PerMillion[at] / 1e6 : null;
    }

    // FNV-1a: the same on every machine, because the numbers are stored.
    private static uint NumberOf(string stem)
    {
        var number = 2166136261U;
        foreach (var letter in stem) number = (number ^ letter) * 16777619U;
        return number;
    }
}
