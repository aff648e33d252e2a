using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Language.Matching;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Matching;

/// <summary>Says of a proposed match whether both say the same; kept with the model's version, its score, who and when.</summary>
public static class DecideMatch
{
    /// <param name="OtherId">The other claim's number, or the known check's key.</param>
    [Needs(Permission.TriageClaims)]
    public sealed record Command(long ClaimId, AlikeKind Kind, long OtherId, bool IsSame) : ICommand;

    internal sealed class Handler(IClaimsDb db, IClaimIndex index, Matcher matcher, ClaimChange change) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            // What the model thinks is asked again here: nobody can send a score of his own.
            using var view = await index.ViewAsync(cancellationToken);
            var ranked = await matcher.RankAsync(db, view, message.ClaimId, cancellationToken, message.Kind) ?? [];
            if (ranked.Find(match => match.Found.Kind == message.Kind && match.Found.Id == message.OtherId) is not { } match) return Error.NotFound("match");
            if (await db.ReadAsync([match], cancellationToken) is not [var row]) return Error.NotFound("match");
            var other = message.Kind == AlikeKind.Claim ? new MatchedWith(row.Id, null) : new MatchedWith(null, row.Id);
            var named = message.Kind == AlikeKind.Claim ? $"#{row.Id}" : $"{row.Publisher}: {row.Title ?? row.Claim}";
            var there = other.ClaimId is null ? null : await db.Claims.AsNoTracking().Where(claim => claim.Id == other.ClaimId).SelectMany(claim => claim.MatchDecisions)
                .FirstOrDefaultAsync(decision => decision.OtherClaimId == message.ClaimId, cancellationToken);
            return await change.RunAsync(
                message.ClaimId,
                claim => claim.DecideMatch(other, message.IsSame, new MatchFinding(MatchModel.Shipped.Version, match.Score, match.Confidence), named, change.Act(), there),
                cancellationToken);
        }
    }
}
