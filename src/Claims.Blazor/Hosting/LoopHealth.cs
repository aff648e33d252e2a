using Claims.Application.Pipeline;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Claims.Blazor.Hosting;

/// <summary>A loop in the background that stumbles degrades the product and does not stop it: pages and writes go on.</summary>
internal sealed class LoopHealth(Supervision supervision) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(supervision.Stumbling is { Count: > 0 } loops
            ? HealthCheckResult.Degraded($"Trying again: {string.Join(", ", loops)}.")
            : HealthCheckResult.Healthy());
}
