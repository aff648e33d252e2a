using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Language.Matching;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Matching;

/// <summary>Pairs of our claims that probably are one, newest first: to be merged, confirmed where both are too far on for that, or told apart.</summary>
public static class ListDuplicates
{
    /// <summary>Claims that are looked at for one answer; each costs a search.</summary>
    private const int LookedAt = 60;

    /// <param name="Before">The number that the answer before went down to; nothing to begin.</param>
    [Needs(Permission.TriageClaims)]
    public sealed record Query(long? Before = null) : IQuery<Detail>;

    internal sealed class Handler(IClaimsDb db, IClaimIndex index, Matcher matcher) : IRequestHandler<Query, Result<Detail>>
    {
        public async Task<Result<Detail>> Handle(Query message, CancellationToken cancellationToken)
        {
            using var view = await index.ViewAsync(cancellationToken);
            var claims = await db.Claims.AsNoTracking()
                .Where(claim => (message.Before == null || claim.Id < message.Before) && claim.Stage != Stage.Merged && claim.Stage != Stage.Declined)
                .OrderByDescending(claim => claim.Id).Take(LookedAt)
                .Select(claim => new Claimed(claim.Id, claim.Wording.Statement, claim.Stage, claim.StageVersion)).ToListAsync(cancellationToken);
            var said = (await db.OpinionsAsync([.. claims.Select(claim => claim.Number)], cancellationToken)).ToDictionary(opinion => (opinion.ClaimId, opinion.Kind, opinion.OtherId));
            var pairs = new List<Row>();
            foreach (var claim in claims)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var ranked = await matcher.RankAsync(db, view, claim.Number, cancellationToken, AlikeKind.Claim) ?? [];
                // Each pair once: the newer one leads to the older.
                var older = ranked.Where(match => match.Found.Id < claim.Number && match.Confidence >= MatchModel.Shipped.Threshold).ToList();
                if (older.Count == 0) continue;
                pairs.AddRange((await db.ReadAsync(older, cancellationToken)).Where(row => row.Stage is not (Stage.Merged or Stage.Declined))
                    .Select(row => new Row(claim, row, said.GetValueOrDefault((claim.Number, AlikeKind.Claim, row.Id)) is { } opinion ? new MatchClaim.Decision(opinion.IsSame, opinion.By, opinion.At) : null))
                    .Where(pair => pair.IsOpen));
            }
            return new Detail(pairs, claims.Count == LookedAt ? claims[^1].Number : null, view.IsComplete);
        }
    }

    /// <param name="OlderBefore">To ask for pairs of older claims; nothing when all were looked at.</param>
    public sealed record Detail(IReadOnlyList<Row> Pairs, long? OlderBefore, bool IsComplete);

    /// <param name="Newer">The one that would be merged.</param>
    /// <param name="Older">The one that would go on.</param>
    /// <param name="Decision">Nothing while nobody decided.</param>
    public sealed record Row(Claimed Newer, MatchedRow Older, MatchClaim.Decision? Decision)
    {
        public bool MayMerge => RoundMoves.Allows(Newer.Stage, RoundMove.Merge);

        /// <summary>Something is left to do: nobody told them apart, and what was confirmed can still be merged.</summary>
        internal bool IsOpen => Decision is null || (Decision.IsSame && MayMerge);
    }

    public sealed record Claimed(long Number, string Statement, Stage Stage, int StageVersion);
}
