using Claims.Blazor.Messaging;
using Claims.Infrastructure.Search;

namespace Claims.Blazor.Hosting;

/// <summary>Keeps the search index at the database's heels: at once after what this process commits, within a second after what others do.</summary>
public sealed partial class IndexUpkeep(ClaimIndex index, ChangeFeed feed, TimeProvider clock, ILogger<IndexUpkeep> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(800);
    private static readonly TimeSpan BetweenCommits = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim changed = new(0, 1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = feed.Subscribe(_ => Wake());
        var (pause, committed) = (Beat, clock.GetTimestamp());
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await index.CatchUpAsync(stoppingToken);
                if (clock.GetElapsedTime(committed) > BetweenCommits)
                {
                    await index.CommitAsync(stoppingToken);
                    committed = clock.GetTimestamp();
                }
                pause = Beat;
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                // Writes go on without the index; it catches up when it can.
                pause = pause * 2 > LongestPause ? LongestPause : pause * 2;
                Stumbled(log, fault, pause);
            }
            try
            {
                await changed.WaitAsync(pause, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }
        await index.CommitAsync(CancellationToken.None);
    }

    private void Wake()
    {
        try
        {
            changed.Release();
        }
        catch (SemaphoreFullException)
        {
            // It wakes already.
        }
    }

    [LoggerMessage(LogLevel.Warning, "The search index could not follow the database and tries again in {Pause}.")]
    private static partial void Stumbled(ILogger log, Exception fault, TimeSpan pause);
}
