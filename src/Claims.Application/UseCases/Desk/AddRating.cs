using Claims.Application.Domain.Ratings;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Desk;

/// <summary>Puts a further rating at the end of a scale; answers its code.</summary>
public static class AddRating
{
    [Needs(Permission.ManageScales)]
    public sealed record Command(long ScaleId, RatingFacts Facts) : ICommand<string>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Facts).Rating();
    }

    internal sealed class Handler(DeskChange change) : IRequestHandler<Command, Result<string>>
    {
        public Task<Result<string>> Handle(Command message, CancellationToken cancellationToken) =>
            change.OfScaleAsync(message.ScaleId, scale => scale.AddRating(message.Facts, change.Act()), cancellationToken);
    }
}
