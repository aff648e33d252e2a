using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Language.Matching;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Matching;

/// <summary>How did we rule on like claims before? Claims that need not say the same, with the rating that the desk gave.</summary>
public static class FindPrecedents
{
    private const int Most = 5;

    /// <summary>The share of what two claims say, by weight, from which on a ruling on one is worth reading for the other.</summary>
    private const double LeastAlike = 0.12;

    [Needs(Permission.SeeDesk)]
    public sealed record Query(long ClaimId) : IQuery<IReadOnlyList<Row>>;

    internal sealed class Handler(IClaimsDb db, IClaimIndex index, Matcher matcher) : IRequestHandler<Query, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(Query message, CancellationToken cancellationToken)
        {
            using var view = await index.ViewAsync(cancellationToken);
            if (await matcher.RankAsync(db, view, message.ClaimId, cancellationToken, AlikeKind.Claim) is not { } ranked) return Error.NotFound("claim");
            var alike = ranked.Where(match => match.Alikeness >= LeastAlike).ToList();
            var rulings = await RulingsAsync([.. alike.Select(match => match.Found.Id)], cancellationToken);
            return alike.Where(match => rulings.ContainsKey(match.Found.Id)).Take(Most)
                .Select(match => rulings[match.Found.Id] with { IsSame = match.Confidence >= MatchModel.Shipped.Threshold, Why = match.Why }).ToList();
        }

        private async Task<Dictionary<long, Row>> RulingsAsync(List<long> ids, CancellationToken cancel)
        {
            // What is out is the ruling, whatever is drafted for the next round.
            var live = await db.Publications.Where(publication => ids.Contains(publication.ClaimId) && publication.State == PublicationState.Live)
                .Join(db.Revisions, publication => new { publication.ClaimId, Number = publication.LiveRevision }, revision => new { revision.ClaimId, revision.Number },
                    (_, revision) => new { revision.ClaimId, revision.RatingId, revision.Headline })
                .ToDictionaryAsync(revision => revision.ClaimId, cancel);
            // What was held or retracted is no ruling to follow.
            var claims = await db.Claims.AsNoTracking()
                .Where(claim => ids.Contains(claim.Id) && (claim.PublicationState == PublicationState.Live || (claim.Stage == Stage.Approved && claim.PublicationState == PublicationState.None)))
                .Select(claim => new
                {
                    claim.RatingId,
                    Row = new Row(
                        claim.Id, claim.Wording.Statement, db.Claimants.Where(claimant => claimant.Id == claim.ClaimantId).Select(claimant => claimant.Name).First(),
                        claim.SaidOn, claim.Stage, claim.PublicationState, claim.Verdict.Conclusion, null),
                }).ToListAsync(cancel);
            var given = claims.ConvertAll(claim => live.TryGetValue(claim.Row.Number, out var revision) ? (revision.RatingId, Row: claim.Row with { Ruling = revision.Headline }) : (claim.RatingId, claim.Row));
            var ratingIds = given.ConvertAll(claim => claim.RatingId);
            var ratings = await db.Ratings.Where(rating => ratingIds.Contains(rating.Id)).ToDictionaryAsync(rating => rating.Id, rating => new RatingView(rating.Name, rating.Colour, rating.Icon), cancel);
            return given.ToDictionary(claim => claim.Row.Number, claim => claim.Row with { Rating = claim.RatingId is { } rating ? ratings[rating] : null });
        }
    }

    /// <param name="Ruling">In one sentence: the headline of what is out, else the approved conclusion.</param>
    /// <param name="Rating">Nothing on a desk that publishes conclusions only.</param>
    public sealed record Row(
        long Number, string Statement, string Claimant, PartialDate? SaidOn, Stage Stage, PublicationState Publication, string Ruling, RatingView? Rating)
    {
        /// <summary>Probably the same claim, not only a like one.</summary>
        public bool IsSame { get; init; }

        public Why Why { get; init; } = new([], [], [], []);
    }

    /// <summary>A rating as it is drawn.</summary>
    public sealed record RatingView(string Name, string Colour, string Icon);
}
