using System.IO.Compression;
using Claims.Blazor.Feeds;
using Claims.Blazor.Messaging;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;

namespace Claims.Blazor.Hosting;

/// <summary>How what readers get is kept and compressed.</summary>
internal static class PublicServices
{
    public static void AddPublicSite(this IServiceCollection services)
    {
        services.AddSingleton<PublicEdition>();
        services.AddSingleton<PublicCache>();
        services.AddOutputCache();
        services.AddOptions<OutputCacheOptions>().Configure<PublicCache>((options, cache) => options.AddPolicy(PublicCache.PolicyName, cache));
        services.AddResponseCompression(options =>
        {
            // Nothing secret is on a public page, so compressing it under TLS tells nobody anything.
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, RssFeed.MediaType];
        });
        // Compressed once an edition, read many times.
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
    }

    /// <summary>The cache stands outside of the compression, so that it keeps what is compressed already.</summary>
    public static void UsePublicCache(this WebApplication app) => app.UseWhen(
        context => context.GetEndpoint()?.Metadata.GetMetadata<OutputCacheAttribute>() is not null,
        branch => branch.UseOutputCache().UseResponseCompression());
}
