using System.Globalization;
using Claims.Application.Kernel;

namespace Claims.Application.Domain.Claims;

/// <summary>Figures as they are read: "about $350 billion", "10–15 %", "0.73 percentage points".</summary>
public static class FigureText
{
    private static readonly (decimal Scale, string Name)[] Scales = [(1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million")];

    public static string Of(Quantity figure) => Before(figure.Qualifier) + Number(figure.Low, figure.High, figure.Unit);

    /// <summary>Words without digits stay beside what they mean: “double-digit” (10–99 %).</summary>
    /// <param name="words">How it was said.</param>
    public static string Of(Quantity figure, string? words) => IsOwn(words) ? $"“{words}” ({Of(figure)})" : Of(figure);

    /// <summary>Said in words, so that a number alone would not be what was said.</summary>
    public static bool IsOwn(string? words) => !string.IsNullOrWhiteSpace(words) && !words.Any(char.IsDigit);

    /// <summary>A difference with its sign: "+5 percentage points", "−$2 billion".</summary>
    public static string Signed(decimal value, string unit) => (value > 0 ? "+" : value < 0 ? "−" : "") + Number(Math.Abs(value), null, unit);

    public static string Percent(decimal value) => $"{(value > 0 ? "+" : value < 0 ? "−" : "")}{Math.Abs(value).ToString(Math.Abs(value) >= 100 ? "#,0" : "0.##", CultureInfo.InvariantCulture)} %";

    private static string Number(decimal low, decimal? high, string unit)
    {
        var (scale, name) = Scales.FirstOrDefault(known => Math.Abs(low) >= known.Scale);
        if (scale == 0) (scale, name) = (1, "");
        var number = Plain(low / scale) + (high is { } top ? "–" + Plain(top / scale) : "");
        var scaled = name.Length == 0 ? number : $"{number} {name}";
        return Sign(unit) is { } sign ? number.StartsWith('−') ? $"−{sign}{scaled[1..]}" : sign + scaled : Name(unit, low, high) is { Length: > 0 } word ? $"{scaled} {word}" : scaled;
    }

    private static string Plain(decimal value) => value.ToString("#,0.##########", CultureInfo.InvariantCulture).Replace('-', '−');

    private static string? Sign(string unit) => unit switch
    {
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        "KRW" => "₩",
        "JPY" => "¥",
        "INR" => "₹",
        _ => null,
    };

    private static string Name(string unit, decimal low, decimal? high)
    {
        var isOne = low == 1 && high is null;
        return unit switch
        {
            "pp" => isOne ? "percentage point" : "percentage points",
            "bp" => isOne ? "basis point" : "basis points",
            "x" => isOne ? "time" : "times",
            "m2" => "m²",
            "km2" => "km²",
            "m3" => "m³",
            "person" => isOne ? "person" : "people",
            "man" => isOne ? "man" : "men",
            "woman" => isOne ? "woman" : "women",
            "child" => isOne ? "child" : "children",
            "country" or "city" or "company" or "casualty" or "beneficiary" or "century" => isOne ? unit : unit[..^1] + "ies",
            "aircraft" => unit,
            "day" or "week" or "month" or "quarter" or "year" or "decade" => isOne ? unit : unit + "s",
            _ when Unit.Of(unit).Dimension.StartsWith("count:", StringComparison.Ordinal) && !isOne && unit.All(char.IsAsciiLetterLower) => unit + "s",
            _ => unit,
        };
    }

    private static string Before(FigureQualifier qualifier) => qualifier switch
    {
        FigureQualifier.About => "about ",
        FigureQualifier.Nearly => "nearly ",
        FigureQualifier.JustOver => "just over ",
        FigureQualifier.MoreThan => "more than ",
        FigureQualifier.AtLeast => "at least ",
        FigureQualifier.LessThan => "less than ",
        FigureQualifier.AtMost => "at most ",
        FigureQualifier.Many => "several times ",
        _ => "",
    };
}
