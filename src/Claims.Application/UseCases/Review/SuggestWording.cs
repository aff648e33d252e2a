using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Review;

/// <summary>An editor suggests other words for a proposed verdict.</summary>
public static class SuggestWording
{
    /// <param name="Proposal">The number of the proposal that the editor read.</param>
    /// <param name="Passage">The words to replace; empty for the whole part.</param>
    /// <returns>The suggestion's number.</returns>
    [Needs(Permission.ReviewVerdicts)]
    public sealed record Command(long ClaimId, int Proposal, VerdictPart Part, string Passage, string Replacement, string? Note) : ICommand<int>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(message => message.Part).IsInEnum();
            RuleFor(message => message.Passage).NotNull().MaximumLength(Limits.Reasoning);
            RuleFor(message => message.Replacement).NotNull().MaximumLength(Limits.Reasoning)
                .Must((message, text) => text.Length <= Longest(message.Part)).WithMessage("The suggestion is too long for this part.");
            RuleFor(message => message.Note).MaximumLength(Limits.Note);
        }

        private static int Longest(VerdictPart part) => part switch
        {
            VerdictPart.Conclusion => Limits.Conclusion,
            VerdictPart.Headline => Limits.Headline,
            VerdictPart.Summary => Limits.Summary,
            _ => Limits.Reasoning,
        };
    }

    internal sealed class Handler(ClaimChange change) : IRequestHandler<Command, Result<int>>
    {
        public Task<Result<int>> Handle(Command message, CancellationToken cancellationToken) => change.RunAsync(
            message.ClaimId,
            claim => Task.FromResult(claim.Suggest(message.Proposal, message.Part, message.Passage, message.Replacement, change.Act(message.Note))),
            cancellationToken);
    }
}
