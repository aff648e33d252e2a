using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Claims.Application.UseCases.Publishing;
using Claims.Application.UseCases.Research;
using Claims.Tests.Desks;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.Tests.Figures;

public sealed class ConfirmingFigures
{
    [UseCase]
    public async Task What_claim_and_passages_mention_is_proposed_side_by_side_until_somebody_confirms_it(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await Newsroom.OpenAsync(desk.Courier, roles => desk.MemberAsync(roles));
        var claim = await room.ResearchAsync();
        await room.DoAsync(room.Checker, new AddEvidence.Command(claim, null, CheckFacts.Source("Ledger"), null, new EvidenceFacts(
            Stance.Refutes, new DateOnly(2025, 8, 26), [1], "The final invoice of 12 June 2018 was over €61.5 million, 20 % more than planned")));

        var found = await room.DoAsync(room.Checker, new ProposeFigures.Query(claim));

        // "forty million" of the quote and "40 million" of the statement are one figure; its nearest neighbour in the evidence is "sixty million".
        var pair = found.Figures[0];
        Assert.Equal((40_000_000m, 60_000_000m, 1), (pair.Facts.Claimed!.Low, pair.Facts.Actual!.Low, pair.Facts.Evidence));
        Assert.Equal(("forty million", "sixty million"), (pair.ClaimWords, pair.EvidenceWords));
        Assert.Contains(found.Figures, figure => figure.Facts is { Claimed: null, Actual: { Low: 61_500_000, Unit: "EUR", Qualifier: FigureQualifier.MoreThan }, Evidence: 4 });
        Assert.Contains(found.Figures, figure => figure.Facts is { Actual: { Low: 20, Unit: "%" } });
        var invoice = Assert.Single(found.Events);
        Assert.Equal((PartialDate.Of(2018, 6, 12)!.Value, false, (int?)null), (invoice.Facts.From, invoice.Facts.InClaim, invoice.Known));
        Assert.Equal([4], invoice.Facts.Evidence);

        await room.DoAsync(room.Checker, new ConfirmFigure.Command(claim, pair.Facts));
        await room.DoAsync(room.Checker, new ConfirmEvent.Command(claim, invoice.Facts));

        var after = await room.DoAsync(room.Checker, new ProposeFigures.Query(claim));
        Assert.DoesNotContain(after.Figures, figure => figure.Facts.Claimed == pair.Facts.Claimed || (figure.Facts.Actual == pair.Facts.Actual && figure.Facts.Evidence == 1));
        Assert.Empty(after.Events);
    }

    [UseCase]
    public async Task A_figure_that_was_said_in_words_keeps_them_to_the_published_page(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await Newsroom.OpenAsync(desk.Courier, roles => desk.MemberAsync(roles));
        var claim = await room.ResearchAsync(new CheckFacts { Quote = "a double-digit increase in tolls", Statement = "The toll rose by a double-digit rate.", ShortClaim = "The toll rose" });
        var found = (await room.DoAsync(room.Checker, new ProposeFigures.Query(claim))).Figures.First(figure => figure.Facts.Claimed is { Low: 10, High: 99, Unit: "%" });
        Assert.Equal("double-digit", found.Facts.ClaimedWords);

        await room.DoAsync(room.Checker, new ConfirmFigure.Command(claim, found.Facts));
        await room.DoAsync(room.Checker, new ConfirmFigure.Command(claim, new FigureFacts("Nothing claimed", null, new Quantity(5), null, 1, ClaimedWords: "dropped with what it words")));

        var read = (await room.LookAsync(claim)).Figures;
        Assert.Equal(("double-digit", null), (read[0].Facts.ClaimedWords, read[1].Facts.ClaimedWords));
        Assert.Equal("“double-digit” (10–99 %)", FigureText.Of(read[0].Facts.Claimed!, read[0].Facts.ClaimedWords));
        var proposal = await room.ProposeAsync(claim);
        await room.DoAsync(room.Editor, new ApproveAndPublish.Command(claim, proposal, await room.AnswersAsync(claim), null));
        Assert.Equal("double-digit", (await desk.SendAsVisitorAsync(new ReadCheck.Query(claim))).Value.Check.Figures[0].ClaimedWords);
    }

    [UseCase]
    public async Task A_confirmed_figure_comes_back_to_the_last_decimal_and_compares_in_the_database(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await Newsroom.OpenAsync(desk.Courier, roles => desk.MemberAsync(roles));
        var claim = await room.ResearchAsync();
        decimal[] values = [0.73m, -12.5m, 350_000_000_000m, 9m, 10m, 0m, 999_999_999_999_999_999_999.0000000001m, -0.0000000001m];
        foreach (var value in values)
            await room.DoAsync(room.Checker, new ConfirmFigure.Command(claim, new FigureFacts("Measure", new Quantity(value, null, "USD", FigureQualifier.About, 0.01m), new Quantity(1, 2, "EUR"), PartialDate.Of(2025, 8), 1, new ExchangeRate(0.86m, "ECB", new DateOnly(2025, 8, 25)))));

        var read = (await room.LookAsync(claim)).Figures;

        Assert.Equal(values, read.Select(figure => figure.Facts.Claimed!.Low));
        Assert.Equal(new FigureFacts("Measure", new Quantity(0.73m, null, "USD", FigureQualifier.About, 0.01m), new Quantity(1, 2, "EUR"), PartialDate.Of(2025, 8), 1, new ExchangeRate(0.86m, "ECB", new DateOnly(2025, 8, 25))), read[0].Facts);
        Assert.Equal(values.Order(), await desk.ReadAsync(db => db.Claims.SelectMany(known => known.Figures).OrderBy(figure => figure.Claimed!.Low).Select(figure => figure.Claimed!.Low).ToListAsync()));
        Assert.Equal(values.Count(value => value > 9), await desk.ReadAsync(db => db.Claims.SelectMany(known => known.Figures).CountAsync(figure => figure.Claimed!.Low > 9m)));
    }

    [UseCase]
    public async Task Readers_get_figures_and_events_as_they_were_when_the_check_was_published(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await Newsroom.OpenAsync(desk.Courier, roles => desk.MemberAsync(roles));
        var claim = await room.ResearchAsync();
        await room.DoAsync(room.Checker, new ConfirmFigure.Command(claim, new FigureFacts("Cost", new Quantity(40_000_000, null, "EUR"), new Quantity(60_000_000, null, "EUR"), null, 1)));
        await room.DoAsync(room.Checker, new ConfirmEvent.Command(claim, new EventFacts("Opening", null, "Overbridge", PartialDate.Of(2020, 5)!.Value, null, false, [2])));
        await room.DoAsync(room.Checker, new ConfirmEvent.Command(claim, new EventFacts("First stone", null, null, PartialDate.Of(2018)!.Value, null, true, [1])));
        var proposal = await room.ProposeAsync(claim);
        await room.DoAsync(room.Editor, new ApproveAndPublish.Command(claim, proposal, await room.AnswersAsync(claim), null));

        var check = (await desk.SendAsVisitorAsync(new ReadCheck.Query(claim))).Value.Check;

        var figure = Assert.Single(check.Figures);
        Assert.Equal((FigureMatch.TooLow, -20_000_000m, -33.33m), (figure.Difference!.Match, figure.Difference.Absolute, figure.Difference.Relative));
        Assert.Equal([("First stone", "2018", EventSides.Both), ("Opening", "2020-05", EventSides.EvidenceOnly)], check.Events.Select(known => (known.What, known.From, known.Sides)));
    }

    [UseCase]
    public async Task A_date_that_is_known_from_one_side_is_proposed_for_the_other(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await Newsroom.OpenAsync(desk.Courier, roles => desk.MemberAsync(roles));
        var claim = await room.ResearchAsync(new CheckFacts { Statement = "The bridge was opened on 12 June 2018." });
        var number = await room.DoAsync(room.Checker, new ConfirmEvent.Command(claim, new EventFacts("Opening", null, null, PartialDate.Of(2018, 6, 12)!.Value, null, false, [1])));

        var proposal = Assert.Single((await room.DoAsync(room.Checker, new ProposeFigures.Query(claim))).Events);

        Assert.Equal((number, 1, true), (proposal.Known, proposal.KnownVersion, proposal.Facts.InClaim));
        await room.DoAsync(room.Checker, new ChangeEvent.Command(claim, number, proposal.KnownVersion, proposal.Facts));
        Assert.Equal(EventSides.Both, (await room.LookAsync(claim)).Events.Single().Sides);
    }
}
