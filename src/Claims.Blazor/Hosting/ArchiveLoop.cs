using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Infrastructure.Archiving;

namespace Claims.Blazor.Hosting;

/// <summary>Works off what waits to be kept, for as long as the product serves.</summary>
internal sealed class ArchiveLoop(Archivist archivist, Supervision supervision, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    /// <summary>How long a file may lie there before it is taken for a leftover.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    private DateTimeOffset tidied;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => supervision.RunAsync("archive", Beat, WorkAsync, stoppingToken);

    private async Task<Result> WorkAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (now - tidied > Grace && (await archivist.TidyAsync(now - Grace, cancel)).IsDone) tidied = now;
        return await archivist.WorkAsync(cancel);
    }
}
