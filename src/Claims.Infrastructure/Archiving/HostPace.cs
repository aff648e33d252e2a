using System.Collections.Concurrent;

namespace Claims.Infrastructure.Archiving;

/// <summary>Nobody's server is asked for one page after the other without a breath between.</summary>
internal sealed class HostPace(TimeSpan pause, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> next = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits until this host may be asked again.</summary>
    public async Task WaitAsync(string host, CancellationToken cancel)
    {
        if (pause <= TimeSpan.Zero) return;
        var now = clock.GetUtcNow();
        var turn = next.AddOrUpdate(host, now, (_, known) => known + pause > now ? known + pause : now);
        if (next.Count > 1_000)
            foreach (var (old, _) in next.Where(known => known.Value + pause < now).ToList())
                next.TryRemove(old, out _);
        if (turn > now) await Task.Delay(turn - now, clock, cancel);
    }
}
