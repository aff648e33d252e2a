using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Triage;

/// <summary>Takes a merge back: the stage before, and the copied appearances go.</summary>
public static class UndoMerge
{
    /// <param name="SeenVersion">The claim's <c>StageVersion</c> that the caller saw.</param>
    [Needs(Permission.ReviewVerdicts)]
    public sealed record Command(long ClaimId, int SeenVersion, string? Why) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Why).MaximumLength(Limits.Note);
    }

    internal sealed class Handler(IClaimsDb db, ClaimChange change) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            var intoId = await db.Claims.Where(claim => claim.Id == message.ClaimId).Select(claim => claim.MergedIntoId).FirstOrDefaultAsync(cancellationToken);
            var target = intoId is { } id ? await db.LoadClaimAsync(id, cancellationToken) : null;
            return await change.RunAsync(
                message.ClaimId,
                claim => target is null ? RoundMoves.Refusal(claim.Stage, RoundMove.Unmerge)! : claim.Unmerge(target, change.Act(message.Why)),
                cancellationToken,
                (claim => claim.StageVersion, message.SeenVersion));
        }
    }
}
