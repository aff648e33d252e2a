using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Sources;

/// <summary>Finds a source again by its address, or by that of its AMP or mobile twin.</summary>
internal static class SourceFinding
{
    public static async Task<Source?> FindByUrlAsync(this IQueryable<Source> sources, string canonicalUrl, CancellationToken token)
    {
        var (hash, twin) = (LookupKey.Hash(canonicalUrl), LookupKey.Hash(CanonicalUrl.TwinKey(canonicalUrl)!));
        return await sources.FirstOrDefaultAsync(source => source.UrlHash == hash, token)
            ?? await sources.OrderBy(source => source.Id).FirstOrDefaultAsync(source => source.TwinHash == twin, token);
    }
}
