using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Review;

/// <summary>An editor returns a proposed verdict with a note.</summary>
public static class ReturnVerdict
{
    /// <param name="SeenVersion">The claim's <c>StageVersion</c> that the caller saw.</param>
    [Needs(Permission.ReviewVerdicts)]
    public sealed record Command(long ClaimId, int SeenVersion, string Note) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(message => message.Note).IsWritten("Say what has to change.").MaximumLength(Limits.Note);
        }
    }

    internal sealed class Handler(ClaimChange change) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command message, CancellationToken cancellationToken) => change.RunAsync(
            message.ClaimId, claim => claim.Return(change.Act(message.Note)), cancellationToken, (claim => claim.StageVersion, message.SeenVersion));
    }
}
