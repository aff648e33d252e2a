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
    /// <param name="SeenVersion">The claim's <c>Version</c> that the caller saw.</param>
    [Needs(Permission.ResearchClaims)]
    public sealed record Command(long ClaimId, int SeenVersion, IReadOnlyList<PointFacts> Points) : ICommand;

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
            message.ClaimId, claim => claim.ChangePoints(message.Points, change.Act()), cancellationToken, (claim => claim.Version, message.SeenVersion));
    }
}
