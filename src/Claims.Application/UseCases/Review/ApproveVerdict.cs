using Claims.Application.Domain.Claims;
using Claims.Application.Domain.History;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Review;

/// <summary>An editor who did not draft it approves a proposed verdict, answering every warning of the gate.</summary>
public static class ApproveVerdict
{
    /// <param name="Proposal">The number of the proposal that the editor read; a newer one makes the answer stale.</param>
    [Needs(Permission.ReviewVerdicts)]
    public sealed record Command(long ClaimId, int Proposal, IReadOnlyList<WarningAnswer> Answers, string? Note) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(message => message.Answers).NotNull().SetValidator(new WarningAnswerRules());
            RuleFor(message => message.Note).MaximumLength(Limits.Note);
        }
    }

    internal sealed class Handler(ClaimChange change, GateReading gate) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken) => (await change.RunAsync(
            message.ClaimId,
            async claim => (await ApproveAsync(claim, message, change.Act(message.Note), gate, cancellationToken)).With(true),
            cancellationToken)).Plain();
    }

    /// <summary>Also half of "approve and publish".</summary>
    internal static async Task<Result> ApproveAsync(Claim claim, Command message, Act act, GateReading gate, CancellationToken token) =>
        claim.Approve(message.Proposal, await gate.OfAsync(claim, claim.OpenProposal?.Text ?? claim.Verdict, token), message.Answers, act);
}
