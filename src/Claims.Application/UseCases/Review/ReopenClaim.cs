using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Review;

/// <summary>An approved claim that is not published goes back to research, with a reason.</summary>
public static class ReopenClaim
{
    /// <param name="SeenVersion">The claim's <c>StageVersion</c> that the caller saw.</param>
    [Needs(Permission.ReviewVerdicts)]
    public sealed record Command(long ClaimId, int SeenVersion, string Why) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Why).IsWritten("Say why it is reopened.").MaximumLength(Limits.Note);
    }

    internal sealed class Handler(IClaimsDb db, ClaimChange change) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            var isPublished = await db.IsPublishedAsync(message.ClaimId, cancellationToken);
            return await change.RunAsync(message.ClaimId, claim => claim.Reopen(isPublished, change.Act(message.Why)),
                cancellationToken, (claim => claim.StageVersion, message.SeenVersion));
        }
    }
}
