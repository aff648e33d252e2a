using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Intake;

/// <summary>Changes a claim's words. After approval that reopens the round, because the verdict rests on them.</summary>
public static class RewordClaim
{
    /// <param name="SeenVersion">The claim's <c>WordingVersion</c> that the caller saw.</param>
    /// <param name="Why">Goes into the history.</param>
    [Needs(Permission.RecordClaims)]
    public sealed record Command(long ClaimId, int SeenVersion, Wording Wording, string? Why) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(message => message.Wording).SetValidator(new WordingRules());
            RuleFor(message => message.Why).Fits(Limits.Note, "The reason");
        }
    }

    internal sealed class Handler(IClaimsDb db, ClaimChange change) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            var isPublished = await db.IsPublishedAsync(message.ClaimId, cancellationToken);
            return await change.RunAsync(
                message.ClaimId, claim => claim.Reword(RecordClaim.Complete(message.Wording), isPublished, change.Act(message.Why)),
                cancellationToken, (claim => claim.WordingVersion, message.SeenVersion));
        }
    }
}
