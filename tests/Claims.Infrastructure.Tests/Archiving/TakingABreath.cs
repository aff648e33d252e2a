using Claims.Infrastructure.Archiving;

namespace Claims.Infrastructure.Tests.Archiving;

public sealed class TakingABreath
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly ClockThatHurries clock = new();

    [Fact]
    public async Task Pages_of_one_host_are_a_pause_apart_and_no_other_host_waits_for_them()
    {
        var pace = new HostPace(TimeSpan.FromSeconds(1), clock);

        foreach (var host in new[] { "a.example.com", "A.example.com", "b.example.com", "a.example.com" }) await pace.WaitAsync(host, Cancel);

        Assert.Equal([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)], clock.Waits);
    }

    [Fact]
    public async Task Whoever_comes_later_than_the_pause_waits_for_nothing()
    {
        var pace = new HostPace(TimeSpan.FromSeconds(1), clock);

        await pace.WaitAsync("a.example.com", Cancel);
        clock.Now += TimeSpan.FromSeconds(3);
        await pace.WaitAsync("a.example.com", Cancel);

        Assert.Empty(clock.Waits);
    }

    /// <summary>Stands still, and lets nobody wait: it only writes down how long that would have been.</summary>
    private sealed class ClockThatHurries : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2025, 9, 1, 9, 0, 0, TimeSpan.Zero);

        public List<TimeSpan> Waits { get; } = [];

        public override DateTimeOffset GetUtcNow() => Now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Waits.Add(dueTime);
            return System.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
