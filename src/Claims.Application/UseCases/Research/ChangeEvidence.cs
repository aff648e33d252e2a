using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Passages;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Research;

/// <summary>Corrects a piece of evidence: stance, passage, points and the rest.</summary>
public static class ChangeEvidence
{
    /// <param name="SeenVersion">The evidence's own version that the caller saw.</param>
    [Needs(Permission.ResearchClaims)]
    public sealed record Command(long ClaimId, int Number, int SeenVersion, EvidenceFacts Facts) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules(TimeProvider clock) => RuleFor(message => message.Facts).SetValidator(new EvidenceRules(clock));
    }

    internal sealed class Handler(PassageRequests passages, ClaimChange change) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            var act = change.Act();
            return (await change.RunAsync(message.ClaimId, ChangeAsync, cancellationToken)).Plain();

            async Task<Result<bool>> ChangeAsync(Claim claim)
            {
                var changed = claim.ChangeEvidence(message.Number, message.Facts, message.SeenVersion, act);
                if (changed.IsDone) await passages.AskAsync(claim.Evidence.First(piece => piece.Number == message.Number), act.At, cancellationToken);
                return changed.With(true);
            }
        }
    }
}
