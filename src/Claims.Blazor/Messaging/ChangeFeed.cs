using System.Collections.Concurrent;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using Claims.Application.UseCases.Desk;

namespace Claims.Blazor.Messaging;

/// <summary>Tells pages that something changed: at once what this process committed, within two seconds what other processes did. Every row of the history is told once.</summary>
public sealed partial class ChangeFeed(Courier courier, Supervision supervision, TimeProvider clock, ILogger<ChangeFeed> log) : BackgroundService, IChangeFeed
{
    /// <summary>How long what another process did may stay unseen.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<Subscription, Action<Committed>> subscribers = new();
    private readonly HistoryPlaces places = new(clock);

    /// <summary>Where pages hear; tests let them hear at once.</summary>
    internal Action<Action> Elsewhere { get; init; } = hear => ThreadPool.UnsafeQueueUserWorkItem(static hear => hear(), hear, preferLocal: false);

    /// <summary>For a page: hears on a thread of its own. The committer neither waits for other people's pages nor lends them what it carries along: its request, and so its name.</summary>
    /// <returns>Dispose it to end.</returns>
    public IDisposable SubscribePage(Action<Committed> heard) => Subscribe(change => Elsewhere(() => Hear(heard, change)));

    /// <summary>Calls <paramref name="heard"/> on the committer's thread; it must return at once.</summary>
    /// <returns>Dispose it to end.</returns>
    public IDisposable Subscribe(Action<Committed> heard)
    {
        var subscription = new Subscription(this);
        subscribers[subscription] = heard;
        return subscription;
    }

    public void Announce(Committed change)
    {
        // What leaves no history (a page was kept) reaches nobody on a second way.
        if (change.HistoryIds.Count == 0 || places.Tell(change.HistoryIds).Count > 0) Tell(change);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => supervision.RunAsync("changes", Beat, PollAsync, stoppingToken);

    private async Task<Result> PollAsync(CancellationToken cancel)
    {
        while (true)
        {
            var isFirst = places.Last is null;
            var answer = await courier.SendAsync(new ReadChanges.Query(places.Last, places.Missing), Caller.System, cancel);
            if (!answer.IsDone) return answer.Error;
            var read = answer.Value;
            places.Read(read);
            var fresh = places.Tell(read.New.Concat(read.Late).Select(row => row.Id));
            // What stood there before this process began is nobody's news.
            if (!isFirst && fresh.Count > 0) Tell([.. read.New.Concat(read.Late).Where(row => fresh.Contains(row.Id))]);
            places.ForgetOld();
            if (isFirst || read.New.Count < ReadChanges.Most) return Result.Done;
        }
    }

    private void Tell(IReadOnlyList<ReadChanges.Row> rows)
    {
        var last = rows.Max(row => row.Id);
        foreach (var some in rows.GroupBy(row => row.ClaimId is null))
            Tell(new Committed(last, [.. some.Select(row => row.ClaimId).OfType<long>().Distinct()]) { HistoryIds = [.. some.Select(row => row.Id)] });
    }

    private void Tell(Committed change)
    {
        foreach (var heard in subscribers.Values) Hear(heard, change);
    }

    private void Hear(Action<Committed> heard, Committed change)
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

    [LoggerMessage(LogLevel.Error, "A subscriber of the change feed failed.")]
    private static partial void Deaf(ILogger log, Exception fault);

    private sealed class Subscription(ChangeFeed feed) : IDisposable
    {
        public void Dispose() => feed.subscribers.TryRemove(this, out _);
    }
}
