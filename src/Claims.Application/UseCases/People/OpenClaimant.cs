using Claims.Application.Domain.Claimants;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.People;

/// <summary>A person or organisation with the newest of their claims, and the ratings that these got.</summary>
public static class OpenClaimant
{
    private const int Newest = 100;

    [Needs(Permission.SeeDesk)]
    public sealed record Query(long ClaimantId) : IQuery<Detail>;

    internal sealed class Handler(IClaimsDb db, ICurrentMember me) : IRequestHandler<Query, Result<Detail>>
    {
        public async Task<Result<Detail>> Handle(Query message, CancellationToken cancellationToken)
        {
            if (await db.Claimants.AsNoTracking().FirstOrDefaultAsync(known => known.Id == message.ClaimantId, cancellationToken) is not { } claimant) return Error.NotFound("person");
            var own = db.Claims.Where(claim => claim.ClaimantId == claimant.Id);
            return new Detail(
                claimant.Id, claimant.Version,
                new ClaimantFacts(claimant.Kind, claimant.Name, [.. claimant.Aliases], [.. claimant.Roles], claimant.Affiliation, claimant.Website, claimant.WikidataId),
                await RowsAsync(own.OrderByDescending(claim => claim.ChangedAt).ThenByDescending(claim => claim.Id), cancellationToken),
                await own.Take(Page<ClaimRow>.CountCap).CountAsync(cancellationToken),
                await RowsAsync(db.Claims.Where(claim => claim.AttributedToId == claimant.Id).OrderByDescending(claim => claim.Id), cancellationToken),
                me.May(Permission.RecordClaims));
        }

        private Task<List<ClaimRow>> RowsAsync(IOrderedQueryable<Claim> claims, CancellationToken token) => claims
            .Take(Newest)
            .Select(claim => new ClaimRow(
                claim.Id, claim.Wording.ShortClaim, claim.SaidOn, claim.Stage, claim.PublicationState,
                db.Ratings.Where(rating => rating.Id == claim.RatingId).Select(rating => new RatingView(rating.Name, rating.Colour, rating.Icon)).FirstOrDefault()))
            .ToListAsync(token);
    }

    /// <param name="Version">For the form that changes the record.</param>
    /// <param name="Claims">The newest of those that they make.</param>
    /// <param name="ClaimCount">Of all, counted up to <see cref="Page{T}.CountCap"/>.</param>
    /// <param name="Attributed">The newest of those in which somebody else attributes words to them.</param>
    /// <param name="MayChange">The caller may change the record.</param>
    public sealed record Detail(long Id, int Version, ClaimantFacts Facts, IReadOnlyList<ClaimRow> Claims, int ClaimCount, IReadOnlyList<ClaimRow> Attributed, bool MayChange);

    /// <param name="Rating">Of the working copy of the verdict; nothing while there is none.</param>
    public sealed record ClaimRow(long Number, string ShortClaim, PartialDate? SaidOn, Stage Stage, PublicationState Publication, RatingView? Rating);

    /// <summary>A rating as it is drawn.</summary>
    public sealed record RatingView(string Name, string Colour, string Icon);
}
