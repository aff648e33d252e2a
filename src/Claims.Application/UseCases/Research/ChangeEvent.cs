using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Research;

/// <summary>Corrects an event, or says that another side tells of it too.</summary>
public static class ChangeEvent
{
    /// <param name="SeenVersion">The event's own version that the caller saw.</param>
    [Needs(Permission.ResearchClaims)]
    public sealed record Command(long ClaimId, int Number, int SeenVersion, EventFacts Facts) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Facts).SetValidator(new EventRules());
    }

    internal sealed class Handler(ClaimChange change) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command message, CancellationToken cancellationToken) => change.RunAsync(
            message.ClaimId, claim => claim.ChangeEvent(message.Number, message.Facts, message.SeenVersion, change.Act()), cancellationToken);
    }
}
