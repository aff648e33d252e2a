using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using Claims.Application.UseCases.Desk;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Review;

/// <summary>The verdicts that wait for an editor, the most pressing first.</summary>
public static class ReviewQueue
{
    /// <summary>So many are shown; who has more needs more editors, not a longer page.</summary>
    public const int Most = 100;

    [Needs(Permission.SeeDesk)]
    public sealed record Query : IQuery<Page<Row>>;

    internal sealed class Handler(IClaimsDb db, ICurrentMember me) : IRequestHandler<Query, Result<Page<Row>>>
    {
        public async Task<Result<Page<Row>>> Handle(Query message, CancellationToken cancellationToken)
        {
            var keys = new ClaimKeys(db, new ClaimFilter([Stage.InReview]), ClaimOrder.Due, descending: false, me.Id, []);
            var total = await keys.CountAsync(cancellationToken);
            var ids = await keys.ReadAsync(ClaimPlace.First, Most, total, cancellationToken);
            return new Page<Row>(await ReadAsync(db, me, ids, cancellationToken), total);
        }
    }

    internal static async Task<IReadOnlyList<Row>> ReadAsync(IClaimsDb db, ICurrentMember me, IReadOnlyList<long> ids, CancellationToken token)
    {
        var claims = await ListClaims.ReadAsync(db, ids, token);
        var proposals = await db.Proposals.Where(proposal => ids.Contains(proposal.ClaimId) && proposal.Outcome == ProposalOutcome.Open)
            .Select(proposal => new
            {
                proposal.ClaimId,
                proposal.Number,
                proposal.ProposedAt,
                By = db.Members.Where(member => member.Id == proposal.ProposedById).Select(member => member.Name).First(),
            }).ToDictionaryAsync(proposal => proposal.ClaimId, token);
        var parts = await db.Claims.AsNoTracking().Where(claim => ids.Contains(claim.Id))
            .Select(claim => new
            {
                claim.Id,
                IsMine = claim.Drafters.Any(drafter => drafter.MemberId == me.Id && drafter.Round == claim.Round),
                IsConflicted = claim.Conflicts.Any(conflict => conflict.MemberId == me.Id),
            }).ToDictionaryAsync(claim => claim.Id, token);
        return
        [
            .. claims.Where(claim => proposals.ContainsKey(claim.Number)).Select(claim =>
            {
                var (proposal, part) = (proposals[claim.Number], parts[claim.Number]);
                return new Row(claim, proposal.Number, proposal.By, proposal.ProposedAt, part.IsMine, Blocked(part.IsMine, part.IsConflicted, me));
            }),
        ];
    }

    // In the order in which the domain refuses.
    private static string? Blocked(bool isMine, bool isConflicted, ICurrentMember me) =>
        !me.May(Permission.ReviewVerdicts) ? "An editor decides this."
        : isConflicted ? "You declared a conflict of interest on this claim."
        : isMine ? Claim.OwnVerdict.Text
        : null;

    /// <param name="Proposal">The number of the open proposal.</param>
    /// <param name="Since">When it was proposed.</param>
    /// <param name="IsMine">The caller drafted it.</param>
    /// <param name="Blocked">Why the caller may not approve it; nothing when he or she may.</param>
    public sealed record Row(ListClaims.Row Claim, int Proposal, string ProposedBy, DateTimeOffset Since, bool IsMine, string? Blocked);
}
