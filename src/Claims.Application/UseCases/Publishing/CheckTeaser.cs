using Claims.Application.Domain.Publishing;
using Claims.Application.Ports;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Publishing;

/// <summary>A live check as lists and feeds show it.</summary>
/// <param name="Rating">Nothing on a desk that publishes conclusions only.</param>
public sealed record CheckTeaser(
    long Number, string Slug, DateTimeOffset PublishedAt, DateTimeOffset RevisedAt, string Headline, string Summary, string Conclusion, string Language,
    PublishedWording Wording, string Claimant, string? SaidOn, IReadOnlyList<string> Topics, PublishedRating? Rating, PublishedAppearance? Picture);

internal static class CheckTeasers
{
    /// <summary>The live checks, newest first.</summary>
    public static IOrderedQueryable<Publication> Live(this IQueryable<Publication> publications) => publications.AsNoTracking()
        .Where(publication => publication.State == PublicationState.Live)
        .OrderByDescending(publication => publication.FirstPublishedAt).ThenByDescending(publication => publication.ClaimId);

    /// <summary>Reads what lists show out of the revisions that are out.</summary>
    public static async Task<List<CheckTeaser>> ReadAsync(this IClaimsDb db, IQueryable<Publication> publications, CancellationToken token)
    {
        var rows = await publications.Select(publication => new
        {
            publication.ClaimId,
            publication.Slug,
            publication.FirstPublishedAt,
            Revision = db.Revisions.Where(revision => revision.ClaimId == publication.ClaimId && revision.Number == publication.LiveRevision)
                .Select(revision => new { revision.PublishedAt, revision.ContentJson }).First(),
        }).ToListAsync(token);
        return [.. rows.Select(row => Teaser(row.ClaimId, row.Slug, row.FirstPublishedAt!.Value, row.Revision.PublishedAt, PublishedCheck.FromJson(row.Revision.ContentJson)))];
    }

    private static CheckTeaser Teaser(long number, string slug, DateTimeOffset published, DateTimeOffset revised, PublishedCheck check) => new(
        number, slug, published, revised, check.Headline, check.Summary, check.Conclusion, check.Language, check.Wording, check.Claimant.Name, check.SaidOn,
        check.Topics, check.Rating, check.Appearances.FirstOrDefault(appearance => appearance.PictureFile is not null));
}
