using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Publishing;

/// <summary>Drops the request for a retraction; whoever asked may take it back so, too.</summary>
public static class RefuseRetraction
{
    /// <param name="SeenVersion">The publication's version that the caller saw.</param>
    [Needs(Permission.PublishChecks)]
    public sealed record Command(long ClaimId, int SeenVersion, string Why) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Why).IsWritten("Say why it is not retracted.").MaximumLength(Limits.Note);
    }

    internal sealed class Handler(PublicationChange change) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command message, CancellationToken cancellationToken) => change.RunAsync(
            message.ClaimId, (publication, claim) => publication.RefuseRetraction(claim, change.Act(message.Why)), cancellationToken, message.SeenVersion);
    }
}
