using System.Collections.Concurrent;
using Claims.Application.Ports;
using Claims.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Infrastructure.Search;

/// <summary>Fills an empty index with all that the database has: each of two workers reads a part and writes it, so that neither waits for the other.</summary>
internal sealed class IndexBuild(IndexFolder index, IServiceScopeFactory scopes, TimeProvider clock, Action<IndexProgress> tell)
{
    private readonly Lock turn = new();
    private long shown = clock.GetTimestamp();

    /// <summary>What is there so far is shown again after this, and then after twice as long: each time costs two segments.</summary>
    private TimeSpan pause = TimeSpan.FromSeconds(5);
    private int done;

    /// <returns>How many records there were.</returns>
    public async Task<int> RunAsync(IndexReading reading, CancellationToken cancel)
    {
        var all = await reading.CountAsync(cancel);
        tell(new IndexProgress(0, all));
        var parts = new ConcurrentQueue<IndexPart>(await reading.PartsAsync(cancel));
        // On threads of their own: SQLite answers without ever letting go, and two that never let go are all that the pool begins with on two processors. The desk's pages wait for it.
        await Task.WhenAll(Enumerable.Range(0, IndexFolder.Writers)
            .Select(_ => Task.Factory.StartNew(() => WorkAsync(parts, all, cancel), cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));
        return done;
    }

    private async Task WorkAsync(ConcurrentQueue<IndexPart> parts, int all, CancellationToken cancel)
    {
        try
        {
            var own = new SearchDocument();
            while (parts.TryDequeue(out var part))
            {
                cancel.ThrowIfCancellationRequested();
                await using var scope = scopes.CreateAsyncScope();
                var records = await new IndexReading(scope.ServiceProvider.GetRequiredService<ClaimsDbContext>()).PartAsync(part, cancel);
                index.Add(records, own);
                Tell(records.Count, all);
            }
        }
        catch
        {
            // The other need not finish what is thrown away.
            parts.Clear();
            throw;
        }
    }

    private void Tell(int added, int all)
    {
        lock (turn)
        {
            done += added;
            tell(new IndexProgress(done, Math.Max(done, all)));
            if (clock.GetElapsedTime(shown) < pause) return;
            index.Show();
            (shown, pause) = (clock.GetTimestamp(), 2 * pause);
        }
    }
}
