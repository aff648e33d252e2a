using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Research;

/// <summary>Whether the claimant was asked, and what came of it.</summary>
public static class StateReply
{
    /// <param name="Seen">What the caller saw and overwrites: nothing else that changed on the claim matters here.</param>
    [Needs(Permission.ResearchClaims)]
    public sealed record Command(long ClaimId, RightOfReply Seen, RightOfReply Reply) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(message => message.Reply.State).IsInEnum();
            RuleFor(message => message.Reply.AskedHow).MaximumLength(Limits.Line);
            RuleFor(message => message.Reply.Answer).MaximumLength(Limits.Passage);
            RuleFor(message => message.Reply.Note).MaximumLength(Limits.Note);
        }
    }

    internal sealed class Handler(IClaimsDb db, ClaimChange change) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            var publication = await db.LoadPublicationAsync(message.ClaimId, cancellationToken);
            return await change.RunAsync(message.ClaimId, claim =>
            {
                var act = change.Act();
                var result = claim.StateReply(message.Reply, act);
                if (result.IsDone) publication?.ReplyStated(claim, act);
                return result;
            }, cancellationToken, (claim => claim.Reply, message.Seen));
        }
    }
}
