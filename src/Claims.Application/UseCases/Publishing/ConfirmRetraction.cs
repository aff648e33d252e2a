using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using MediatR;

namespace Claims.Application.UseCases.Publishing;

/// <summary>A second person confirms a retraction: the page stays, with its notice in the place of the verdict.</summary>
public static class ConfirmRetraction
{
    /// <param name="SeenVersion">The publication's version that the caller saw, so that nobody confirms a notice that was not read.</param>
    [Needs(Permission.PublishChecks)]
    public sealed record Command(long ClaimId, int SeenVersion) : ICommand;

    internal sealed class Handler(PublicationChange change) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command message, CancellationToken cancellationToken) => change.RunAsync(
            message.ClaimId, (publication, claim) => publication.ConfirmRetraction(claim, change.Act()), cancellationToken, message.SeenVersion);
    }
}
