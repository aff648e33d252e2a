using System.Threading.Channels;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.History;
using Claims.Infrastructure.Persistence;

namespace Claims.Infrastructure.Sample;

/// <summary>Fills a development database with varied claims in all stages, for looking and measuring. The same claims on the same desk, whenever it is done.</summary>
/// <remarks>
/// The one door beside the pipeline: aggregates through their own methods, written many at a time and without waiting for the disk.
/// One thread makes claims while another writes them. A batch is one transaction: interrupted, the desk has some claims fewer and is whole.
/// </remarks>
public sealed class SampleDesk(ClaimsDbContext db, TimeProvider clock)
{
    private const int Batch = 1_000;
    private const int Seed = 20250825;

    private static readonly TimeSpan Span = TimeSpan.FromDays(3 * 365);

    /// <param name="claims">How many to add.</param>
    /// <param name="progress">Is told how many there are so far.</param>
    /// <exception cref="InvalidOperationException">The desk has no settings yet.</exception>
    public async Task FillAsync(int claims, Action<int> progress, CancellationToken cancel = default)
    {
        using var inserts = await BulkInserts.OpenAsync(db, cancel);
        var first = await inserts.ReserveAsync<Claim>(claims, cancel);
        var random = new Random(Seed + (int)first);
        var end = clock.GetUtcNow();
        var setting = await SampleSetting.PrepareAsync(db, inserts, claims, random, new Act(null, end - Span), cancel);
        var batches = Channel.CreateBounded<IReadOnlyList<SampleLife>>(2);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var making = Task.Run(() => MakeAsync(batches.Writer, stop.Token), stop.Token);
        var made = 0;
        try
        {
            await foreach (var lives in batches.Reader.ReadAllAsync(cancel))
            {
                inserts.Insert(lives.SelectMany(life => life.Roots));
                progress(made += lives.Count);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await inserts.SettleAsync(CancellationToken.None);
        }
        await making;

        async Task MakeAsync(ChannelWriter<IReadOnlyList<SampleLife>> writer, CancellationToken token)
        {
            try
            {
                for (var at = 0; at < claims; at += Batch)
                {
                    var lives = Enumerable.Range(at, Math.Min(Batch, claims - at)).Select(Live).ToList();
                    SampleMerging.Merge(lives, random);
                    await writer.WriteAsync(lives, token);
                }
                writer.Complete();
            }
            catch (Exception fault)
            {
                writer.Complete(fault);
            }
        }

        SampleLife Live(int nth)
        {
            var age = Span * (1 - ((nth + 1d) / claims)) + TimeSpan.FromHours(2);
            return new SampleLife(setting, random, new SampleTimes(end - age, end), isRecent: nth >= claims * 0.85, claim => inserts.GiveKey(claim, first + nth));
        }
    }
}
