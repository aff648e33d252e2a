using Claims.Infrastructure.Archiving;

namespace Claims.Blazor.Hosting;

/// <summary>Works off what waits to be kept, for as long as the product serves. What it meets is logged; the loop goes on and the host lives.</summary>
internal sealed partial class ArchiveLoop(Archivist archivist, TimeProvider clock, ILogger<ArchiveLoop> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>How long a file may lie there before it is taken for a leftover.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    private DateTimeOffset tidied;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = Beat;
        while (!stoppingToken.IsCancellationRequested)
        {
            pause = await IsDoneAsync(stoppingToken) ? Beat : pause * 2 > LongestPause ? LongestPause : pause * 2;
            // Cancelling ends the wait; the loop ends by its own condition.
            await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> IsDoneAsync(CancellationToken stop)
    {
        try
        {
            var now = clock.GetUtcNow();
            if (now - tidied > Grace && (await archivist.TidyAsync(now - Grace, stop)).IsDone) tidied = now;
            return (await archivist.WorkAsync(stop)).IsDone;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return true;
        }
        catch (Exception fault)
        {
            Stumbled(fault);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "Keeping pages stumbled and goes on.")]
    private partial void Stumbled(Exception fault);
}
