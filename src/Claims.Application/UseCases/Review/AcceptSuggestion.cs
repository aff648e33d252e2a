using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using MediatR;

namespace Claims.Application.UseCases.Review;

/// <summary>A drafter takes the words that an editor suggested: that makes the next proposal, in the drafter's name.</summary>
public static class AcceptSuggestion
{
    /// <returns>The new proposal's number.</returns>
    [Needs(Permission.DraftVerdicts)]
    public sealed record Command(long ClaimId, int Number) : ICommand<int>;

    internal sealed class Handler(ClaimChange change) : IRequestHandler<Command, Result<int>>
    {
        public Task<Result<int>> Handle(Command message, CancellationToken cancellationToken) => change.RunAsync(
            message.ClaimId, claim => Task.FromResult(claim.AcceptSuggestion(message.Number, change.Act())), cancellationToken);
    }
}
