using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Review;

/// <summary>A drafter declines the words that an editor suggested.</summary>
public static class DeclineSuggestion
{
    [Needs(Permission.DraftVerdicts)]
    public sealed record Command(long ClaimId, int Number, string? Note) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(message => message.Note).MaximumLength(Limits.Note);
        }
    }

    internal sealed class Handler(ClaimChange change) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command message, CancellationToken cancellationToken) => change.RunAsync(
            message.ClaimId, claim => claim.DeclineSuggestion(message.Number, change.Act(message.Note)), cancellationToken);
    }
}
