using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Review;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Publishing;

/// <summary>An editor who did not draft it publishes an approved verdict.</summary>
public static class PublishCheck
{
    /// <param name="Proposal">The number of the approved proposal that the editor read; another one makes the answer stale.</param>
    /// <param name="Answers">To warnings of the gate that came up since it was approved.</param>
    [Needs(Permission.PublishChecks)]
    public sealed record Command(long ClaimId, int Proposal, IReadOnlyList<WarningAnswer> Answers) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Answers).NotNull().SetValidator(new WarningAnswerRules());
    }

    internal sealed class Handler(ClaimChange change, CheckRelease release) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken) => await change.RunAsync(
            message.ClaimId, async claim => await release.ReleaseAsync(claim, message.Answers, change.Act(), cancellationToken) is { IsDone: false } refused ? (Result<bool>)refused.Error : true,
            cancellationToken, (claim => claim.ApprovedProposal?.Number ?? 0, message.Proposal)) is { IsDone: false } failed
            ? failed.Error
            : Result.Done;
    }
}
