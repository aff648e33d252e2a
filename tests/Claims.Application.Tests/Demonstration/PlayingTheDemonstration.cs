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

    // What the desk may quote, as it was read in the report and in the sources. Everything else is told in the desk's own words.
    private static readonly string[] Quotable =
    [
        "a $350 billion investment pledge by the Koreans", "a double-digit increase in import tariffs", "ultimately reduced the tariff",
        "both in the demilitarized zone and in a foreign meeting in Singapore", "I'd like to meet him [Leader Kim] this year", "later dismissed his earlier accusations",
        "after he initiated martial law", "a new recruit in Korean politics", "build a Trump World", "would not have happened if Trump remained in office",
        "in exchange for US$350 billion of South Korean investment", "South Korea has agreed to invest $350 billion at the president's direction",
        "Korea's reciprocal tariff rate has been set at 15 percent", "kept a 10% baseline import tax in place", "it's exactly 261 days since we met last time in Singapore",
        "It is good to see you again. I've never expected to meet you at this place.", "ended early", "I'd like to meet him this year",
        "construction of Trump tower in North Korea and playing golf", "I'm sure it's a misunderstanding", "a \"Purge or Revolution\" was taking place in South Korea",
        "upheld Yoon's impeachment in a unanimous verdict", "defeated by a razor-thin margin of 0.73 percentage points",
        "served two terms as Seongnam mayor and one term as Gyeonggi governor", "held his first summit",
        "build a Trump World in N. Korea, letting me play golf there", "I stopped the war between Pakistan and India",
    ];

    [Fact]
    public async Task Quotes_nothing_that_was_not_read_word_for_word_and_rates_as_the_facts_say()
    {
        await using var desk = await Desk.OpenAsync();
        Assert.Null((await desk.SendAsSystemAsync(new SeedDesk.Command())).Error);
        Assert.Null((await desk.SendAsSystemAsync(new SeedDemoMembers.Command("a password for the demonstration"))).Error);
        await PlayAsync(desk);
        var claims = new List<OpenClaim.Detail>();
        for (var number = 1L; number <= 14; number++) claims.Add((await desk.SendAsSystemAsync(new OpenClaim.Query(number))).Value);

        Assert.All(claims.Where(claim => claim.Wording.Quote.Length > 0), claim => Assert.Contains(claim.Wording.Quote, Quotable));
        Assert.All(claims.SelectMany(claim => claim.Evidence), piece => Assert.True(
            piece.Search is not null || (piece.Passage is { } passage ? Quotable.Contains(passage) : piece.NoPassageReason == "Passage not reproduced: finding in our own words."), piece.Passage));
        Assert.Equal(
            "1 True Approved None, 2 Missing context Approved Live, 3 Missing context Approved Live, 4 True Approved Live, 5 True Researching None, 6 True Approved Live, 7 False InReview None, "
            + "8  Accepted None, 9 True Researching None, 10  Declined None, 11  Submitted None, 12  Merged None, 13 False Approved Withdrawn, 14 Mostly false Approved Held",
            string.Join(", ", claims.Select(claim => $"{claim.Id} {claim.Rating?.Name} {claim.Stage} {claim.Publication.State}")));
    }

    private static Task PlayAsync(Desk desk) => desk.Services.GetRequiredService<DemonstrationDesk>().PlayAsync(CancellationToken.None);
}
