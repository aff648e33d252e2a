using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Publishing;

/// <summary>Takes a check off at once; one editor is enough, and no version is asked for, because it must not be late.</summary>
public static class HoldCheck
{
    /// <param name="Notice">What readers are told in its place.</param>
    /// <param name="Why">For the desk.</param>
    [Needs(Permission.PublishChecks)]
    public sealed record Command(long ClaimId, string Notice, string? Why) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(message => message.Notice).IsWritten("Tell the readers why the check is not there.").MaximumLength(Limits.Note);
            RuleFor(message => message.Why).MaximumLength(Limits.Note);
        }
    }

    internal sealed class Handler(PublicationChange change) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command message, CancellationToken cancellationToken) => change.RunAsync(
            message.ClaimId, (publication, claim) => publication.Hold(claim, message.Notice, change.Act(message.Why)), cancellationToken);
    }
}
