using Claims.Application.Domain.Desk;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Publishing;

/// <summary>What the desk's ratings mean, for readers.</summary>
public static class ReadRatings
{
    [Anyone]
    public sealed record Query : IQuery<Detail>;

    internal sealed class Handler(IClaimsDb db) : IRequestHandler<Query, Result<Detail>>
    {
        public async Task<Result<Detail>> Handle(Query message, CancellationToken cancellationToken)
        {
            var scale = await db.Scales.Where(known => db.Settings.Any(settings => settings.Id == DeskSettings.OnlyId && settings.ActiveScaleId == known.Id))
                .Select(known => new { known.Id, known.Name, known.Description }).FirstOrDefaultAsync(cancellationToken);
            if (scale is null) return Error.NotFound("scale");
            var ratings = await db.Ratings.Where(rating => rating.ScaleId == scale.Id && rating.ActiveTo == null).OrderBy(rating => rating.Order)
                .Select(rating => new Row(rating.Id, rating.Code, rating.Name, rating.Definition, rating.Example, rating.Colour, rating.Icon, rating.Number, rating.IsOnAxis))
                .ToListAsync(cancellationToken);
            return new Detail(scale.Name, scale.Description, ratings);
        }
    }

    /// <param name="Ratings">Empty on a desk that publishes conclusions only.</param>
    public sealed record Detail(string Scale, string Description, IReadOnlyList<Row> Ratings);

    /// <param name="Id">The version that is given now.</param>
    public sealed record Row(long Id, string Code, string Name, string Definition, string? Example, string Colour, string Icon, int? Number, bool IsOnAxis);
}
