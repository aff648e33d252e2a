using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using MediatR;

namespace Claims.Application.UseCases.Review;

/// <summary>A drafter takes a proposed verdict back to research.</summary>
public static class TakeBackVerdict
{
    /// <param name="SeenVersion">The claim's <c>StageVersion</c> that the caller saw.</param>
    [Needs(Permission.DraftVerdicts)]
    public sealed record Command(long ClaimId, int SeenVersion) : ICommand;

    internal sealed class Handler(ClaimChange change) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command message, CancellationToken cancellationToken) => change.RunAsync(
            message.ClaimId, claim => claim.TakeBack(change.Act()), cancellationToken, (claim => claim.StageVersion, message.SeenVersion));
    }
}
