using System.Globalization;
using Claims.Application.Kernel;

namespace Claims.Application.Language.Figures;

/// <summary>One number with its unit.</summary>
/// <param name="HasSign">A currency sign or code stands before it.</param>
/// <param name="HasSuffix">A unit stands behind it.</param>
/// <param name="IsPart">A fraction in words or digits: "two thirds".</param>
/// <param name="Vague">How what is glued to the number qualifies it: "20-odd", "30-plus", 10여 명.</param>
internal readonly record struct Amount(int Start, int End, Written Number, string Unit, bool HasSign, bool HasSuffix, bool IsPart, string Vague = "")
{
    public decimal Value => Number.Value;

    public bool IsBare => Unit.Length == 0 && !Number.HasScale;

    public FigureKind Kind => KindOf(Unit, IsPart);

    public Amount Times(decimal factor) => this with { Number = Number with { Value = Value * factor, Step = Number.Step * factor, Scale = factor } };

    private static FigureKind KindOf(string unit, bool isPart) => Kernel.Unit.Of(unit) switch
    {
        { Code: "" } => isPart ? FigureKind.Share : FigureKind.Number,
        { Dimension: "share" } => FigureKind.Percent,
        { Dimension: "points" } => FigureKind.Points,
        { Dimension: "time" or "months" } => FigureKind.Duration,
        { IsMoney: true } => FigureKind.Money,
        { Dimension: var dimension } => dimension.StartsWith("count:", StringComparison.Ordinal) ? FigureKind.Count : FigureKind.Measure,
    };
}

/// <summary>Reads a number together with its sign, currency and unit: "$350bn", "350.000 millones de dólares", "섭씨 30도".</summary>
internal sealed class AmountGrammar(Reading reading, Tongue tongue)
{
    private readonly NumberGrammar numbers = new(reading, tongue);

    /// <param name="isInside">A part of a larger figure: an article may stand before it ("entre un 10 y un 20 %").</param>
    public Amount? At(int at, bool isInside = false)
    {
        var i = isInside ? Filler(at) : at;
        var (sign, unitBefore, hasSign) = (1m, "", false);
        if (tongue.Match("minus", reading, i, out var past, out _) && MayNegate(at, i, past)) (sign, i) = (-1, reading.SkipGap(past));
        if (tongue.Match("sign", reading, i, out past, out var code) && IsNumberNext(reading.SkipGap(past)))
            (unitBefore, hasSign, i) = (code, true, reading.SkipGap(past));
        else if (tongue.Match("before", reading, i, out past, out code)) (unitBefore, i) = (code, reading.SkipGap(past));
        if (hasSign && reading[i] is '-' or '\u2212' && reading.IsDigit(i + 1)) (sign, i) = (-1, i + 1);
        if ((Half(i) ?? Part(i) ?? Plain(i, hasSign)) is not var (number, isPart)) return null;
        if (sign < 0) number = number with { Value = -number.Value };
        if (hasSign) return new Amount(at, MoneyAgain(number.End, unitBefore), number, unitBefore, true, false, isPart);
        return WithUnit(at, number, unitBefore, isPart);
    }

    /// <summary>"less than a dollar", "a euro a litre": the article counts where something bounds it, or where it is a price.</summary>
    public Amount? Coin(int at, bool isQualified)
    {
        if (!tongue.Numbers.Match(reading, at, out var past, out var word) || word.Role != NumberRole.Article) return null;
        if (UnitAt(reading.SkipGap(past), 1, false) is not { } unit || Unit.Of(unit.Code) is not { IsMoney: true }) return null;
        return isQualified || tongue.Matches("each", reading, reading.SkipGap(unit.End))
            ? new Amount(at, unit.End, new Written(unit.End, unit.Factor, 1, unit.Factor, false, false), unit.Code, false, true, false)
            : null;
    }

    private (Written, bool)? Plain(int at, bool hasSign) => numbers.At(at, hasSign) is { } number ? (number, false) : null;

    // "half a million", "half a percentage point", "medio millón".
    private (Written, bool)? Half(int at)
    {
        if (!tongue.Match("half-a", reading, at, out var past, out _)) return null;
        var next = reading.SkipGap(past);
        if (tongue.Numbers.Match(reading, next, out var end, out var word) && word.Role == NumberRole.Big)
            return (new Written(end, word.Value / 2, word.Value, word.Value / 2, false, false), false);
        return UnitAt(next, 0.5m, false) is { } unit && Unit.Of(unit.Code) is { } known && !known.Dimension.StartsWith("count:", StringComparison.Ordinal)
            ? (new Written(past, 0.5m, 1, 0.5m, false, false), false)
            : null;
    }

    // "two thirds", "a third of", "one-half", "2/3".
    private (Written, bool)? Part(int at)
    {
        if (tongue.Match("fraction", reading, at, out var past, out var value) && Fraction(value) is var (of, over)) return Share(past, of, over);
        if (Digits.Fraction(reading, at) is { } digits && digits.Of < digits.Over && digits.Over is >= 2 and <= 10 or 12 or 16 or 20 or 100 && !tongue.Matches("never", reading, at))
            return Share(digits.End, digits.Of, digits.Over);
        if (!tongue.Numbers.Match(reading, at, out past, out var word) || word.Role is not (NumberRole.Adds or NumberRole.Article) || word.Value > 20) return null;
        var next = Reading.IsDash(reading[past]) && reading.IsLetter(past + 1) ? past + 1 : reading.SkipGap(past);
        if (!tongue.Match("parts", reading, next, out var end, out value)) return null;
        // "a quarter of a million".
        if (tongue.Match("of-a", reading, reading.SkipGap(end), out past, out _) && tongue.Numbers.Match(reading, reading.SkipGap(past), out past, out var scale) && scale.Role == NumberRole.Big)
            return (new Written(past, word.Value * scale.Value / decimal.Parse(value, CultureInfo.InvariantCulture), scale.Value, scale.Value / 4, false, false), false);
        if (tongue.Match("of-a", reading, reading.SkipGap(end), out past, out _) && UnitAt(reading.SkipGap(past), 1, false) is { } unit && Unit.Of(unit.Code) is { Dimension: not "" } known && !known.Dimension.StartsWith("count:", StringComparison.Ordinal))
            return (new Written(past, word.Value / decimal.Parse(value, CultureInfo.InvariantCulture), 1, 1 / decimal.Parse(value, CultureInfo.InvariantCulture), false, false), false);
        // "a quarter percentage point".
        if (UnitAt(reading.SkipGap(end), 1, false) is { Code: "pp" or "%" })
            return (new Written(end, word.Value / decimal.Parse(value, CultureInfo.InvariantCulture), 1, 1 / decimal.Parse(value, CultureInfo.InvariantCulture), false, false), false);
        if (word.Role == NumberRole.Article && !tongue.Matches("of-part", reading, reading.SkipGap(end))) return null;
        return Share(end, word.Role == NumberRole.Article ? 1 : word.Value, decimal.Parse(value, CultureInfo.InvariantCulture));
    }

    private static (Written, bool)? Share(int end, decimal of, decimal over) => over <= 0 ? null : (new Written(end, of / over, 1, 1 / over, false, false), true);

    private static (decimal, decimal)? Fraction(string value) => value.Split('/') is [var of, var over]
        ? (decimal.Parse(of, CultureInfo.InvariantCulture), decimal.Parse(over, CultureInfo.InvariantCulture))
        : null;

    // A minus is one only where nothing stands before it that it could join.
    private bool MayNegate(int at, int i, int past) => reading.IsLetter(i)
        ? reading.IsDigit(reading.SkipGap(past))
        : (reading.IsDigit(past) || tongue.Matches("sign", reading, past)) && (at == 0 || reading.IsGap(at - 1) || reading[at - 1] is '(' or '[' or '"');

    private bool IsNumberNext(int at) => reading.IsDigit(at) || (reading[at] is '-' or '\u2212' && reading.IsDigit(at + 1));

    private int Filler(int at)
    {
        if (!tongue.Match("filler", reading, at, out var past, out _)) return at;
        var next = reading.SkipGap(past);
        return reading.IsDigit(next) ? next : at;
    }

    // "US$350 billion dollars", "$350 billion USD".
    private int MoneyAgain(int end, string code) =>
        tongue.Match("money", reading, reading.SkipGap(end), out var past, out var again) && (again == code || code == "USD") && again.Length == 3 ? past : end;

    private Amount WithUnit(int start, Written number, string unitBefore, bool isPart)
    {
        if (tongue.Match("some", reading, number.End, out var some, out var vague) && !reading.IsDigit(some)) number = number with { End = some };
        else vague = "";
        var joined = reading[number.End] == '-' && reading.IsLetter(number.End + 1) ? number.End + 1 : -1;
        var next = joined > 0 ? joined : reading.SkipGap(number.End);
        if (number.HasScale && tongue.Match("of", reading, next, out var past, out _)) next = UnitAt(reading.SkipGap(past), number.Value, number.HasScale) is null ? next : reading.SkipGap(past);
        if (isPart && tongue.Match("of-part", reading, next, out past, out _) && tongue.Matches("counted", reading, reading.SkipGap(past))) next = number.End;
        if (UnitAt(next, number.Value, number.HasScale) is not { } unit || (isPart && unit.Code.Length > 0 && unit.Code != "%" && unit.Code != "pp"))
            return new Amount(start, number.End, number, unitBefore, false, false, isPart, vague);
        var factor = unit.Factor;
        if (factor != 1) number = number with { Value = number.Value * factor, Step = number.Step * factor, Scale = Math.Max(number.Scale, factor) };
        // "tres años y medio", 1년 반.
        var end = unit.End;
        // "12 grados bajo cero".
        if (unit.Code is "°" or "°C" or "°F" && tongue.Match("below-zero", reading, reading.SkipGap(end), out past, out _)) (end, number) = (past, number with { Value = -number.Value });
        if (tongue.Match("and-half", reading, reading.SkipGap(end), out past, out _) && number is { HasScale: false, Step: 1 }) (end, number) = (past, number with { Value = number.Value + 0.5m, Step = 0.5m });
        return new Amount(start, end, number, unitBefore.Length > 0 ? unitBefore : unit.Code, false, true, isPart && unit.Code.Length == 0, vague);
    }

    /// <summary>The unit that begins here; the longest name wins.</summary>
    private (int End, string Code, decimal Factor)? UnitAt(int at, decimal value, bool hasScale)
    {
        var (end, code) = (at, "");
        foreach (var section in (ReadOnlySpan<string>)["money", "unit", "counted"])
            if (tongue.Match(section, reading, at, out var past, out var found) && past > end) (end, code) = (past, found);
        if (tongue.Match("money-large", reading, at, out var large, out var coin) && large > end && (hasScale || value >= 100) && !tongue.Matches("clause", reading, reading.SkipGap(large)))
            (end, code) = (large, coin);
        if (tongue.Match("money-or-mass", reading, at, out var heavy, out coin) && heavy > end)
            (end, code) = (heavy, reading[at - 1] == '-' || tongue.Matches("of", reading, reading.SkipGap(heavy)) ? "lb" : coin);
        if (end == at && reading.IsUpper(at) && AfterOneName(at) is { } later) (end, code) = later;
        if (end == at) return null;
        return code.Split('*') is [var unit, var factor] ? (end, unit, decimal.Parse(factor, CultureInfo.InvariantCulture)) : (end, code, 1);
    }

    // "28,500 American soldiers", "300 U.S. troops": one name may stand between.
    private (int, string)? AfterOneName(int at)
    {
        var i = at;
        while (i - at < 20 && (reading.IsLetter(i) || reading[i] == '.')) i++;
        var next = reading.SkipGap(i);
        return next > i && tongue.Match("counted", reading, next, out var end, out var code) ? (end, code) : null;
    }
}
