using Claims.Application.Domain.Desk;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;

namespace Claims.Application.UseCases.Triage;

/// <summary>Accept, assign to me, start: one gesture, three history rows.</summary>
public static class TakeClaim
{
    /// <param name="SeenVersion">The claim's <c>StageVersion</c> that the caller saw.</param>
    /// <param name="ReasonId">May be left out when the claim has a reason already.</param>
    [Needs(Permission.ResearchClaims)]
    public sealed record Command(long ClaimId, int SeenVersion, long? ReasonId) : ICommand;

    internal sealed class Handler(IClaimsDb db, ClaimChange change) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken) =>
            await db.ReasonRefusalAsync(ReasonKind.Selection, message.ReasonId, nameof(message.ReasonId), cancellationToken) is { } refused
                ? refused
                : await change.RunAsync(message.ClaimId, claim => claim.Take(message.ReasonId, change.Act()),
                    cancellationToken, (claim => claim.StageVersion, message.SeenVersion));
    }
}
