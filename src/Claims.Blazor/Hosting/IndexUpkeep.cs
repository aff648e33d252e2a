using System.Collections.Concurrent;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Blazor.Messaging;
using Claims.Infrastructure.Search;

namespace Claims.Blazor.Hosting;

/// <summary>Keeps the search index at the database's heels, within a second of every commit, whoever made it.</summary>
public sealed class IndexUpkeep(ClaimIndex index, ChangeFeed feed, Supervision supervision) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(500);

    /// <summary>Turns between two commits: a commit waits for the disk, and what is not committed is only read again.</summary>
    private const int TurnsPerCommit = 20;

    private readonly ConcurrentQueue<long> told = new();
    private int turns;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The feed also tells of rows that were committed out of order, behind the place that the index has reached.
        using var subscription = feed.Subscribe(change =>
        {
            foreach (var row in change.HistoryIds) told.Enqueue(row);
        });
        await supervision.RunAsync("search index", Beat, TurnAsync, stoppingToken);
        await index.CommitAsync(CancellationToken.None);
    }

    private async Task<Result> TurnAsync(CancellationToken cancel)
    {
        var rows = new HashSet<long>();
        while (told.TryDequeue(out var row)) rows.Add(row);
        try
        {
            await index.CatchUpAsync(cancel, rows);
        }
        catch
        {
            // Behind the index's place nobody reads these again: the next turn takes them.
            foreach (var row in rows) told.Enqueue(row);
            throw;
        }
        if (++turns % TurnsPerCommit == 0) await index.CommitAsync(cancel);
        return Result.Done;
    }
}
