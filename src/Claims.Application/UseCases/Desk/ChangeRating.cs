using Claims.Application.Domain.Ratings;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Desk;

/// <summary>Makes a new version of a rating; every verdict keeps the version it was given on.</summary>
public static class ChangeRating
{
    /// <param name="SeenVersion">The rating's version that the caller edited.</param>
    [Needs(Permission.ManageScales)]
    public sealed record Command(long ScaleId, string Code, int SeenVersion, RatingFacts Facts) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Facts).Rating();
    }

    internal sealed class Handler(DeskChange change) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command message, CancellationToken cancellationToken) => change.OfScaleAsync(
            message.ScaleId, scale => scale.ChangeRating(message.Code, message.SeenVersion, message.Facts, change.Act()), cancellationToken);
    }
}
