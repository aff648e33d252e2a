using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Triage;

/// <summary>A declined claim is looked at again.</summary>
public static class ReconsiderClaim
{
    /// <param name="SeenVersion">The claim's <c>StageVersion</c> that the caller saw.</param>
    [Needs(Permission.ReviewVerdicts)]
    public sealed record Command(long ClaimId, int SeenVersion, string Why) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(message => message.Why).IsWritten("Say why it is looked at again.").MaximumLength(Limits.Note);
        }
    }

    internal sealed class Handler(ClaimChange change) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command message, CancellationToken cancellationToken) => change.RunAsync(
            message.ClaimId, claim => claim.Reconsider(change.Act(message.Why)), cancellationToken, (claim => claim.StageVersion, message.SeenVersion));
    }
}
