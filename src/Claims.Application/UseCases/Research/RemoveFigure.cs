using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using MediatR;

namespace Claims.Application.UseCases.Research;

/// <summary>Takes away a figure that was confirmed by mistake; the history keeps it.</summary>
public static class RemoveFigure
{
    [Needs(Permission.ResearchClaims)]
    public sealed record Command(long ClaimId, int Number) : ICommand;

    internal sealed class Handler(ClaimChange change) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command message, CancellationToken cancellationToken) => change.RunAsync(
            message.ClaimId, claim => claim.RemoveFigure(message.Number, change.Act()), cancellationToken);
    }
}
