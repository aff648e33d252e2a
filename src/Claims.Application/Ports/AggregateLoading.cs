using Claims.Application.Domain.Articles;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.Ports;

/// <summary>Loads aggregates for commands. They come whole, see <see cref="IClaimsDb"/>; what is included by hand is only their order, which no database promises.</summary>
public static class AggregateLoading
{
    /// <summary>The claim with everything that its rules look at, sources and their origins too.</summary>
    public static Task<Claim?> LoadClaimAsync(this IClaimsDb db, long id, CancellationToken token) =>
        db.Claims
            .Include(claim => claim.Appearances.OrderBy(appearance => appearance.Number))
            .Include(claim => claim.Points.OrderBy(point => point.Number))
            .Include(claim => claim.Evidence.OrderBy(piece => piece.Number))
            .Include(claim => claim.Proposals.OrderBy(proposal => proposal.Number))
            .Include(claim => claim.Figures.OrderBy(figure => figure.Number))
            .Include(claim => claim.Events.OrderBy(known => known.Number))
            .Include(claim => claim.Suggestions.OrderBy(suggestion => suggestion.Number))
            .FirstOrDefaultAsync(claim => claim.Id == id, token);

    public static Task<Article?> LoadArticleAsync(this IClaimsDb db, long id, CancellationToken token) =>
        db.Articles
            .Include(article => article.Versions.OrderBy(version => version.Number))
            .Include(article => article.Marks.OrderBy(mark => mark.Number))
            .FirstOrDefaultAsync(article => article.Id == id, token);

    public static Task<Publication?> LoadPublicationAsync(this IClaimsDb db, long claimId, CancellationToken token) =>
        db.Publications
            .Include(publication => publication.Revisions.OrderBy(revision => revision.Number))
            .Include(publication => publication.ReplyUpdates.OrderBy(update => update.Number))
            .FirstOrDefaultAsync(publication => publication.ClaimId == claimId, token);

    /// <summary>The verdict of the claim's round is out: it was published as a revision.</summary>
    public static Task<bool> IsPublishedAsync(this IClaimsDb db, long claimId, CancellationToken token) => db.Revisions
        .AnyAsync(revision => revision.ClaimId == claimId && db.Claims.Any(claim => claim.Id == claimId && claim.Round == revision.Round), token);
}
