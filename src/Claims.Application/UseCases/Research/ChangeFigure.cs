using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Research;

/// <summary>Corrects a figure.</summary>
public static class ChangeFigure
{
    /// <param name="SeenVersion">The figure's own version that the caller saw.</param>
    [Needs(Permission.ResearchClaims)]
    public sealed record Command(long ClaimId, int Number, int SeenVersion, FigureFacts Facts) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Facts).SetValidator(new FigureRules());
    }

    internal sealed class Handler(ClaimChange change) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command message, CancellationToken cancellationToken) => change.RunAsync(
            message.ClaimId, claim => claim.ChangeFigure(message.Number, message.Facts, message.SeenVersion, change.Act()), cancellationToken);
    }
}
