using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Publishing;

/// <summary>A second person puts a held check back before the public.</summary>
public static class LiftHold
{
    /// <param name="SeenVersion">The publication's version that the caller saw.</param>
    [Needs(Permission.PublishChecks)]
    public sealed record Command(long ClaimId, int SeenVersion, string? Why) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Why).MaximumLength(Limits.Note);
    }

    internal sealed class Handler(PublicationChange change) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command message, CancellationToken cancellationToken) => change.RunAsync(
            message.ClaimId, (publication, claim) => publication.Lift(claim, change.Act(message.Why)), cancellationToken, message.SeenVersion);
    }
}
