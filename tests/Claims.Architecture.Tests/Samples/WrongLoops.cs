using Microsoft.Extensions.Hosting;

namespace Claims.Architecture.Tests.Samples;

/// <summary>Stops the host with its first fault.</summary>
internal sealed class LonelyLoop : BackgroundService
{
    public LonelyLoop()
    {
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => throw new InvalidOperationException("alone");
}
