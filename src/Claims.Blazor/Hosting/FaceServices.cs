using Claims.Application.Ports;
using Claims.Blazor.Components.Pieces;
using Claims.Blazor.Components.Shell;
using Claims.Blazor.Messaging;

namespace Claims.Blazor.Hosting;

/// <summary>What the pages stand on: the sender, the feed, the door of circuits, keys and clocks.</summary>
internal static class FaceServices
{
    public static void AddFace(this IServiceCollection services)
    {
        services.AddCascadingAuthenticationState();
        services.AddScoped<AppSender>();
        services.AddSingleton<ChangeFeed>();
        services.AddSingleton<IChangeFeed>(root => root.GetRequiredService<ChangeFeed>());
        services.AddHostedService(root => root.GetRequiredService<ChangeFeed>());
        services.AddSingleton<OwnPages>();
        services.AddSingleton<CircuitDoor>();
        services.AddHostedService(root => root.GetRequiredService<CircuitDoor>());

        services.AddSingleton<Site>();
        services.AddSingleton<SiteClock>();
        services.AddScoped<Keys>();
        services.AddScoped<UndoOffer>();
        services.AddScoped<IPaletteSource, PaletteFinds>();
        services.AddScoped<IPaletteSource, PalettePages>();
        services.AddScoped<IPaletteSource, PaletteSearch>();
    }

    /// <summary>Before routing ends in a circuit, and before status codes are made into pages.</summary>
    public static void UseCircuitDoor(this WebApplication app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments(CircuitDoor.Path),
        branch => branch.Use((HttpContext context, RequestDelegate next) => context.RequestServices.GetRequiredService<CircuitDoor>().GuardAsync(context, next)));
}
