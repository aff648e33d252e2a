using Claims.Application.Kernel;
using Claims.Application.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Claims.Infrastructure.Fetching;

public static class FetchingServices
{
    /// <summary>Reading pages of the world. Reads section <c>Fetching</c> and <c>Site:PublicUrl</c>.</summary>
    public static IServiceCollection AddFetching(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection("Fetching").Get<FetchOptions>() ?? new FetchOptions();
        if (Uri.TryCreate(configuration["Site:PublicUrl"], UriKind.Absolute, out var own)) options.OwnHost ??= CanonicalUrl.HostOf(own);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<INetwork, SystemNetwork>();
        services.AddSingleton<OutgoingHttp>();
        services.AddSingleton<IPageDetails, PageReader>();
        return services;
    }
}
