using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Publishing;

/// <summary>A published check was looked at again and found good.</summary>
public static class SettleRecheck
{
    /// <param name="SeenVersion">The publication's version that the caller saw.</param>
    /// <param name="Why">What was found.</param>
    [Needs(Permission.ReviewVerdicts)]
    public sealed record Command(long ClaimId, int SeenVersion, string Why) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Why).IsWritten("Say what you found.").MaximumLength(Limits.Note);
    }

    internal sealed class Handler(PublicationChange change) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command message, CancellationToken cancellationToken) => change.RunAsync(
            message.ClaimId, (publication, claim) => publication.SettleRecheck(claim, change.Act(message.Why)), cancellationToken, message.SeenVersion);
    }
}
