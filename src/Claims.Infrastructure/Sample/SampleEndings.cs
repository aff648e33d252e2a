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
    Held,
    Withdrawn,
    Declined,
    Merged,
}

/// <summary>How many of each: a desk has most of its open work among the newest claims, and a third of all have a verdict.</summary>
internal static class SampleEndings
{
    private static readonly (SampleEnding Ending, int Weight)[] Recent =
    [
        (SampleEnding.Submitted, 30), (SampleEnding.Accepted, 18), (SampleEnding.Researching, 18), (SampleEnding.Returned, 2), (SampleEnding.InReview, 8),
        (SampleEnding.Approved, 4), (SampleEnding.Live, 8), (SampleEnding.Declined, 9), (SampleEnding.Merged, 3),
    ];

    private static readonly (SampleEnding Ending, int Weight)[] Older =
    [
        (SampleEnding.Submitted, 6), (SampleEnding.Accepted, 4), (SampleEnding.Researching, 4), (SampleEnding.InReview, 1), (SampleEnding.Approved, 3),
        (SampleEnding.Live, 32), (SampleEnding.Held, 1), (SampleEnding.Withdrawn, 2), (SampleEnding.Declined, 39), (SampleEnding.Merged, 8),
    ];

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
