using Claims.Application.Domain.Ratings;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Desk;

/// <summary>A desk makes a scale of its own, empty or from the active ratings of another.</summary>
public static class AddScale
{
    [Needs(Permission.ManageScales)]
    public sealed record Command(string Name, string Description, long? CopiedFrom) : ICommand<long>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(message => message.Name).Titled();
            RuleFor(message => message.Description).NotNull().MaximumLength(Limits.Note);
        }
    }

    internal sealed class Handler(IClaimsDb db, DeskChange change) : IRequestHandler<Command, Result<long>>
    {
        public async Task<Result<long>> Handle(Command message, CancellationToken cancellationToken)
        {
            var key = LookupKey.Of(message.Name);
            if (await db.Scales.AnyAsync(scale => scale.NameKey == key, cancellationToken)) return Error.Taken("scale.name", "There is a scale of this name.");
            IReadOnlyList<RatingFacts> ratings = [];
            if (message.CopiedFrom is { } id)
            {
                if (await db.Scales.Include(scale => scale.Ratings).FirstOrDefaultAsync(scale => scale.Id == id, cancellationToken) is not { } model) return Error.NotFound("rating scale");
                ratings = [.. model.ActiveRatings.Select(rating => rating.Facts)];
            }
            var added = RatingScale.Add(message.Name, message.Description, ratings, change.Act());
            db.Scales.Add(added);
            await db.SaveChangesAsync(cancellationToken);
            return added.Id;
        }
    }
}
