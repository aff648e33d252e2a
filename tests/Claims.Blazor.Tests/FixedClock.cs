namespace Claims.Blazor.Tests;

/// <summary>Stands still until a test moves it; timers that became due then run.</summary>
internal sealed class FixedClock : TimeProvider
{
    private readonly List<Alarm> alarms = [];
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public DateTimeOffset Now { get; private set; } = new(2025, 8, 26, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Now.UtcTicks;

    public void Advance(TimeSpan by)
    {
        Now += by;
        List<Alarm> due;
        lock (alarms) due = [.. alarms.Where(alarm => alarm.DueAt <= Now)];
        foreach (var alarm in due) alarm.Ring();
    }

    /// <summary>Waits until something has set an alarm, for what does so on another thread.</summary>
    public async Task AlarmSetAsync(CancellationToken cancel)
    {
        while (true)
        {
            Task next;
            lock (alarms)
            {
                if (alarms.Count > 0) return;
                next = changed.Task;
            }
            await next.WaitAsync(cancel);
        }
    }

    private void Set(Alarm alarm, bool isOn)
    {
        lock (alarms)
        {
            alarms.Remove(alarm);
            if (!isOn) return;
            alarms.Add(alarm);
            changed.SetResult();
            changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    private sealed class Alarm(FixedClock clock, Action ring) : ITimer
    {
        public DateTimeOffset DueAt { get; private set; }

        public void Ring()
        {
            clock.Set(this, false);
            ring();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            DueAt = clock.Now + dueTime;
            clock.Set(this, dueTime != Timeout.InfiniteTimeSpan);
            return true;
        }

        public void Dispose() => clock.Set(this, false);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
