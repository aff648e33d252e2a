using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Research;

/// <summary>Asks the editor to let a point pass without the sources that the gate wants; without a reason the wish is taken back.</summary>
public static class AskException
{
    /// <param name="Seen">The reason that the caller saw and overwrites; nothing where there was none.</param>
    [Needs(Permission.ResearchClaims)]
    public sealed record Command(long ClaimId, int PointNumber, string? Seen, string? Reason) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(message => message.Reason).MaximumLength(Limits.Note);
        }
    }

    internal sealed class Handler(ClaimChange change) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command message, CancellationToken cancellationToken) => change.RunAsync(
            message.ClaimId, claim => claim.AskException(message.PointNumber, message.Reason, change.Act()), cancellationToken,
            (claim => claim.Points.FirstOrDefault(point => point.Number == message.PointNumber)?.ExceptionReason, message.Seen));
    }
}
