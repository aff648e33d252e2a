using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Language.Matching;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;

namespace Claims.Application.UseCases.Matching;

/// <summary>Has this claim been checked already? Proposed matches, and what members said of them.</summary>
public static class MatchClaim
{
    private const int Most = 8;

    [Needs(Permission.SeeDesk)]
    public sealed record Query(long ClaimId) : IQuery<Detail>;

    internal sealed class Handler(IClaimsDb db, IClaimIndex index, Matcher matcher) : IRequestHandler<Query, Result<Detail>>
    {
        public async Task<Result<Detail>> Handle(Query message, CancellationToken cancellationToken)
        {
            using var view = await index.ViewAsync(cancellationToken);
            // Each kind for itself: of two that say the same the ranking trusts neither, and ours and another desk's are no rivals.
            if (await matcher.RankAsync(db, view, message.ClaimId, cancellationToken, AlikeKind.Claim) is not { } ours) return Error.NotFound("claim");
            var ranked = ours.Concat(await matcher.RankAsync(db, view, message.ClaimId, cancellationToken, AlikeKind.KnownCheck) ?? []).OrderByDescending(match => match.Confidence);
            var said = await db.OpinionsAsync([message.ClaimId], cancellationToken);
            Decision? Of(AlikeKind kind, long id) => said.FirstOrDefault(opinion => opinion.Kind == kind && opinion.OtherId == id) is { } found ? new Decision(found.IsSame, found.By, found.At) : null;
            var shown = ranked.Where(match => Of(match.Found.Kind, match.Found.Id) is not null || match.Confidence >= MatchModel.Shipped.Threshold).Take(Most).ToList();
            // What was merged lives on in the other claim, which is found itself.
            var rows = (await db.ReadAsync(shown, cancellationToken)).Where(row => row.Stage != Stage.Merged);
            return new Detail([.. rows.Select(row => new Row(row, Of(row.Kind, row.Id))).OrderByDescending(row => row.Decision?.IsSame ?? true).ThenByDescending(row => row.Match.Confidence)], view.IsComplete);
        }
    }

    /// <param name="Rows">Confirmed and open ones first, rejected ones last; none when there is nothing like the claim.</param>
    /// <param name="IsComplete">False while the index is being built: something may be missing.</param>
    public sealed record Detail(IReadOnlyList<Row> Rows, bool IsComplete);

    /// <param name="Decision">Nothing while nobody decided.</param>
    public sealed record Row(MatchedRow Match, Decision? Decision);

    public sealed record Decision(bool IsSame, string By, DateTimeOffset At);
}
