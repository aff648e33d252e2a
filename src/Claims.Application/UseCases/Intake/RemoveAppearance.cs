using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Intake;

/// <summary>Takes an appearance away that was noted by mistake; history keeps where it was.</summary>
public static class RemoveAppearance
{
    [Needs(Permission.RecordClaims)]
    public sealed record Command(long ClaimId, int Number, string? Why) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Why).Fits(Limits.Note, "The reason");
    }

    internal sealed class Handler(ClaimChange change) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command message, CancellationToken cancellationToken) => change.RunAsync(
            message.ClaimId, claim => claim.RemoveAppearance(message.Number, change.Act(message.Why)), cancellationToken);
    }
}
