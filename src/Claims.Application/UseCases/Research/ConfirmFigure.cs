using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Research;

/// <summary>Somebody confirms a figure of the claim, of the evidence, or of both.</summary>
public static class ConfirmFigure
{
    /// <returns>The number of the figure.</returns>
    [Needs(Permission.ResearchClaims)]
    public sealed record Command(long ClaimId, FigureFacts Facts) : ICommand<int>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Facts).SetValidator(new FigureRules());
    }

    internal sealed class Handler(ClaimChange change) : IRequestHandler<Command, Result<int>>
    {
        public Task<Result<int>> Handle(Command message, CancellationToken cancellationToken) =>
            change.RunAsync(message.ClaimId, claim => Task.FromResult(claim.ConfirmFigure(message.Facts, change.Act())), cancellationToken);
    }
}
