using Claims.Blazor.Api;
using Claims.Blazor.Components;
using Claims.Blazor.Components.Account;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
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
        app.UseAuthentication();
        app.UseCircuitDoor();
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseAuthorization();
        app.UsePublicCache();
        app.UseAntiforgery();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) });
        app.MapStaticAssets();
        app.MapDeskFiles();
        app.MapKeptPages();
        app.MapArticleReports();
        app.MapAccount();
        app.MapPublicRoutes();
        // The content security policy says who may frame a page.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(server => server.ContentSecurityFrameAncestorsPolicy = null).Add(AskMembersIn);
    }

    // Every page that wants a circuit is the desk's, and so for members: one that is added tomorrow as well.
    private static void AskMembersIn(EndpointBuilder endpoint)
    {
        if (endpoint.Metadata.OfType<ComponentTypeMetadata>().Any() && !endpoint.Metadata.OfType<ExcludeFromInteractiveRoutingAttribute>().Any())
            endpoint.Metadata.Add(new AuthorizeAttribute());
    }
}
