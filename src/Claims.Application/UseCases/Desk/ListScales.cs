using Claims.Application.Domain.Desk;
using Claims.Application.Domain.Ratings;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Desk;

/// <summary>Every scale that the desk knows, with every version of its ratings: for who manages them.</summary>
public static class ListScales
{
    [Needs(Permission.ManageScales)]
    public sealed record Query : IQuery<Choice>;

    internal sealed class Handler(IClaimsDb db) : IRequestHandler<Query, Result<Choice>>
    {
        public async Task<Result<Choice>> Handle(Query message, CancellationToken cancellationToken)
        {
            var settings = await db.Settings.AsNoTracking().Where(row => row.Id == DeskSettings.OnlyId)
                .Select(row => new { row.Version, row.ActiveScaleId }).FirstOrDefaultAsync(cancellationToken);
            var scales = await db.Scales.AsNoTracking().OrderBy(scale => scale.Id)
                .Select(scale => new { scale.Id, scale.Name, scale.Description }).ToListAsync(cancellationToken);
            var ratings = (await db.Ratings.OrderBy(rating => rating.Order).ThenByDescending(rating => rating.Version)
                .Select(rating => new
                {
                    rating.ScaleId,
                    Row = new Row(
                    rating.Code,
                    rating.Version,
                    new RatingFacts(
                        rating.Name, rating.ShortName, rating.Definition, rating.Example, rating.Colour, rating.Icon,
                        rating.Number, rating.IsOnAxis, rating.Side, rating.IsCritical),
                    rating.ActiveFrom,
                    rating.ActiveTo)
                })
                .ToListAsync(cancellationToken)).ToLookup(rating => rating.ScaleId, rating => rating.Row);
            return new Choice(settings?.Version ?? 0, scales.ConvertAll(scale =>
                new Scale(scale.Id, scale.Name, scale.Description, scale.Id == settings?.ActiveScaleId, [.. ratings[scale.Id]])));
        }
    }

    /// <param name="SettingsVersion">To be sent with the choice of another scale.</param>
    public sealed record Choice(int SettingsVersion, IReadOnlyList<Scale> Scales);

    /// <param name="Ratings">By place on the scale; of one rating the newest version first.</param>
    public sealed record Scale(long Id, string Name, string Description, bool IsInUse, IReadOnlyList<Row> Ratings);

    /// <param name="Until">Nothing while it can be given.</param>
    public sealed record Row(string Code, int Version, RatingFacts Facts, DateTimeOffset From, DateTimeOffset? Until);
}
