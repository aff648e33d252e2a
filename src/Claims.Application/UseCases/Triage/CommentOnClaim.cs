using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Triage;

/// <summary>Says something about a claim; with a declared conflict it is labelled.</summary>
public static class CommentOnClaim
{
    [Needs(Permission.Comment)]
    public sealed record Command(long ClaimId, string Text) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(message => message.Text).IsWritten("Write the comment.").MaximumLength(Limits.Note);
        }
    }

    internal sealed class Handler(ClaimChange change) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command message, CancellationToken cancellationToken) => change.RunAsync(
            message.ClaimId, claim => claim.Comment(message.Text, change.Act()), cancellationToken);
    }
}
