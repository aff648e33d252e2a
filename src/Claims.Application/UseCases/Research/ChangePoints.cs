using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Research;

/// <summary>The one to five points that have to be established.</summary>
public static class ChangePoints
{
    /// <param name="Seen">What the caller saw and overwrites: nothing else that changed on the claim matters here.</param>
    [Needs(Permission.ResearchClaims)]
    public sealed record Command(long ClaimId, IReadOnlyList<PointFacts> Seen, IReadOnlyList<PointFacts> Points) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(message => message.Points).NotEmpty().WithMessage("A claim has at least one point to establish.");
            RuleForEach(message => message.Points).ChildRules(point => point.RuleFor(facts => facts.Text)
                .IsWritten("Write what has to be established.").MaximumLength(Limits.Statement));
        }
    }

    internal sealed class Handler(ClaimChange change) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command message, CancellationToken cancellationToken) => change.RunAsync(
            message.ClaimId, claim => claim.ChangePoints(message.Points, change.Act()), cancellationToken, (claim => IsAsSeen(claim, message.Seen), true));

        private static bool IsAsSeen(Claim claim, IReadOnlyList<PointFacts> seen) =>
            claim.Points.Select(point => new PointFacts(point.Number, point.Text, point.HappenedOn)).OrderBy(point => point.Number).SequenceEqual(seen.OrderBy(point => point.Number));
    }
}
