using Claims.Application.Domain.Desk;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Triage;

/// <summary>Refuses a claim, with a reason from the list.</summary>
public static class DeclineClaim
{
    /// <param name="SeenVersion">The claim's <c>StageVersion</c> that the caller saw.</param>
    [Needs(Permission.TriageClaims)]
    public sealed record Command(long ClaimId, int SeenVersion, long ReasonId, string? Note) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Note).MaximumLength(Limits.Note);
    }

    internal sealed class Handler(IClaimsDb db, ClaimChange change) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            if (await db.ReasonRefusalAsync(ReasonKind.Refusal, message.ReasonId, nameof(message.ReasonId), cancellationToken) is { } refused) return refused;

            return await change.RunAsync(message.ClaimId, claim => claim.Decline(message.ReasonId, change.Act(message.Note)),
                cancellationToken, (claim => claim.StageVersion, message.SeenVersion));
        }
    }
}
