using Claims.Application.Domain.Desk;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Review;

/// <summary>Gives up a verdict that is in review or approved, with a reason from the list.</summary>
public static class SpikeVerdict
{
    /// <param name="SeenVersion">The claim's <c>StageVersion</c> that the caller saw.</param>
    [Needs(Permission.ReviewVerdicts)]
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
            var isPublished = await db.IsPublishedAsync(message.ClaimId, cancellationToken);
            return await change.RunAsync(message.ClaimId, claim => claim.Spike(message.ReasonId, isPublished, change.Act(message.Note)),
                cancellationToken, (claim => claim.StageVersion, message.SeenVersion));
        }
    }
}
