using System.Collections.Concurrent;
using Claims.Application.Ports;
using Claims.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Infrastructure.Search;

/// <summary>Fills an empty index with all that the database has: each of two workers reads a part and writes it, so that neither waits for the other.</summary>
internal sealed class IndexBuild(IndexFolder index, IServiceScopeFactory scopes, TimeProvider clock, Action<IndexProgress> tell)
{
    private readonly ConcurrentBag<SearchDocument> documents = [];
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
        await Parallel.ForEachAsync(await reading.PartsAsync(cancel), new ParallelOptions { MaxDegreeOfParallelism = IndexFolder.Writers, CancellationToken = cancel }, async (part, stop) =>
        {
            await using var scope = scopes.CreateAsyncScope();
            var records = await new IndexReading(scope.ServiceProvider.GetRequiredService<ClaimsDbContext>()).PartAsync(part, stop);
            var own = documents.TryTake(out var free) ? free : new SearchDocument();
            index.Add(records, own);
            documents.Add(own);
            Tell(records.Count, all);
        });
        return done;
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
