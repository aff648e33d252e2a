using Claims.Application.Kernel;

namespace Claims.Application.Domain.Claims;

public enum FigureMatch
{
    /// <summary>The claimed figure holds, as precisely as it was worded.</summary>
    Holds,
    TooHigh,
    TooLow,

    /// <summary>The two cannot be compared; <see cref="FigureDifference.WhyNot"/> says why.</summary>
    Incomparable,
}

/// <summary>How far what was claimed is from what is: computed, never typed.</summary>
/// <param name="Absolute">Claimed less actual, in <paramref name="Unit"/>; of ranges and bounds the nearest ends count.</param>
/// <param name="Unit">The actual figure's; percentage points where both are percentages.</param>
/// <param name="Relative">The absolute difference in per cent of the actual figure; nothing where that is zero, or a temperature, of which no part can be taken.</param>
public sealed record FigureDifference(FigureMatch Match, decimal Absolute, string Unit, decimal? Relative, string? WhyNot = null)
{
    /// <summary>"About", "nearly" and "just over" reach this far.</summary>
    private const decimal Nearness = 0.05m;

    /// <param name="rate">For two currencies; without it they are not compared.</param>
    public static FigureDifference Of(Quantity claimed, Quantity actual, ExchangeRate? rate)
    {
        var (from, to) = (Kernel.Unit.Of(claimed.Unit), Kernel.Unit.Of(actual.Unit));
        if (Converter(from, to, rate) is not { } convert) return new(FigureMatch.Incomparable, 0, "", null, WhyIncomparable(from, to));
        var (bottom, top) = (convert(claimed.Low), convert(claimed.High ?? claimed.Low));
        if (bottom is not { } low || top is not { } high || Math.Abs(low) > Quantity.Most || Math.Abs(high) > Quantity.Most) return new(FigureMatch.Incomparable, 0, "", null, "The numbers are too large to be compared.");
        var step = Math.Abs((convert(claimed.Low + claimed.Step) ?? low) - low);
        var meant = Meant(claimed, low, high, step);
        var blur = actual.High is null ? actual.Step / 2 : 0;
        var (least, most) = (actual.Low - blur, (actual.High ?? actual.Low) + blur);
        var absolute = Nearest(low, high, actual.Low, actual.High ?? actual.Low);
        var match = Above(meant, most) ? FigureMatch.TooHigh : Below(meant, least) ? FigureMatch.TooLow : FigureMatch.Holds;
        return new(match, Round(absolute), from.Dimension == "share" && to.Dimension == "share" ? "pp" : actual.Unit, Share(absolute, actual, to));
    }

    private static Func<decimal, decimal?>? Converter(Unit from, Unit to, ExchangeRate? rate)
    {
        if (from.ComparesWith(to)) return value => from.Convert(value, to);
        return from.IsMoney && to.IsMoney && rate is { Value: > 0 } known ? value => Math.Abs(value) < Quantity.Most / Math.Max(1, known.Value) ? value * known.Value : null : null;
    }

    private static string WhyIncomparable(Unit from, Unit to) => (from.Dimension, to.Dimension) switch
    {
        ("share", "points") or ("points", "share") => "Per cent and percentage points are two different things.",
        _ when from.IsMoney && to.IsMoney => $"{from.Code} and {to.Code} need an exchange rate, with its source and date.",
        ("", _) or (_, "") => "One of the two has no unit.",
        ("time", "months") or ("months", "time") => "A month has no fixed number of days.",
        _ => $"{from.Code} and {to.Code} measure different things.",
    };

    /// <summary>The values that the wording allows; an open end is null, and <c>IsOpen</c> says that the end itself is not meant.</summary>
    private static (decimal? Least, decimal? Most, bool IsOpen) Meant(Quantity claimed, decimal low, decimal high, decimal step) => claimed.Qualifier switch
    {
        FigureQualifier.MoreThan => (high, null, true),
        FigureQualifier.AtLeast => (high, null, false),
        FigureQualifier.LessThan => (null, low, true),
        FigureQualifier.AtMost => (null, high, false),
        FigureQualifier.Many => (low * 2, low * 20, false),
        FigureQualifier.Nearly => (low - Near(low, step), low, false),
        FigureQualifier.JustOver => (low, low + Near(low, step), false),
        FigureQualifier.About => (low - Near(low, step), high + Near(high, step), false),
        _ when high > low => (low, high, false),
        // "$350 billion" is true of 350.4 billion: no wording is more precise than its last digit.
        _ => (low - (step / 2), low + (step / 2), false),
    };

    private static decimal Near(decimal value, decimal step) => Math.Max(Math.Abs(value) * Nearness, step / 2);

    private static bool Above((decimal? Least, decimal? Most, bool IsOpen) meant, decimal most) => meant.Least is { } least && (meant.IsOpen ? least >= most : least > most);

    private static bool Below((decimal? Least, decimal? Most, bool IsOpen) meant, decimal least) => meant.Most is { } most && (meant.IsOpen ? most <= least : most < least);

    private static decimal Nearest(decimal low, decimal high, decimal least, decimal most) => low > most ? low - most : high < least ? high - least : 0;

    private static decimal? Share(decimal absolute, Quantity actual, Unit unit)
    {
        var whole = Math.Abs(absolute < 0 ? actual.Low : actual.High ?? actual.Low);
        return whole == 0 || unit.Dimension == "temperature" || (double)Math.Abs(absolute) / (double)whole > 1e9 ? null : decimal.Round(absolute / whole * 100, 2);
    }

    private static decimal Round(decimal value) => decimal.Round(value, 10);
}
