using System.Collections.Concurrent;
using System.Globalization;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using Claims.Application.UseCases.Publishing;

namespace Claims.Blazor.Messaging;

/// <summary>Which edition of the public pages is current: a new one whenever something that is out changed. Pages are cached under it, so nothing stale is ever found.</summary>
/// <remarks>
/// A page that was rendered while somebody published is stored under the edition that was current when its rendering began, and never served again.
/// Changes of claims that are not out, which are most, leave the edition as it is.
/// </remarks>
public sealed class PublicEdition : IDisposable
{
    private readonly ConcurrentQueue<Committed> heard = new();
    private readonly SemaphoreSlim reading = new(1);
    private readonly Courier courier;
    private readonly IDisposable subscription;
    private readonly long started;
    private long number;

    public PublicEdition(Courier courier, ChangeFeed feed, TimeProvider clock)
    {
        this.courier = courier;
        started = clock.GetUtcNow().UtcTicks;
        subscription = feed.Subscribe(heard.Enqueue);
    }

    /// <summary>Stable while nothing changed; different in every run of the program.</summary>
    public async ValueTask<string> CurrentAsync(CancellationToken cancel)
    {
        // Somebody who reads the news right now has emptied the queue and not turned the page yet.
        if (!heard.IsEmpty || reading.CurrentCount == 0) await CatchUpAsync(cancel);
        return string.Create(CultureInfo.InvariantCulture, $"{started:x}-{Interlocked.Read(ref number)}");
    }

    public void Dispose()
    {
        subscription.Dispose();
        reading.Dispose();
    }

    private async Task CatchUpAsync(CancellationToken cancel)
    {
        await reading.WaitAsync(cancel);
        try
        {
            var claims = new HashSet<long>();
            var isNew = false;
            while (heard.TryDequeue(out var change))
            {
                claims.UnionWith(change.ClaimIds);
                isNew |= change.ClaimIds.Count == 0;
            }
            // Whoever cannot find out must not serve what may be stale.
            if (isNew || claims.Count > 0 && await AreOutAsync(claims)) Interlocked.Increment(ref number);
        }
        finally
        {
            reading.Release();
        }
    }

    private async Task<bool> AreOutAsync(HashSet<long> claims) =>
        await courier.SendAsync(new TellWhetherOut.Query([.. claims]), Caller.System, CancellationToken.None) is not { IsDone: true, Value: false };
}
