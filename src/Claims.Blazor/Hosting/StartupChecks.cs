using System.Data.Common;
using Claims.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Claims.Blazor.Hosting;

/// <summary>Reasons not to start, each told in one sentence; and the schema brought up to date on the way.</summary>
internal static class StartupChecks
{
    private const string DemoAddress = "@DEMO.CLAIMS";

    /// <returns>Nothing when all is well.</returns>
    public static async Task<string?> FindProblemAsync(WebApplication app)
    {
        if (IsDemo(app) && !Addresses.AreLoopback(app.Configuration))
            return $"Demo mode has known passwords and listens on this machine only, not on {Addresses.Of(app.Configuration)}. Set Demo__Enabled=false or choose a localhost address.";
        if (Addresses.FindTaken(app.Configuration) is { } taken) return taken;
        if (await DatabaseProblemAsync(app.Services) is { } problem) return problem;
        if (app.Environment.IsProduction() && await HasDemoAccountsAsync(app.Services))
            return "This database holds demo accounts, whose passwords are known: Production does not start on it. Point Data__Directory or ConnectionStrings__Claims elsewhere.";
        return null;
    }

    /// <summary>Unless configured, demo mode is on in Development only.</summary>
    public static bool IsDemo(WebApplication app) => app.Configuration.GetValue("Demo:Enabled", app.Environment.IsDevelopment());

    /// <summary>Migrates; says why it could not.</summary>
    public static async Task<string?> DatabaseProblemAsync(IServiceProvider services)
    {
        var place = services.GetRequiredService<DatabaseSettings>().Place;
        try
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<MigrationRunner>().RunAsync();
            await scope.ServiceProvider.GetRequiredService<ClaimsDbContext>().RequireWritableAsync();
            return null;
        }
        catch (Exception fault) when (fault is DbException or RetryLimitExceededException or IOException or UnauthorizedAccessException or TimeoutException or InvalidOperationException { InnerException: DbException })
        {
            return $"The database {place} cannot be used: {(fault.InnerException ?? fault).Message}";
        }
    }

    private static async Task<bool> HasDemoAccountsAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ClaimsDbContext>().Members.AnyAsync(member => member.EmailKey.EndsWith(DemoAddress));
    }
}
