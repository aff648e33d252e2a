using Claims.Application.Domain.Desk;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Triage;

/// <summary>The desk picks a claim up, with a reason from the list.</summary>
public static class AcceptClaim
{
    /// <param name="SeenVersion">The claim's <c>StageVersion</c> that the caller saw.</param>
    /// <param name="ReasonId">May be left out when the claim has a reason already.</param>
    [Needs(Permission.TriageClaims)]
    public sealed record Command(long ClaimId, int SeenVersion, long? ReasonId, string? Note) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Note).MaximumLength(Limits.Note);
    }

    internal sealed class Handler(IClaimsDb db, ClaimChange change) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken) =>
            await db.ReasonRefusalAsync(ReasonKind.Selection, message.ReasonId, nameof(message.ReasonId), cancellationToken) is { } refused
                ? refused
                : await change.RunAsync(message.ClaimId, claim => claim.Accept(message.ReasonId, change.Act(message.Note)),
                    cancellationToken, (claim => claim.StageVersion, message.SeenVersion));
    }
}
