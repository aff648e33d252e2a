using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.Ports;

/// <summary>Loads whole aggregates for commands; reads project instead. History is not loaded: it is only ever added to.</summary>
/// <remarks>The contexts split queries by default, so that the children do not multiply each other.</remarks>
public static class AggregateLoading
{
    /// <summary>The claim with everything that its rules look at, sources and their origins included.</summary>
    public static Task<Claim?> LoadClaimAsync(this IClaimsDb db, long id, CancellationToken token) => db.Claims
        .Include(claim => claim.Appearances)
        .Include(claim => claim.Topics)
        .Include(claim => claim.Origins)
        .Include(claim => claim.Conflicts)
        .Include(claim => claim.Points)
        .Include(claim => claim.Evidence).ThenInclude(piece => piece.Source!.Origins)
        .Include(claim => claim.Drafters)
        .Include(claim => claim.Proposals)
        .Include(claim => claim.Suggestions)
        .FirstOrDefaultAsync(claim => claim.Id == id, token);

    public static Task<Publication?> LoadPublicationAsync(this IClaimsDb db, long claimId, CancellationToken token) => db.Publications
        .Include(publication => publication.Revisions)
        .FirstOrDefaultAsync(publication => publication.ClaimId == claimId, token);

    public static Task<bool> IsPublishedAsync(this IClaimsDb db, long claimId, CancellationToken token) => db.Publications
        .AnyAsync(publication => publication.ClaimId == claimId && publication.State != PublicationState.None, token);
}
