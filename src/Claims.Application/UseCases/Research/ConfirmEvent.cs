using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Research;

/// <summary>Somebody confirms that the claim, the evidence or both tell of an event.</summary>
public static class ConfirmEvent
{
    /// <returns>The number of the event.</returns>
    [Needs(Permission.ResearchClaims)]
    public sealed record Command(long ClaimId, EventFacts Facts) : ICommand<int>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Facts).SetValidator(new EventRules());
    }

    internal sealed class Handler(ClaimChange change) : IRequestHandler<Command, Result<int>>
    {
        public Task<Result<int>> Handle(Command message, CancellationToken cancellationToken) =>
            change.RunAsync(message.ClaimId, claim => Task.FromResult(claim.ConfirmEvent(message.Facts, change.Act())), cancellationToken);
    }
}
