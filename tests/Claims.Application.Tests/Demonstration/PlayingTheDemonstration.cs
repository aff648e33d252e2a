using Claims.Application.Domain.Claims;
using Claims.Application.Domain.History;
using Claims.Application.Domain.Publishing;
using Claims.Application.UseCases.Desk;
using Claims.Application.UseCases.Research;
using Claims.Application.UseCases.Team;
using Claims.Infrastructure.Demonstration;
using Claims.Tests.Desks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Application.Tests.Demonstration;

public class PlayingTheDemonstration
{
    [UseCase]
    public async Task Shows_every_stage_and_state_and_played_again_adds_nothing(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        Assert.Null((await desk.SendAsSystemAsync(new SeedDesk.Command())).Error);
        Assert.Null((await desk.SendAsSystemAsync(new SeedDemoMembers.Command("a password for the demonstration"))).Error);
        await PlayAsync(desk);
        var stages = await desk.ReadAsync(db => db.Claims.Select(claim => claim.Stage).Distinct().ToListAsync());
        var states = await desk.ReadAsync(db => db.Publications.Select(publication => publication.State).Distinct().ToListAsync());
        Assert.Equal(Enum.GetValues<Stage>(), stages.Order());
        Assert.Equal([PublicationState.Live, PublicationState.Held, PublicationState.Withdrawn], states.Order());

        var claim = (await desk.SendAsSystemAsync(new OpenClaim.Query(5))).Value;
        Assert.Contains(claim.Gate.Checks, check => check.Sentence.EndsWith("Vanguard and NDTV both carry AFP.", StringComparison.Ordinal));

        var tariff = (await desk.SendAsSystemAsync(new OpenClaim.Query(2))).Value;
        Assert.Equal([25m, 10m, 15m], tariff.Figures.Select(figure => figure.Facts.Actual!.Low));
        var meetings = (await desk.SendAsSystemAsync(new OpenClaim.Query(3))).Value;
        Assert.Equal([EventSides.Both, EventSides.EvidenceOnly, EventSides.Both], meetings.Events.Select(known => known.Sides));

        var rows = await desk.ReadAsync(db => db.Set<HistoryEntry>().CountAsync());
        await PlayAsync(desk);
        Assert.Equal(rows, await desk.ReadAsync(db => db.Set<HistoryEntry>().CountAsync()));
        Assert.Equal(14, await desk.ReadAsync(db => db.Claims.CountAsync()));
    }

    private static Task PlayAsync(Desk desk) => desk.Services.GetRequiredService<DemonstrationDesk>().PlayAsync(CancellationToken.None);
}
