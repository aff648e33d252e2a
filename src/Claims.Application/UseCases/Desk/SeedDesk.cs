using Claims.Application.Domain.Desk;
using Claims.Application.Domain.Ratings;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Desk;

/// <summary>Gives a new desk its scales, its lists of reasons and its settings. On a desk that has them it does nothing: what was retired stays so.</summary>
public static class SeedDesk
{
    [SystemOnly]
    public sealed record Command : ICommand;

    internal sealed class Handler(IClaimsDb db, DeskChange change) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            if (await db.Settings.AnyAsync(cancellationToken)) return Result.Done;
            var scales = ShippedScales.All(change.Act());
            db.Scales.AddRange(scales);
            db.Reasons.AddRange(ShippedReasons.All);
            // The settings point to a scale by its key, which the database gives.
            await db.SaveChangesAsync(cancellationToken);
            db.Settings.Add(new DeskSettings(scales[0].Id, "The desk", "en"));
            await db.SaveChangesAsync(cancellationToken);
            return Result.Done;
        }
    }
}
