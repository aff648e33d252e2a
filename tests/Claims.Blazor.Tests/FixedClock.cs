namespace Claims.Blazor.Tests;

/// <summary>Stands still until a test moves it; timers that became due then run.</summary>
internal sealed class FixedClock : TimeProvider
{
    private readonly List<Alarm> alarms = [];

    public DateTimeOffset Now { get; private set; } = new(2025, 8, 26, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;

    public void Advance(TimeSpan by)
    {
        Now += by;
        foreach (var alarm in alarms.Where(alarm => alarm.DueAt <= Now).ToList()) alarm.Ring();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    private sealed class Alarm(FixedClock clock, Action ring) : ITimer
    {
        public DateTimeOffset? DueAt { get; private set; }

        public void Ring()
        {
            DueAt = null;
            clock.alarms.Remove(this);
            ring();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.alarms.Remove(this);
            if (dueTime == Timeout.InfiniteTimeSpan) return true;
            DueAt = clock.Now + dueTime;
            clock.alarms.Add(this);
            return true;
        }

        public void Dispose() => clock.alarms.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
