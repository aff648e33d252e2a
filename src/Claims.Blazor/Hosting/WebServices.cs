using Claims.Application;
using Claims.Blazor.Components.Account;
using Claims.Infrastructure;
using Claims.Infrastructure.Archiving;
using Claims.Infrastructure.Fetching;
using Claims.Infrastructure.Identity;
using Claims.Infrastructure.Meaning;
using Claims.Infrastructure.Persistence;
using Claims.Infrastructure.Reading;
using MudBlazor.Services;

namespace Claims.Blazor.Hosting;

/// <summary>Everything the web application is made of.</summary>
internal static class WebServices
{
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        // The settings lie beside the program, wherever it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        if (ConfigurationChecks.FindProblem(builder.Configuration) is { } problem) throw new InvalidOperationException(problem);
        // Without this the built (not published) output has no style sheets outside Development.
        builder.WebHost.UseStaticWebAssets();
        if (Addresses.AreLeftOpen(builder.Configuration)) builder.WebHost.UseUrls(Addresses.Default);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = 2_000;
            kestrel.Limits.MaxConcurrentUpgradedConnections = 1_000;
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
            // What the clip bookmarklet sends to somebody who has to sign in first is encoded twice, and longer than the default of 8 KB.
            kestrel.Limits.MaxRequestLineSize = 16 * 1024;
        });
        builder.Host.UseDefaultServiceProvider(provider => (provider.ValidateScopes, provider.ValidateOnBuild) = (true, true));
        // A failed start is told in one sentence by the command line, not by a stack trace before it.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        var folder = DataFolder.From(builder.Configuration);
        builder.Services.AddClaimsApplication();
        builder.Services.AddSingleton(MeaningSettings.From(builder.Configuration));
        builder.Services.AddClaimsInfrastructure(folder, DatabaseSettings.From(builder.Configuration, folder));
        builder.Services.AddFetching(builder.Configuration);
        builder.Services.AddArchiving(builder.Configuration, OwnProgram.Of(typeof(WebServices).Assembly));
        builder.Services.AddClaimsSignIn(AccountPaths.SignIn, PublicUrl(builder.Configuration));
        builder.Services.AddClaimsWeb();
        return builder;
    }

    /// <summary>The address that readers know, not the one that a request names.</summary>
    private static Uri? PublicUrl(IConfiguration configuration) => Uri.TryCreate(configuration["Site:PublicUrl"], UriKind.Absolute, out var site) ? site : null;

    private static void AddClaimsWeb(this IServiceCollection services)
    {
        // The default of 32 KB ends the circuit of whoever pastes 500 spreadsheet rows.
        services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(hub => hub.MaximumReceiveMessageSize = 4 * 1024 * 1024);
        services.AddMudServices();
        services.AddHttpContextAccessor();
        services.AddFace();
        services.AddPublicSite();
        services.AddHostedService<Upkeep>();
        services.AddHostedService<IndexUpkeep>();
        services.AddHostedService<ArchiveLoop>();
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", tags: [RequestPipeline.Ready])
            .AddCheck<LoopHealth>("loops", tags: [RequestPipeline.Ready])
            .AddCheck<MeaningHealth>("sentence meaning", tags: [RequestPipeline.Ready]);
    }
}
