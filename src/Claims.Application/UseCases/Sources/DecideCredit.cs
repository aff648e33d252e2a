using Claims.Application.Domain.Claims;
using Claims.Application.Domain.History;
using Claims.Application.Domain.Sources;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Sources;

/// <summary>Says whether a source, or a claim, repeats the agency that its kept page credits. If so, that is one of its origins from then on.</summary>
public static class DecideCredit
{
    [Needs(Permission.ResearchClaims)]
    public sealed record Command(long CreditId, bool IsRepeated) : ICommand;

    internal sealed class Handler(IClaimsDb db, ICurrentMember me, ClaimChange change, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            var credit = await db.CreditProposals.Include(known => known.Source).FirstOrDefaultAsync(known => known.Id == message.CreditId, cancellationToken);
            if (credit is null) return Error.NotFound("credit");
            var act = new Act(me.Id, clock.GetUtcNow());
            if (credit.ClaimId is { } number)
                return await change.RunAsync(number, claim => Decide(claim, credit, message.IsRepeated, act), cancellationToken);
            // Either answer: what the editor is reading must not move.
            if (await db.IsInReviewAsync([credit.SourceId!.Value], cancellationToken)) return SourceFinding.InReview;
            if (credit.Decide(message.IsRepeated, act) is { IsDone: false } refused) return refused;
            if (message.IsRepeated) credit.Source!.Repeat(credit.Name, act);
            else credit.Source!.KeepApart(credit.Name, act);
            await db.SaveChangesAsync(cancellationToken);
            return Result.Done;
        }

        private static Result Decide(Claim claim, CreditProposal credit, bool isRepeated, Act act)
        {
            if (claim.Refusal(act) is { } refused) return refused;
            if (claim.Stage == Stage.InReview) return SourceFinding.InReview;
            var decided = credit.Decide(isRepeated, act);
            if (decided.IsDone && isRepeated) return claim.Repeat(credit.Name, act);
            if (decided.IsDone) claim.KeepApart(credit.Name, act);
            return decided;
        }
    }
}
