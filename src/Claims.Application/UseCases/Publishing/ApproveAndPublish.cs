using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using Claims.Application.UseCases.Review;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Publishing;

/// <summary>Approves a proposed verdict and publishes it in one gesture: both, or nothing.</summary>
public static class ApproveAndPublish
{
    /// <inheritdoc cref="ApproveVerdict.Command"/>
    [Needs(Permission.PublishChecks)]
    public sealed record Command(long ClaimId, int Proposal, IReadOnlyList<WarningAnswer> Answers, string? Note) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(message => message.Answers).NotNull().SetValidator(new WarningAnswerRules());
            RuleFor(message => message.Note).MaximumLength(Limits.Note);
        }
    }

    internal sealed class Handler(ClaimChange change, GateReading gates, CheckRelease release, ICurrentMember me) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            // Two permissions in one gesture; the attribute can name only one.
            if (!me.May(Permission.ReviewVerdicts)) return Error.NotAllowed();
            var answer = await change.RunAsync(message.ClaimId, claim => BothAsync(claim, message, cancellationToken), cancellationToken);
            return answer.IsDone ? Result.Done : answer.Error;
        }

        private async Task<Result<bool>> BothAsync(Claim claim, Command message, CancellationToken token)
        {
            var act = change.Act(message.Note);
            var approval = new ApproveVerdict.Command(message.ClaimId, message.Proposal, message.Answers, message.Note);
            if (await ApproveVerdict.ApproveAsync(claim, approval, act, gates, token) is { IsDone: false } notApproved) return notApproved.Error;
            return await release.ReleaseAsync(claim, message.Answers, act with { Why = null }, token) is { IsDone: false } notPublished ? notPublished.Error : true;
        }
    }
}
