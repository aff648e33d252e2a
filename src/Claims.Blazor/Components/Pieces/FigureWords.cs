using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;

namespace Claims.Blazor.Components.Pieces;

/// <summary>How figures and events read beside each other: a word, an icon and a colour, so that none of them is needed alone.</summary>
public static class FigureWords
{
    public static Term Of(FigureMatch match) => match switch
    {
        FigureMatch.Holds => new("As claimed", "check", "supports"),
        FigureMatch.TooHigh => new("Claimed too high", "up", "refutes"),
        FigureMatch.TooLow => new("Claimed too low", "down", "refutes"),
        _ => new("Not comparable", "dash", "context"),
    };

    public static Term Of(EventSides sides) => sides switch
    {
        EventSides.Both => new("Claim and evidence", "check", "supports"),
        EventSides.ClaimOnly => new("Only in the claim", "question", "warn"),
        _ => new("Not in the claim", "gap", "refutes"),
    };

    /// <summary>"+5 percentage points (+33.33 %)"; nothing where the two are equal or cannot be compared.</summary>
    public static string? Of(FigureDifference difference)
    {
        if (difference.Match == FigureMatch.Incomparable) return difference.WhyNot;
        if (difference.Absolute == 0) return null;
        return FigureText.Signed(difference.Absolute, difference.Unit) + (difference.Relative is { } share ? $" ({FigureText.Percent(share)})" : "");
    }

    /// <summary>"1 USD = 1,380 KRW (central bank, 25 August 2025)".</summary>
    public static string Of(ExchangeRate rate, Quantity claimed, Quantity actual) =>
        $"1 {claimed.Unit} = {FigureText.Of(new Quantity(rate.Value))} {actual.Unit} ({rate.From}, {SiteClock.Text(rate.On)})";

    /// <summary>"12 June 2018", "27 February 2019 to 28 February 2019" without saying month and year twice.</summary>
    public static string When(PartialDate from, PartialDate? to) => to is not { } last
        ? SiteClock.Text(from)
        : from.Year == last.Year && from.Month == last.Month && from.Day is { } day && last.Day is not null
            ? $"{day}–{SiteClock.Text(last)}"
            : $"{SiteClock.Text(from)} – {SiteClock.Text(last)}";
}
