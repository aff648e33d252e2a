using Bunit;
using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Research;
using Claims.Blazor.Components.Research;

namespace Claims.Blazor.Tests.Research;

public sealed class ClaimedBesideActual : ClaimContext
{
    private static readonly PartialDate Hanoi = PartialDate.Of(2019, 2, 27)!.Value;

    private ProposeFigures.Found found = new([], []);

    public ClaimedBesideActual() => Sender.On<ProposeFigures.Query>(_ => (Result<ProposeFigures.Found>)found);

    [Fact]
    public void The_two_stand_side_by_side_with_what_differs()
    {
        var facts = new FigureFacts("Rate in force", new Quantity(10, null, "%"), new Quantity(15, null, "%"), PartialDate.Of(2025, 8), 4);
        Claim = Claim with { Figures = [new OpenClaim.FigureView(1, 1, facts, FigureDifference.Of(facts.Claimed!, facts.Actual!, null))] };

        var figure = ShowPart<FiguresAndEvents>(out _).Find("#figure-1");

        Assert.Equal(["10 %", "15 %"], figure.QuerySelectorAll("dd").Select(value => value.TextContent));
        Assert.Contains("Claimed too low", figure.TextContent, StringComparison.Ordinal);
        Assert.Contains("−5 percentage points (−33.33 %)", figure.TextContent, StringComparison.Ordinal);
        Assert.Contains("as of August 2025", figure.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_words_mention_is_confirmed_with_one_click_and_can_be_taken_back()
    {
        var facts = new FigureFacts("Investment pledge", new Quantity(350_000_000_000, null, "USD"), new Quantity(350_000_000_000, null, "USD"), null, 2);
        found = new([new ProposeFigures.FigureProposal(facts, "$350 billion", "US$350 billion")], []);
        Sender.On<ConfirmFigure.Command>(_ => (Result<int>)7);
        var list = ShowPart<FiguresAndEvents>(out _);

        list.Find(".proposal button").Click();

        Assert.Equal(facts, Only<ConfirmFigure.Command>().Facts);
    }

    [Fact]
    public void An_event_that_only_one_side_has_stands_out_by_a_word_an_icon_and_a_colour()
    {
        Claim = Claim with
        {
            Events =
            [
                new OpenClaim.EventView(1, 1, new EventFacts("Meeting", null, "Singapore", PartialDate.Of(2018, 6, 12)!.Value, null, true, [1]), EventSides.Both),
                new OpenClaim.EventView(2, 1, new EventFacts("Meeting", null, "Hanoi", Hanoi, PartialDate.Of(2019, 2, 28), false, [1]), EventSides.EvidenceOnly),
            ],
        };

        var line = ShowPart<FiguresAndEvents>(out _);

        Assert.DoesNotContain("alone", line.Find("#event-1").ClassList);
        var hanoi = line.Find("#event-2");
        Assert.Contains("alone", hanoi.ClassList);
        Assert.Contains("Not in the claim", hanoi.TextContent, StringComparison.Ordinal);
        Assert.Contains("27–28 February 2019", hanoi.TextContent, StringComparison.Ordinal);
        Assert.NotNull(hanoi.QuerySelector(".tag.refutes svg"));
        Assert.Contains("claimed 1 · found 2", line.Find("#events-title").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_known_from_one_side_gets_the_other_without_a_second_event()
    {
        var known = new EventFacts("Meeting", null, "Hanoi", Hanoi, null, false, [1]);
        Claim = Claim with { Events = [new OpenClaim.EventView(2, 3, known, EventSides.EvidenceOnly)] };
        found = new([], [new ProposeFigures.EventProposal(known with { InClaim = true }, 2, 3, "They met on 27 February 2019")]);
        Sender.On<ChangeEvent.Command>(_ => Result.Done);
        var line = ShowPart<FiguresAndEvents>(out _);

        Assert.Contains("also told by the claim", line.Find(".proposal").TextContent, StringComparison.Ordinal);
        line.Find(".proposal button").Click();

        var sent = Only<ChangeEvent.Command>();
        Assert.Equal((2, 3, true), (sent.Number, sent.SeenVersion, sent.Facts.InClaim));
    }

    [Fact]
    public void Figures_are_typed_as_people_write_them_and_read_back_before_they_are_sent()
    {
        Claim = Claim with { Evidence = [Piece(1, Stance.Refutes)] };
        Sender.On<ConfirmFigure.Command>(_ => (Result<int>)1);
        var sheet = ShowPart<FigureSheet>(out _, parameters => parameters.Add(part => part.Number, 0));

        sheet.Find("#figure-measure").Input("Cost");
        sheet.Find("#figure-claimed").Input("nonsense");
        Assert.Contains("Write one figure", sheet.Markup, StringComparison.Ordinal);
        sheet.Find("#figure-claimed").Input("about 480 trillion won");
        sheet.Find("#figure-actual").Input("$350bn");
        sheet.Find("#figure-evidence").Change("1");
        sheet.Find("#rate-value").Input("0.00073");
        sheet.Find("#rate-from").Input("Bank of Korea");
        sheet.Find("#rate-on").Change("2025-08-25");
        Assert.Contains("Read as about ₩480 trillion", sheet.Markup, StringComparison.Ordinal);
        sheet.Find(".btn.primary").Click();

        var facts = Only<ConfirmFigure.Command>().Facts;
        Assert.Equal((480_000_000_000_000m, "KRW", FigureQualifier.About), (facts.Claimed!.Low, facts.Claimed.Unit, facts.Claimed.Qualifier));
        Assert.Equal((350_000_000_000m, "USD", 1), (facts.Actual!.Low, facts.Actual.Unit, facts.Evidence));
        Assert.Equal(new ExchangeRate(0.00073m, "Bank of Korea", new DateOnly(2025, 8, 25)), facts.Rate);
    }

    [Fact]
    public void Words_that_nobody_changed_keep_the_precision_of_the_source()
    {
        var facts = new FigureFacts("Cost", new Quantity(350_000_000_000, null, "USD", FigureQualifier.About, 1_000_000_000), null);
        Claim = Claim with { Figures = [new OpenClaim.FigureView(1, 5, facts, null)] };
        Sender.On<ChangeFigure.Command>(_ => Result.Done);
        var sheet = ShowPart<FigureSheet>(out _, parameters => parameters.Add(part => part.Number, 1));

        sheet.Find("#figure-measure").Input("Cost of it all");
        sheet.Find(".btn.primary").Click();

        var sent = Only<ChangeFigure.Command>();
        Assert.Equal((5, facts.Claimed), (sent.SeenVersion, sent.Facts.Claimed));
    }

    [Fact]
    public void An_event_without_a_date_is_not_sent()
    {
        var sheet = ShowPart<EventSheet>(out _, parameters => parameters.Add(part => part.Number, 0));

        sheet.Find("#event-what").Input("Meeting");
        sheet.Find(".btn.primary").Click();

        Assert.Contains("Say when it was", sheet.Find(".btn.primary").TextContent, StringComparison.Ordinal);
        Assert.Empty(Sender.Sent.OfType<ConfirmEvent.Command>());
    }
}
