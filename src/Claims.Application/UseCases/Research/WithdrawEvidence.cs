using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Research;

/// <summary>Withdraws a piece of evidence with a reason. Where an approved verdict cites it, that verdict no longer stands as it is.</summary>
public static class WithdrawEvidence
{
    [Needs(Permission.ResearchClaims)]
    public sealed record Command(long ClaimId, int Number, string Why) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Why).IsWritten("Say why it is withdrawn.").MaximumLength(Limits.Note);
    }

    internal sealed class Handler(IClaimsDb db, ClaimChange change) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            var publication = await db.LoadPublicationAsync(message.ClaimId, cancellationToken);
            return await change.RunAsync(message.ClaimId, claim =>
            {
                var act = change.Act(message.Why);
                var result = claim.WithdrawEvidence(message.Number, publication?.HasPublished(claim.Round) ?? false, act);
                if (result.IsDone) publication?.EvidenceFell(claim, message.Number, act);
                return result;
            }, cancellationToken);
        }
    }
}
