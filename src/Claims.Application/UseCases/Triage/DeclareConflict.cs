using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Triage;

/// <summary>Declares a conflict of interest: from then on a comment, labelled, and nothing else.</summary>
public static class DeclareConflict
{
    [Needs(Permission.Comment)]
    public sealed record Command(long ClaimId, string Statement) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Statement).IsWritten("Say what the conflict is.").MaximumLength(Limits.Note);
    }

    internal sealed class Handler(IClaimsDb db, ClaimChange change) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            var publication = await db.LoadPublicationAsync(message.ClaimId, cancellationToken);
            return await change.RunAsync(message.ClaimId, claim =>
            {
                var act = change.Act();
                var result = claim.DeclareConflict(message.Statement, publication?.HasPublished(claim.Round) ?? false, act);
                if (result.IsDone) publication?.AskRecheck(claim, "A member declared a conflict of interest after approval.", act);
                return result;
            }, cancellationToken);
        }
    }
}
