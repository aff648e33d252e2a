using System.Collections.Concurrent;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using Claims.Application.UseCases.Desk;

namespace Claims.Blazor.Messaging;

/// <summary>Tells pages that something changed: at once what this process committed, within two seconds what other processes did.</summary>
/// <remarks>What is said twice is only read twice; what is not said stays unseen, so subscribers hear everything again after an outage.</remarks>
public sealed partial class ChangeFeed(Courier courier, TimeProvider clock, ILogger<ChangeFeed> log) : BackgroundService, IChangeFeed
{
    /// <summary>How long what another process did may stay unseen.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    /// <summary>Between two tries while the database is away.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<Subscription, Action<Committed>> subscribers = new();
    private readonly ConcurrentDictionary<long, long> announced = new();

    /// <summary>Calls <paramref name="heard"/> on any thread; it must return at once.</summary>
    /// <returns>Dispose it to end.</returns>
    public IDisposable Subscribe(Action<Committed> heard)
    {
        var subscription = new Subscription(this);
        subscribers[subscription] = heard;
        return subscription;
    }

    public void Announce(Committed change)
    {
        foreach (var claim in change.ClaimIds) announced[claim] = change.LastHistoryId;
        Tell(change);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        long? last = null;
        var pause = Beat;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                last = await PollAsync(last, stoppingToken);
                pause = Beat;
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                pause = pause * 2 > LongestPause ? LongestPause : pause * 2;
                Stumbled(log, fault, pause);
            }
            try
            {
                await Task.Delay(pause, clock, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task<long?> PollAsync(long? last, CancellationToken cancel)
    {
        var answer = await courier.SendAsync(new ReadChanges.Query(last), Caller.System, cancel);
        if (!answer.IsDone) return last;
        var read = answer.Value;
        var foreign = read.Claims.Where(claim => !(announced.TryGetValue(claim.ClaimId, out var known) && known >= claim.LastHistoryId)).ToList();
        foreach (var claim in announced.Where(claim => claim.Value <= read.LastHistoryId)) announced.TryRemove(claim);
        if (foreign.Count > 0) Tell(new Committed(read.LastHistoryId, [.. foreign.Select(claim => claim.ClaimId)]));
        if (read.HasOthers) Tell(new Committed(read.LastHistoryId, []));
        return read.LastHistoryId;
    }

    private void Tell(Committed change)
    {
        foreach (var heard in subscribers.Values)
        {
            try
            {
                heard(change);
            }
            catch (Exception fault)
            {
                Deaf(log, fault);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The change feed stumbled and goes on in {Pause}.")]
    private static partial void Stumbled(ILogger log, Exception fault, TimeSpan pause);

    [LoggerMessage(LogLevel.Error, "A subscriber of the change feed failed.")]
    private static partial void Deaf(ILogger log, Exception fault);

    private sealed class Subscription(ChangeFeed feed) : IDisposable
    {
        public void Dispose() => feed.subscribers.TryRemove(this, out _);
    }
}
