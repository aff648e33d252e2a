namespace Claims.Blazor.Components.Intake;

/// <summary>Acts when a member pauses: each further key begins the wait anew.</summary>
internal sealed class Pauses : IDisposable
{
    private readonly Dictionary<string, ITimer> timers = [];

    /// <param name="what">One wait for each.</param>
    /// <param name="pause">How long without another call.</param>
    public void After(string what, TimeSpan pause, TimeProvider time, Func<Task> act)
    {
        if (timers.Remove(what, out var earlier)) earlier.Dispose();
        timers[what] = time.CreateTimer(_ => _ = act(), null, pause, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Whatever waits is not done.</summary>
    public void Stop()
    {
        foreach (var timer in timers.Values) timer.Dispose();
        timers.Clear();
    }

    public void Dispose() => Stop();
}
