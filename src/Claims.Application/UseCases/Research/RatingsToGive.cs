using Claims.Application.Domain.Desk;
using Claims.Application.Domain.Ratings;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Research;

/// <summary>The ratings that a verdict can be given now: the active ones of the desk's scale, in their order. None on a desk that publishes conclusions only.</summary>
public static class RatingsToGive
{
    [Needs(Permission.SeeDesk)]
    public sealed record Query : IQuery<IReadOnlyList<Row>>;

    internal sealed class Handler(IClaimsDb db) : IRequestHandler<Query, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(Query message, CancellationToken cancellationToken) => await db.Ratings
            .Where(rating => rating.ActiveTo == null && db.Settings.Any(settings => settings.Id == DeskSettings.OnlyId && settings.ActiveScaleId == rating.ScaleId))
            .OrderBy(rating => rating.Order)
            .Select(rating => new Row(
                new OpenClaim.RatingView(rating.Id, rating.Code, rating.Name, rating.ShortName, rating.Definition, rating.Colour, rating.Icon),
                rating.Example, rating.Side, rating.IsOnAxis, rating.IsCritical))
            .ToListAsync(cancellationToken);
    }

    /// <param name="IsCritical">The claimant has to be asked.</param>
    public sealed record Row(OpenClaim.RatingView Rating, string? Example, RatingSide Side, bool IsOnAxis, bool IsCritical);
}
