using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Claims.Infrastructure.Persistence;

/// <summary>The product is ready when its database answers with the schema that it needs.</summary>
public sealed class DatabaseHealth(ClaimsDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await db.Members.AnyAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The fault's text may name the server: health answers to anyone.
            return HealthCheckResult.Unhealthy("The database does not answer.");
        }
    }
}
