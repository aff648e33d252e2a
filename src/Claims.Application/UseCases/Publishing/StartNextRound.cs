using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Publishing;

/// <summary>Work begins anew on a check that is out, held or withdrawn; what readers see stays until the round is published.</summary>
public static class StartNextRound
{
    /// <param name="SeenVersion">The claim's <c>StageVersion</c> that the caller saw.</param>
    [Needs(Permission.ReviewVerdicts)]
    public sealed record Command(long ClaimId, int SeenVersion, string Why) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Why).IsWritten("Say why a next round is needed.").MaximumLength(Limits.Note);
    }

    internal sealed class Handler(IClaimsDb db, ClaimChange change) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            var isPublished = await db.IsPublishedAsync(message.ClaimId, cancellationToken);
            return await change.RunAsync(
                message.ClaimId, claim => claim.StartNextRound(isPublished, change.Act(message.Why)), cancellationToken, (claim => claim.StageVersion, message.SeenVersion));
        }
    }
}
