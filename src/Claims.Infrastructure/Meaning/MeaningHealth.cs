using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Claims.Infrastructure.Meaning;

/// <summary>A model that is configured and cannot be used degrades the product: matching goes on without it.</summary>
public sealed class MeaningHealth(ConfiguredMeaning meaning) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(meaning.Problem is null ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded("The model of sentence meaning cannot be used."));
}
