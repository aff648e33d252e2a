using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Triage;

/// <summary>Says that a claim is the same as another; its page stays, with a pointer.</summary>
public static class MergeClaim
{
    /// <param name="SeenVersion">The claim's <c>StageVersion</c> that the caller saw.</param>
    /// <param name="IntoId">The claim that goes on.</param>
    [Needs(Permission.TriageClaims)]
    public sealed record Command(long ClaimId, int SeenVersion, long IntoId, string? Note) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Note).MaximumLength(Limits.Note);
    }

    internal sealed class Handler(IClaimsDb db, ClaimChange change) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            if (await db.LoadClaimAsync(message.IntoId, cancellationToken) is not { } target)
                return Error.Invalid(nameof(message.IntoId), "There is no claim with this number.");
            return await change.RunAsync(message.ClaimId, claim => claim.MergeInto(target, change.Act(message.Note)),
                cancellationToken, (claim => claim.StageVersion, message.SeenVersion));
        }
    }
}
