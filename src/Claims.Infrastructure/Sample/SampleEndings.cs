namespace Claims.Infrastructure.Sample;

/// <summary>Where the life of a sample claim has got to.</summary>
internal enum SampleEnding
{
    Submitted,
    Accepted,
    Researching,
    Returned,
    InReview,
    Approved,
    Live,
    Recheck,
    NextRound,
    Held,
    RetractionAsked,
    Withdrawn,
    Declined,
    Spiked,
    Merged,
}

/// <summary>How many of each: a desk has most of its open work among the newest claims, and a third of all have a verdict.</summary>
internal static class SampleEndings
{
    private static readonly (SampleEnding Ending, int Weight)[] Recent =
    [
        (SampleEnding.Submitted, 300), (SampleEnding.Accepted, 180), (SampleEnding.Researching, 180), (SampleEnding.Returned, 20), (SampleEnding.InReview, 80),
        (SampleEnding.Approved, 40), (SampleEnding.Live, 77), (SampleEnding.Recheck, 1), (SampleEnding.NextRound, 1), (SampleEnding.Held, 1), (SampleEnding.RetractionAsked, 1),
        (SampleEnding.Declined, 88), (SampleEnding.Spiked, 1), (SampleEnding.Merged, 30),
    ];

    private static readonly (SampleEnding Ending, int Weight)[] Older =
    [
        (SampleEnding.Submitted, 70), (SampleEnding.Accepted, 30), (SampleEnding.Researching, 25), (SampleEnding.InReview, 5), (SampleEnding.Approved, 15),
        (SampleEnding.Live, 283), (SampleEnding.Recheck, 4), (SampleEnding.NextRound, 4), (SampleEnding.Held, 6), (SampleEnding.RetractionAsked, 1), (SampleEnding.Withdrawn, 15),
        (SampleEnding.Declined, 442), (SampleEnding.Spiked, 10), (SampleEnding.Merged, 90),
    ];

    public static bool IsOpen(this SampleEnding ending) => ending is SampleEnding.Submitted or SampleEnding.Accepted or SampleEnding.Researching or SampleEnding.Returned
        or SampleEnding.InReview or SampleEnding.Approved or SampleEnding.NextRound;

    /// <summary>A check of it is or was out.</summary>
    public static bool IsOut(this SampleEnding ending) => ending is SampleEnding.Live or SampleEnding.Recheck or SampleEnding.NextRound or SampleEnding.Held
        or SampleEnding.RetractionAsked or SampleEnding.Withdrawn;

    public static SampleEnding Choose(Random random, bool isRecent)
    {
        var weights = isRecent ? Recent : Older;
        var drawn = random.Next(weights.Sum(weight => weight.Weight));
        foreach (var (ending, weight) in weights)
        {
            if (drawn < weight) return ending;
            drawn -= weight;
        }
        return weights[^1].Ending;
    }
}
