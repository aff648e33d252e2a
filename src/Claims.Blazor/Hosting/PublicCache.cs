using Claims.Blazor.Messaging;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Claims.Blazor.Hosting;

/// <summary>Keeps rendered public pages, compressed, under the current <see cref="PublicEdition"/>. They are the same for everybody, signed in or not.</summary>
internal sealed class PublicCache(PublicEdition edition) : IOutputCachePolicy
{
    public const string PolicyName = "public";

    // Long-lived: a new edition is another key. What nobody asks for again falls out by the size limit.
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var current = await edition.CurrentAsync(cancellation);
        context.EnableOutputCaching = true;
        context.AllowCacheLookup = context.AllowCacheStorage = HttpMethods.IsGet(request.Method);
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Kept;
        // Other query keys and the host decide nothing, so they must not fill the cache.
        context.CacheVaryByRules.QueryKeys = "before";
        context.CacheVaryByRules.VaryByHost = false;
        context.CacheVaryByRules.VaryByValues["edition"] = current;
        context.CacheVaryByRules.VaryByValues["encoding"] = Encoding(request);
        context.HttpContext.Response.Headers.ETag = $"W/\"{current}\"";
        // Kept by readers' browsers, but asked for again each time: a hold works at once.
        context.HttpContext.Response.Headers.CacheControl = "no-cache";
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(response.Headers.SetCookie)) context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    private static string Encoding(HttpRequest request)
    {
        var accepted = request.Headers[HeaderNames.AcceptEncoding].ToString();
        return accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br" : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip" : "";
    }
}
