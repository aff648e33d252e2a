namespace Claims.Infrastructure.Sample;

/// <summary>When things happen in the life of a claim: one after the other, and nothing in the future.</summary>
/// <param name="Recorded">When it begins.</param>
/// <param name="End">Now.</param>
internal sealed record SampleTimes(DateTimeOffset Recorded, DateTimeOffset End)
{
    /// <summary>More than a life has steps.</summary>
    private const int Steps = 30;

    public DateTimeOffset Now { get; private set; } = Recorded;

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>Minutes, hours or most of a day later; what is new has had less time.</summary>
    public DateTimeOffset Later(Random random)
    {
        var most = Math.Min(TimeSpan.FromHours(15).Ticks, (End - Recorded).Ticks / Steps);
        return Now += TimeSpan.FromTicks(random.NextInt64(most / 20, most));
    }

    /// <summary>By when somebody outside was asked to answer: a few days past or ahead, however long the claim has lain.</summary>
    public DateOnly Awaited(Random random)
    {
        var day = DateOnly.FromDateTime(End.UtcDateTime).AddDays(random.Next(-4, 22));
        return day > Today ? day : Today.AddDays(1);
    }

    /// <summary>By when a claim is due. Open work has a day around now, some of it past; what is decided had one soon after it came.</summary>
    /// <param name="isOpen">Somebody still has to do something.</param>
    public DateOnly? Due(Random random, bool isOpen, bool isRecent)
    {
        if (random.Next(5) < (isOpen && !isRecent ? 3 : 1)) return null;
        var recorded = DateOnly.FromDateTime(Recorded.UtcDateTime);
        if (!isOpen) return recorded.AddDays(random.Next(3, 30));
        var due = DateOnly.FromDateTime(End.UtcDateTime).AddDays(random.Next(-14, isRecent ? 46 : 180));
        return due > recorded ? due : recorded.AddDays(1);
    }
}
