using System.Globalization;
using Claims.Application.Kernel;

namespace Claims.Application.Language.Figures;

/// <summary>A figure or a date as a text mentions it.</summary>
/// <param name="Start">In UTF-16 units.</param>
/// <param name="Length">With the words that qualify it: "about", "between … and".</param>
public abstract record Mention(int Start, int Length)
{
    public int End => Start + Length;
}

public enum FigureKind
{
    Number,
    Money,
    Percent,

    /// <summary>A difference of two percentages: percentage points and basis points.</summary>
    Points,
    Measure,
    Duration,

    /// <summary>Something counted: people, votes, seats.</summary>
    Count,

    /// <summary>A part of a whole: "two thirds", "1 in 5", "204 of 300".</summary>
    Share,

    /// <summary>"8 : 0", "2 to 1": two numbers against each other.</summary>
    Score,

    /// <summary>"47th".</summary>
    Ordinal,
}

/// <param name="Low">The value, with its scale multiplied in; the lower end of a range.</param>
/// <param name="High">The upper end of a range.</param>
/// <param name="Unit">A code of <see cref="Kernel.Unit"/>; empty for a plain number.</param>
/// <param name="Step">What one more in the last written digit would be: 1,000,000,000 for "$350 billion". The wording is no more precise than that.</param>
/// <param name="Scale">The scale word, as a factor; 1 without one.</param>
/// <param name="Whole">What <see cref="Low"/> is counted out of ("204 of 300") or stands against ("8 : 0").</param>
public sealed record FigureMention(
    int Start, int Length, FigureKind Kind, decimal Low, decimal? High, string Unit, FigureQualifier Qualifier, decimal Step, decimal Scale, decimal? Whole) : Mention(Start, Length)
{
    /// <summary>For tables of examples and for logs: <c>~350000000000 USD</c>, <c>10..20 %</c>, <c>204/300 vote</c>.</summary>
    public override string ToString()
    {
        var sign = Qualifier switch
        {
            FigureQualifier.About => "~",
            FigureQualifier.Nearly => "<~",
            FigureQualifier.JustOver => ">~",
            FigureQualifier.MoreThan => ">",
            FigureQualifier.AtLeast => ">=",
            FigureQualifier.LessThan => "<",
            FigureQualifier.AtMost => "<=",
            FigureQualifier.Many => "n*",
            _ => "",
        };
        var value = (High, Whole, Kind) switch
        {
            ({ } high, _, _) => $"{Text(Low)}..{Text(high)}",
            (_, { } other, FigureKind.Score) => $"{Text(Low)}:{Text(other)}",
            (_, { } whole, _) => $"{Text(Low)}/{Text(whole)}",
            (_, _, FigureKind.Ordinal) => $"#{Text(Low)}",
            _ => Text(Low),
        };
        return Unit.Length == 0 ? sign + value : $"{sign}{value} {Unit}";
    }

    private static string Text(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);
}

/// <param name="From">Nothing where it is open at that end, or where only <see cref="Recurring"/> is known.</param>
/// <param name="To">The same as <see cref="From"/> for a single date.</param>
/// <param name="IsRelative">Reckoned from the day on which the text was written: "last year", "on Monday".</param>
/// <param name="IsFiscal">A fiscal or school year: where it begins and ends is for somebody to look up.</param>
/// <param name="Recurring">A day or month whose year is not known, as ISO 8601 once wrote it: <c>--12-03</c>, <c>--12</c>.</param>
public sealed record DateMention(int Start, int Length, PartialDate? From, PartialDate? To, bool IsRelative, bool IsFiscal, string? Recurring) : Mention(Start, Length)
{
    /// <summary>ISO 8601: <c>2018-06-12</c>, <c>2019-02-27/2019-02-28</c>, <c>2015/..</c>; fiscal years begin with FY.</summary>
    public override string ToString()
    {
        if (Recurring is { } day) return day;
        var text = From == To ? From.ToString()! : $"{From?.ToString() ?? ".."}/{To?.ToString() ?? ".."}";
        return IsFiscal ? "FY" + text : text;
    }
}
