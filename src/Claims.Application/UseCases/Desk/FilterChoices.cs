using Claims.Application.Domain.Desk;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Desk;

/// <summary>What the grid's filters can be set to, and the name of the claimant that one is set to.</summary>
public static class FilterChoices
{
    [Needs(Permission.SeeDesk)]
    public sealed record Query(long? ClaimantId) : IQuery<Choices>;

    internal sealed class Handler(IClaimsDb db) : IRequestHandler<Query, Result<Choices>>
    {
        private const int MostTopics = 500;

        public async Task<Result<Choices>> Handle(Query message, CancellationToken cancellationToken)
        {
            var members = await db.Members.AsNoTracking().OrderByDescending(member => member.IsActive).ThenBy(member => member.Name)
                .Select(member => new Choice(member.Id, member.Name)).ToListAsync(cancellationToken);
            var topics = await db.Topics.AsNoTracking().OrderBy(topic => topic.NameKey).Take(MostTopics)
                .Select(topic => new Choice(topic.Id, topic.Name)).ToListAsync(cancellationToken);
            // Newest version of each; retired ratings stay under claims, so they can be looked for.
            var ratings = await db.Ratings.AsNoTracking().OrderBy(rating => rating.ScaleId).ThenBy(rating => rating.Order).ThenByDescending(rating => rating.Version)
                .Select(rating => new { rating.ScaleId, rating.ActiveTo, Mark = new ListClaims.RatingMark(rating.Code, rating.Name, rating.ShortName, rating.Colour, rating.Icon) })
                .ToListAsync(cancellationToken);
            var active = await db.Settings.Where(settings => settings.Id == DeskSettings.OnlyId).Select(settings => settings.ActiveScaleId).FirstOrDefaultAsync(cancellationToken);
            var claimant = message.ClaimantId is { } id
                ? await db.Claimants.Where(known => known.Id == id).Select(known => known.Name).FirstOrDefaultAsync(cancellationToken)
                : null;
            return new Choices(message.ClaimantId, members, topics,
                [.. ratings.Where(rating => rating.ScaleId == active).Select(rating => rating.Mark).DistinctBy(mark => mark.Code)], claimant);
        }
    }

    /// <param name="ClaimantId">The one that <paramref name="Claimant"/> is the name of.</param>
    /// <param name="Members">Active ones first.</param>
    /// <param name="Ratings">Of the scale in use, in its order.</param>
    public sealed record Choices(long? ClaimantId, IReadOnlyList<Choice> Members, IReadOnlyList<Choice> Topics, IReadOnlyList<ListClaims.RatingMark> Ratings, string? Claimant);

    public sealed record Choice(long Id, string Name);
}
