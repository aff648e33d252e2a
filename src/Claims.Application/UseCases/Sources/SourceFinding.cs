using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Sources;

/// <summary>Finds a source again by its address, or by that of its AMP or mobile twin; and whether it may be changed now.</summary>
internal static class SourceFinding
{
    public static Error InReview { get; } = Error.Refused("source.in-review", "A verdict that leans on this source is in review: take it back first.");

    /// <summary>While a verdict that leans on one of them is in review, what the editor reads must not move.</summary>
    public static Task<bool> IsInReviewAsync(this IClaimsDb db, long[] sources, CancellationToken token) => db.Claims.AnyAsync(
        claim => claim.Stage == Stage.InReview && claim.Evidence.Any(piece => sources.Contains(piece.SourceId!.Value) && piece.WithdrawnAt == null), token);

    public static async Task<Source?> FindByUrlAsync(this IQueryable<Source> sources, string canonicalUrl, CancellationToken token)
    {
        var (hash, twin) = (LookupKey.Hash(canonicalUrl), LookupKey.Hash(CanonicalUrl.TwinKey(canonicalUrl)!));
        return await sources.FirstOrDefaultAsync(source => source.UrlHash == hash, token)
            ?? await sources.OrderBy(source => source.Id).FirstOrDefaultAsync(source => source.TwinHash == twin, token);
    }
}
