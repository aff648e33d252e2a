using Claims.Application.Domain.Desk;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Desk;

/// <summary>What the desk has chosen for itself: for who manages it.</summary>
public static class ReadDeskSettings
{
    [Needs(Permission.ManageSettings)]
    public sealed record Query : IQuery<Detail>;

    internal sealed class Handler(IClaimsDb db) : IRequestHandler<Query, Result<Detail>>
    {
        public async Task<Result<Detail>> Handle(Query message, CancellationToken cancellationToken) => await db.Settings.AsNoTracking()
            .Where(settings => settings.Id == DeskSettings.OnlyId)
            .Select(settings => new Detail(settings.Version, settings.Byline, settings.Language))
            .FirstAsync(cancellationToken);
    }

    public sealed record Detail(int Version, string Byline, string Language);
}
