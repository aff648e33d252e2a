using Claims.Blazor.Api;
using Claims.Blazor.Components;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Claims.Blazor.Hosting;

/// <summary>What every request passes, in order, and where it ends.</summary>
internal static class RequestPipeline
{
    /// <summary>The mark of health checks without which the product cannot serve.</summary>
    public const string Ready = "ready";

    public static void UseClaims(this WebApplication app)
    {
        if (app.Environment.IsProduction()) app.UseHsts();
        app.UseSecurityHeaders();
        app.UseCircuitDoor();
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UsePublicCache();
        app.UseAntiforgery();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) });
        app.MapStaticAssets();
        app.MapDeskFiles();
        app.MapPublicRoutes();
        // The content security policy says who may frame a page.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(server => server.ContentSecurityFrameAncestorsPolicy = null);
    }
}
