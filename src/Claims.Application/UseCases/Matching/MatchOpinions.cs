using Claims.Application.Ports;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Matching;

/// <summary>Whether a claim and another one, or a known check, say the same, as a member said it.</summary>
internal sealed record MatchOpinion(long ClaimId, AlikeKind Kind, long OtherId, bool IsSame, string By, DateTimeOffset At);

internal static class MatchOpinions
{
    /// <summary>What members said last of the claims' matches. Of two claims of ours it counts whichever page it was said on.</summary>
    public static async Task<IReadOnlyList<MatchOpinion>> OpinionsAsync(this IClaimsDb db, IReadOnlyCollection<long> claimIds, CancellationToken cancel)
    {
        var said = await db.Claims.AsNoTracking().SelectMany(claim => claim.MatchDecisions)
            .Where(decision => claimIds.Contains(decision.ClaimId) || claimIds.Contains(decision.OtherClaimId!.Value))
            .Select(decision => new
            {
                decision.ClaimId,
                decision.OtherClaimId,
                decision.KnownCheckId,
                decision.IsSame,
                By = db.Members.Where(member => member.Id == decision.DecidedById).Select(member => member.Name).First(),
                decision.DecidedAt,
            }).ToListAsync(cancel);
        var here = said.Select(row => new MatchOpinion(
            row.ClaimId, row.OtherClaimId is null ? AlikeKind.KnownCheck : AlikeKind.Claim, row.OtherClaimId ?? row.KnownCheckId!.Value, row.IsSame, row.By, row.DecidedAt));
        var there = said.Where(row => row.OtherClaimId is not null)
            .Select(row => new MatchOpinion(row.OtherClaimId!.Value, AlikeKind.Claim, row.ClaimId, row.IsSame, row.By, row.DecidedAt));
        return [.. here.Concat(there).Where(opinion => claimIds.Contains(opinion.ClaimId)).GroupBy(opinion => (opinion.ClaimId, opinion.Kind, opinion.OtherId)).Select(about => about.MaxBy(opinion => opinion.At)!)];
    }
}
