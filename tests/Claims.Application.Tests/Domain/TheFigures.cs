using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;
using static Claims.Application.Domain.Claims.FigureMatch;
using static Claims.Application.Kernel.FigureQualifier;

namespace Claims.Application.Tests.Domain;

public class TheFigures
{
    public static TheoryData<Quantity, Quantity, FigureMatch, decimal, string, double?> Compared => new()
    {
        { Q(350_000_000_000, "USD", step: 1_000_000_000), Q(350_400_000_000, "USD"), Holds, -400_000_000, "USD", -0.11 },
        { Q(350_000_000_000, "USD", step: 1_000_000_000), Q(300_000_000_000, "USD"), TooHigh, 50_000_000_000, "USD", 16.67 },
        { Q(25, "%"), Q(15, "%"), TooHigh, 10, "pp", 66.67 },
        { Q(10, "%"), Q(15, "%"), TooLow, -5, "pp", -33.33 },
        { Q(10, "%", high: 99), Q(25, "%"), Holds, 0, "pp", 0 },
        { Q(10, "%", high: 20), Q(25, "%"), TooLow, -5, "pp", -20 },
        { Q(10, "%"), Q(10, "pp"), Incomparable, 0, "", null },
        { Q(25, "bp"), Q(0.25m, "pp"), Holds, 0, "pp", 0 },
        { Q(10, "km"), Q(6.2137m, "mi", step: 0.0001m), Holds, 0.0000119224m, "mi", 0 },
        { Q(2, "t"), Q(1500, "kg"), TooHigh, 500, "kg", 33.33 },
        { Q(30, "°C"), Q(86, "°F"), Holds, 0, "°F", null },
        { Q(2, "week"), Q(14, "day"), Holds, 0, "day", 0 },
        { Q(1, "month"), Q(30, "day"), Incomparable, 0, "", null },
        { Q(5, "USD"), Q(5, "KRW"), Incomparable, 0, "", null },
        { Q(5, "person"), Q(5, "vote"), Incomparable, 0, "", null },
        { Q(5), Q(5, "vote"), Incomparable, 0, "", null },
        { Q(300, "person", MoreThan), Q(300, "person"), TooHigh, 0, "person", 0 },
        { Q(300, "person", MoreThan), Q(301, "person"), Holds, -1, "person", -0.33 },
        { Q(300, "person", AtLeast), Q(300, "person"), Holds, 0, "person", 0 },
        { Q(300, "person", AtMost), Q(299, "person"), Holds, 1, "person", 0.33 },
        { Q(300, "person", AtMost), Q(301, "person"), TooLow, -1, "person", -0.33 },
        { Q(300, "person", LessThan), Q(300, "person"), TooLow, 0, "person", 0 },
        { Q(300, "person", About), Q(310, "person"), Holds, -10, "person", -3.23 },
        { Q(300, "person", About), Q(330, "person"), TooLow, -30, "person", -9.09 },
        { Q(300, "person", Nearly), Q(305, "person"), TooLow, -5, "person", -1.64 },
        { Q(300, "person", Nearly), Q(290, "person"), Holds, 10, "person", 3.45 },
        { Q(100, "person", Many), Q(250, "person"), Holds, -150, "person", -60 },
        { Q(100, "person", Many), Q(100, "person"), TooHigh, 0, "person", 0 },
        { Q(0, "%"), Q(0, "%"), Holds, 0, "pp", null },
        { Q(5), Q(0), TooHigh, 5, "", null },
    };

    [Theory]
    [MemberData(nameof(Compared))]
    public void Claimed_and_actual_are_compared_as_they_are_worded(Quantity claimed, Quantity actual, FigureMatch match, decimal absolute, string unit, double? relative)
    {
        var difference = FigureDifference.Of(claimed, actual, null);

        Assert.Equal((match, absolute, unit, relative), (difference.Match, difference.Absolute, difference.Unit, (double?)difference.Relative));
        Assert.Equal(match == Incomparable, difference.WhyNot is not null);
    }

    [Fact]
    public void Two_currencies_are_compared_at_the_stated_rate_only()
    {
        var (claimed, actual) = (Q(480_000_000_000_000, "KRW"), Q(350_000_000_000, "USD"));

        Assert.Contains("exchange rate", FigureDifference.Of(claimed, actual, null).WhyNot, StringComparison.Ordinal);
        Assert.Equal((TooHigh, 10_000_000_000m), FigureDifference.Of(claimed, actual, new ExchangeRate(0.00075m, "Central bank", A.Today)) is var stated ? (stated.Match, stated.Absolute) : default);
    }

    [Fact]
    public void The_largest_numbers_are_compared_or_refused_never_thrown()
    {
        var most = Quantity.Most - 1;
        foreach (var (from, to) in new[] { ("km3", "ml"), ("TWh", "J"), ("Gt", "µg"), ("USD", "USD"), ("", "") })
            Assert.NotNull(FigureDifference.Of(Q(most, from), Q(0.0000000001m, to), new ExchangeRate(999_999_999, "Bank", A.Today)));
    }

    [Fact]
    public void A_figure_is_confirmed_changed_and_removed_and_all_of_it_is_history()
    {
        var claim = A.Researched();

        Assert.Equal(1, claim.ConfirmFigure(new FigureFacts(" Cost  of the bridge ", Q(40_000_000, "EUR"), Q(60_000_000, "EUR"), PartialDate.Of(2025), 1), A.By(A.Checker)).Value);
        Assert.Equal("Cost of the bridge", claim.Figures[0].Measure);
        Assert.True(claim.ChangeFigure(1, new FigureFacts("Cost of the bridge", Q(40_000_000, "EUR"), Q(61_000_000, "EUR"), null, 2), 1, A.By(A.OtherChecker)).IsDone);
        Assert.Equal(ErrorKind.Stale, claim.ChangeFigure(1, new FigureFacts("Cost", Q(1), null), 1, A.By(A.Checker)).Error?.Kind);
        Assert.True(claim.RemoveFigure(1, A.By(A.Checker)).IsDone);
        Assert.Equal(2, claim.ConfirmFigure(new FigureFacts("Cost", Q(40_000_000, "EUR"), null), A.By(A.Checker)).Value);

        var told = claim.History.Where(entry => entry.What.StartsWith("figure.", StringComparison.Ordinal)).ToList();
        Assert.Equal(["figure.confirmed", "figure.changed", "figure.removed", "figure.confirmed"], told.Select(entry => entry.What));
        Assert.Contains(told[1].Changes, change => change is { Field: "actual", From: "€60 million", To: "€61 million" });
    }

    [Fact]
    public void What_does_not_fit_is_refused_by_name()
    {
        var claim = A.Researched();
        claim.AddEvidence(A.Source("Herald"), A.Facts(Stance.Context), A.By(A.Checker));
        claim.WithdrawEvidence(4, false, A.By(A.Checker, "wrong paper"));

        Refused("Measure", new FigureFacts(" ", Q(1), null));
        Refused("Claimed", new FigureFacts("Cost", null, null));
        Refused("Evidence", new FigureFacts("Cost", Q(1), Q(1)));
        Refused("Evidence", new FigureFacts("Cost", Q(1), Q(1), null, 99));
        Refused("Evidence", new FigureFacts("Cost", Q(1), Q(1), null, 4));
        Refused("Rate", new FigureFacts("Cost", Q(1, "USD"), Q(1, "USD"), null, 1, new ExchangeRate(1, "Bank", A.Today)));
        Refused("Rate", new FigureFacts("Cost", Q(1, "USD"), Q(1, "EUR"), null, 1, new ExchangeRate(0, "Bank", A.Today)));

        void Refused(string field, FigureFacts facts) => Assert.True(claim.ConfirmFigure(facts, A.By(A.Checker)).Error?.Fields?.ContainsKey(field), field);
    }

    [Theory]
    [InlineData(Stage.InReview)]
    [InlineData(Stage.Approved)]
    [InlineData(Stage.Declined)]
    [InlineData(Stage.Merged)]
    public void Under_review_and_after_it_nothing_moves(Stage stage)
    {
        var claim = A.At(stage);

        Assert.Equal(ErrorKind.Refused, claim.ConfirmFigure(new FigureFacts("Cost", Q(1), null), A.By(A.Checker)).Error?.Kind);
        Assert.Equal(ErrorKind.Refused, claim.RemoveFigure(1, A.By(A.Checker)).Error?.Kind);
        Assert.Equal(ErrorKind.Refused, claim.ConfirmEvent(new EventFacts("Opening", null, null, PartialDate.Of(2020)!.Value, null, true, []), A.By(A.Checker)).Error?.Kind);
    }

    [Fact]
    public void A_figure_on_withdrawn_evidence_opens_the_gate_again()
    {
        var claim = A.Researched();
        Assert.DoesNotContain(A.Gate(claim).Checks, check => check.Key == "figures");
        claim.AddEvidence(A.Source("Herald"), A.Facts(Stance.Context), A.By(A.Checker));
        claim.ConfirmFigure(new FigureFacts("Cost", Q(40), Q(60), null, 4), A.By(A.Checker));
        Assert.True(A.Gate(claim).Checks.Single(check => check.Key == "figures").IsMet);

        claim.WithdrawEvidence(4, false, A.By(A.Checker, "wrong paper"));

        Assert.Equal((false, "figure-1"), A.Gate(claim).Checks.Single(check => check.Key == "figures") is var check ? (check.IsMet, check.Anchor) : default);
    }

    [Fact]
    public void An_event_knows_which_sides_tell_of_it()
    {
        var claim = A.Researched();
        var day = PartialDate.Of(2019, 2, 27)!.Value;

        claim.ConfirmEvent(new EventFacts("Meeting", "Trump and Kim", "Hanoi", day, PartialDate.Of(2019, 2, 28), false, [2, 1, 2]), A.By(A.Checker));
        Assert.Equal((EventSides.EvidenceOnly, "1,2"), (claim.Events[0].Sides, claim.Events[0].EvidenceText));
        claim.ChangeEvent(1, new EventFacts("Meeting", null, "Hanoi", day, day, true, [1]), 1, A.By(A.Checker));
        Assert.Equal((EventSides.Both, (PartialDate?)null), (claim.Events[0].Sides, claim.Events[0].To));
        claim.ChangeEvent(1, new EventFacts("Meeting", null, "Hanoi", day, null, true, []), 2, A.By(A.Checker));
        Assert.Equal(EventSides.ClaimOnly, claim.Events[0].Sides);

        Assert.True(claim.ConfirmEvent(new EventFacts("Meeting", null, null, day, PartialDate.Of(2018), true, []), A.By(A.Checker)).Error?.Fields?.ContainsKey("To"));
        Assert.True(claim.ConfirmEvent(new EventFacts("Meeting", null, null, day, null, false, []), A.By(A.Checker)).Error?.Fields?.ContainsKey("Evidence"));
        Assert.True(claim.ConfirmEvent(new EventFacts("Meeting", null, null, day, null, false, [77]), A.By(A.Checker)).Error?.Fields?.ContainsKey("Evidence"));
    }

    [Theory]
    [InlineData("double-digit", "“double-digit” (10–99 %)")]
    [InlineData("from 10 to 99 per cent", "10–99 %")]
    [InlineData(" ", "10–99 %")]
    [InlineData(null, "10–99 %")]
    public void Words_without_digits_stand_before_what_they_mean(string? words, string text) => Assert.Equal(text, FigureText.Of(new Quantity(10, 99, "%"), words));

    [Theory]
    [InlineData(350_000_000_000, "USD", Plain, "$350 billion")]
    [InlineData(1_234.5, "", About, "about 1,234.5")]
    [InlineData(0.73, "pp", Plain, "0.73 percentage points")]
    [InlineData(15, "%", AtLeast, "at least 15 %")]
    [InlineData(2_500_000, "person", MoreThan, "more than 2.5 million people")]
    [InlineData(1, "vote", Plain, "1 vote")]
    [InlineData(204, "vote", Plain, "204 votes")]
    [InlineData(3, "country", Plain, "3 countries")]
    [InlineData(261, "day", Plain, "261 days")]
    [InlineData(-3.2, "%", Plain, "−3.2 %")]
    [InlineData(-3_200_000, "USD", Plain, "−$3.2 million")]
    [InlineData(1_500, "KRW", Plain, "₩1,500")]
    [InlineData(20, "CHF", Plain, "20 CHF")]
    public void A_figure_reads_as_people_write_it(double value, string unit, FigureQualifier qualifier, string text) =>
        Assert.Equal(text, FigureText.Of(new Quantity((decimal)value, null, unit, qualifier)));

    private static Quantity Q(decimal low, string unit = "", FigureQualifier qualifier = Plain, decimal? high = null, decimal step = 0) => new(low, high, unit, qualifier, step);
}
