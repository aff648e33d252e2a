using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Publishing;

/// <summary>Asks for a retraction; until a second person confirms it the page stays as it is.</summary>
public static class RequestRetraction
{
    /// <param name="Notice">What readers will be told.</param>
    /// <param name="Why">For the desk.</param>
    [Needs(Permission.PublishChecks)]
    public sealed record Command(long ClaimId, string Notice, string Why) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(message => message.Notice).IsWritten("Tell the readers why it is retracted.").MaximumLength(Limits.Note);
            RuleFor(message => message.Why).IsWritten("Say why it has to be retracted.").MaximumLength(Limits.Note);
        }
    }

    internal sealed class Handler(PublicationChange change) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command message, CancellationToken cancellationToken) => change.RunAsync(
            message.ClaimId, (publication, claim) => publication.RequestRetraction(claim, message.Notice, change.Act(message.Why)), cancellationToken);
    }
}
