using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
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

    internal sealed class Handler(ClaimChange change) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command message, CancellationToken cancellationToken) => change.RunAsync(
            message.ClaimId, claim => claim.ChangeEvidence(message.Number, message.Facts, message.SeenVersion, change.Act()), cancellationToken);
    }
}
