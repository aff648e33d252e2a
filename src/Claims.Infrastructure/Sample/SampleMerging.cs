namespace Claims.Infrastructure.Sample;

/// <summary>Merges the claims whose life ends so into others of the same time.</summary>
internal static class SampleMerging
{
    public static void Merge(IReadOnlyList<SampleLife> lives, Random random)
    {
        var open = lives.Where(life => life.Ending is not (SampleEnding.Merged or SampleEnding.Declined or SampleEnding.Spiked)).ToList();
        foreach (var life in lives.Where(life => life.Ending == SampleEnding.Merged && open.Count > 0))
            if (life.Claim.MergeInto(open[random.Next(open.Count)].Claim, life.ByEditor("The same statement in other words.")) is { IsDone: false } refused)
                throw new InvalidOperationException($"The domain refuses a sample merge: {refused.Error.Text}");
    }
}
