using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using MediatR;

namespace Claims.Application.UseCases.Publishing;

/// <summary>An editor who did not draft the verdict brings the live page's reply status up to date.</summary>
public static class PublishReply
{
    /// <param name="SeenVersion">The publication's version that the caller saw.</param>
    [Needs(Permission.PublishChecks)]
    public sealed record Command(long ClaimId, int SeenVersion) : ICommand;

    internal sealed class Handler(PublicationChange change) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command message, CancellationToken cancellationToken) => change.RunAsync(
            message.ClaimId, (publication, claim) => publication.PublishReply(claim, change.Act()), cancellationToken, message.SeenVersion);
    }
}
