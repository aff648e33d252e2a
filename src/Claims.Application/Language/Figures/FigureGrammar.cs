using System.Globalization;
using Claims.Application.Kernel;

namespace Claims.Application.Language.Figures;

/// <summary>Reads figures: a number with its unit, what qualifies it, and two of them that make a range, a ratio or a score.</summary>
internal sealed class FigureGrammar(Reading reading, Tongue tongue, Refusals refusals)
{
    private readonly AmountGrammar amounts = new(reading, tongue);

    /// <summary>Adds the figure that begins here; two where it is told how one became the other ("from 25 to 15 per cent").</summary>
    public bool Read(int at, List<Mention> found, out int end)
    {
        end = at;
        // "€50bn over four years" is told of the whole time, and of no more.
        if (found.Count > 0 && found[^1] is FigureMention before && before.End == reading.BackOverGap(at) && tongue.Match("during", reading, at, out var past, out _)
            && amounts.At(reading.SkipGap(past)) is { Kind: FigureKind.Duration })
            at = reading.SkipGap(past);
        var (qualifier, i) = Qualifiers(at);
        var read = Fixed(at, qualifier, i) ?? Among(at, qualifier, i) ?? Opened(at, qualifier, i) ?? Single(at, qualifier, i);
        if (read is not { } mentions) return false;
        found.AddRange(mentions);
        end = mentions[^1].End;
        return true;
    }

    private (FigureQualifier? Qualifier, int Next) Qualifiers(int at)
    {
        FigureQualifier? qualifier = null;
        var i = at;
        for (var n = 0; n < 2 && tongue.Match("qualifier", reading, i, out var past, out var code); n++)
        {
            var next = Qualified(code);
            // "at least about 5": what bounds says more than what blurs.
            if (qualifier is null or FigureQualifier.Plain or FigureQualifier.About) qualifier = next;
            i = reading.SkipGap(past);
        }
        return (qualifier, i);
    }

    // "dozens of people", "double-digit", "twice", 수백 명.
    private FigureMention[]? Fixed(int start, FigureQualifier? qualifier, int at)
    {
        if (tongue.Match("many", reading, at, out var end, out var value))
        {
            var next = reading.SkipGap(end);
            var hasOf = tongue.Match("of", reading, next, out var past, out _);
            if (hasOf) next = reading.SkipGap(past);
            else if (tongue.Matches("of-many", reading, at)) return null;
            var unit = UnitOnly(next, out var unitEnd);
            // "dozens" alone counts nothing; "tens of thousands marched" does.
            if (!hasOf && unit.Length == 0 && !reading.Text.AsSpan(at, end - at).Contains(' ')) return null;
            return [new FigureMention(start, (unit.Length > 0 ? unitEnd : end) - start, Kind(unit), Number(value), null, unit, FigureQualifier.Many, Number(value), Number(value), null)];
        }
        if (tongue.Match("many-plain", reading, at, out end, out value))
        {
            var unit = UnitOnly(reading.SkipGap(end), out var unitEnd);
            return [new FigureMention(start, (unit.Length > 0 ? unitEnd : end) - start, Kind(unit), Number(value), null, unit, FigureQualifier.Many, Number(value), Number(value), null)];
        }
        if (tongue.Match("digits", reading, at, out end, out value) && value.Split("..") is [var low, var high])
        {
            var unit = UnitOnly(reading.SkipGap(end), out var unitEnd);
            // "double-digit growth": a rate is told in per cent.
            if (unit.Length == 0 && IsRate(start, end)) (unit, unitEnd) = ("%", end);
            return [new FigureMention(start, (unit.Length > 0 ? unitEnd : end) - start, Kind(unit), Number(low), Number(high), unit, FigureQualifier.Plain, 1, 1, null)];
        }
        return tongue.Match("multiple", reading, at, out end, out value)
            ? [new FigureMention(start, end - start, FigureKind.Measure, Number(value), null, "x", qualifier ?? FigureQualifier.Plain, 1, 1, null)]
            : null;
    }

    // 10명 중 3명: the whole stands first.
    private FigureMention[]? Among(int start, FigureQualifier? qualifier, int at) =>
        Among(start, at) is { } found ? [found with { Qualifier = qualifier ?? FigureQualifier.Plain }] : null;

    private FigureMention? Among(int start, int at)
    {
        if (tongue.Code != "ko") return null;
        if (Digits.Small(reading, at) is { } left && tongue.Match("versus", reading, reading.SkipGap(left.End), out var versus, out _) && Digits.Small(reading, reading.SkipGap(versus)) is { } right)
            return Scored(start, right.End, left.Value, right.Value);
        if (Digits.Small(reading, at) is { } over && tongue.Match("over", reading, reading.SkipGap(over.End), out var past, out _)
            && Digits.Small(reading, reading.SkipGap(past)) is { } of && over.Value > 0)
            return Shares(start, of.End, of.Value, over.Value, "");
        if (amounts.At(at) is not { } whole || !tongue.Match("among", reading, reading.SkipGap(whole.End), out past, out _)) return null;
        if (amounts.At(reading.SkipGap(past)) is not { } part || part.Value > whole.Value || part.Unit != whole.Unit) return null;
        return Shares(start, part.End, part.Value, whole.Value, part.Unit);
    }

    // The word for the rate follows at once or after one other; in Spanish it stands before.
    private bool IsRate(int start, int end)
    {
        var next = reading.SkipGap(end);
        if (tongue.Matches("rate", reading, next) || tongue.EndsWith("rate", reading, reading.BackOverGap(start))) return true;
        while (reading.IsLetter(next)) next++;
        return tongue.Matches("rate", reading, reading.SkipGap(next));
    }

    // "between 10 and 20 %", "from 10 to 15 million".
    private FigureMention[]? Opened(int start, FigureQualifier? qualifier, int at)
    {
        if (!tongue.Match("between", reading, at, out var past, out var join)) return null;
        if (amounts.At(reading.SkipGap(past), true) is not { } first || !tongue.Match("join" + join, reading, reading.SkipGap(first.End), out past, out _)) return null;
        if (amounts.At(reading.SkipGap(past), true) is not { } second || Joined(first, second) is not var (low, high)) return null;
        if (low.IsBare && high.IsBare && !low.Number.IsDigits && !high.Number.IsDigits && high.Value < 11) return null;
        var isChange = join == ">" && (low.Value > high.Value || refusals.Tells("change", start));
        if (isChange) return [Of(first.Start, low, null, null, qualifier), Of(second.Start, high, null, null, null)];
        return low.Value > high.Value ? null : [Of(start, low, high, null, qualifier)];
    }

    private FigureMention[]? Single(int start, FigureQualifier? qualifier, int at)
    {
        if ((amounts.At(at) ?? amounts.Coin(at, qualifier is not null)) is not { } first) return null;
        var next = reading.SkipGap(first.End);
        if (first is { IsBare: true, Number.IsWhole: true } && tongue.Match("nth", reading, first.End, out var past, out _))
            return [new FigureMention(start, past - start, FigureKind.Ordinal, first.Value, null, "", FigureQualifier.Plain, 1, 1, null)];
        if (Ratio(start, first, next) is { } ratio) return [ratio with { Qualifier = qualifier ?? FigureQualifier.Plain }];
        if (Range(start, qualifier, first, next) is { } pair) return [pair];
        if (first.IsBare && refusals.IsAge(first)) first = first with { Unit = "year" };
        return first.Unit == "#" || refusals.Refuses(first, start, qualifier is not null) ? null : [Of(start, first, null, null, qualifier)];
    }

    private FigureMention? Ratio(int start, Amount first, int next)
    {
        if (first.IsPart || first.Number.HasScale || first.HasSign || first.Value < 0) return null;
        var isCounted = first.Unit.Length == 0 || first.Kind == FigureKind.Count;
        if (isCounted && Hyphened(first.End, next, "ratio") is { } past && Other(past, first) is { } every && first.Unit.Length == 0 && !(every.Value is >= 1000 and < 3000))
            return Shares(start, every.End, first.Value, every.Value, every.Unit);
        return isCounted && (first.Number.IsDigits || first.Value >= 2) && tongue.Match("of-whole", reading, next, out var end, out _) && Other(reading.SkipGap(end), first) is { } whole && whole.Number.IsDigits == first.Number.IsDigits
            && (whole.Unit.Length == 0 || first.Unit.Length == 0 || whole.Unit == first.Unit) && whole.Kind is FigureKind.Number or FigureKind.Count
            ? Shares(start, whole.End, first.Value, whole.Value, whole.Unit.Length > 0 ? whole.Unit : first.Unit)
            : null;
    }

    private Amount? Other(int at, Amount first) =>
        amounts.At(at) is { IsPart: false, HasSign: false } other && other.Value >= first.Value && other.Value > 1 && other.Kind is FigureKind.Number or FigureKind.Count ? other : null;

    // "one-in-five" has hyphens where "one in five" has spaces.
    private int? Hyphened(int end, int next, string section)
    {
        var at = reading[end] == '-' ? end + 1 : next;
        if (!tongue.Match(section, reading, at, out var past, out _)) return null;
        return reading[past] == '-' ? past + 1 : reading.SkipGap(past);
    }

    private FigureMention? Range(int start, FigureQualifier? qualifier, Amount first, int next)
    {
        if (first.IsPart) return null;
        if (reading[next] is ':' && Score(start, first, reading.SkipGap(next + 1), next) is { } score) return score;
        if (first is { Unit: "vote", Number.IsWhole: true } && tongue.Match("versus", reading, next, out var voted, out _) && Digits.Small(reading, reading.SkipGap(voted)) is { } losers)
            return Scored(start, losers.End, first.Value, losers.Value);
        if (Reading.IsDash(reading[next]) && amounts.At(reading.SkipGap(next + 1)) is { } second && (second.Number.IsDigits || second.HasSign))
            return Two(start, qualifier, first, second, '-');
        if (Hyphened(first.End, next, "to") is { } past && amounts.At(past) is { } upper) return Two(start, qualifier, first, upper, 't');
        if (tongue.Match("or", reading, next, out var end, out _) && amounts.At(reading.SkipGap(end)) is { } other && other.Value > first.Value && other.Value <= first.Value * 2 && !(other.IsBare && !other.Number.IsDigits))
            return Two(start, qualifier ?? FigureQualifier.About, first, other, 'o');
        return tongue.Match("versus", reading, next, out end, out _) && Digits.Small(reading, reading.SkipGap(end)) is { } against && first is { IsBare: true, Number.IsDigits: true }
            ? Scored(start, against.End, first.Value, against.Value)
            : null;
    }

    private FigureMention? Two(int start, FigureQualifier? qualifier, Amount first, Amount second, char how)
    {
        if (how == '-' && IsContest(start, first, second)) return Scored(start, second.Number.End, first.Value, second.Value);
        if (Joined(first, second) is not var (low, high) || low.Unit == "#") return null;
        // 5%에서 10%로: from one to the other is a change and no range.
        if (how == 't' && tongue.Matches("becomes", reading, high.End)) return null;
        if (low.IsBare && high.IsBare && refusals.IsAge(first)) (low, high) = (low with { Unit = "year" }, high with { Unit = "year" });
        var isBare = low.IsBare && high.IsBare;
        if (isBare && (low.Value >= high.Value || (how == '-' && high.Value < 10)))
            return how != 'o' && !(how == '-' && refusals.FollowsName(start)) && low.Value < 1000 && high.Value < 1000 && (high.End - high.Start < 3 || reading[high.Start] != '0') && low.Value == decimal.Truncate(low.Value) && high.Value >= 0 ? Scored(start, high.End, low.Value, high.Value) : null;
        if (low.Value >= high.Value || (isBare && refusals.Refuses(high with { Start = low.Start }, start, qualifier is not null))) return null;
        // "555-1234" is nobody's range.
        return isBare && how == '-' && low.Value >= 100 && high.Value >= low.Value * 2 ? null : Of(start, low, high, null, qualifier);
    }

    // "failed 41-55", "a 48-52 vote": two counts that stand against each other, whichever is larger.
    private bool IsContest(int start, Amount first, Amount second)
    {
        if (!first.IsBare || first is not { Number.IsWhole: true, Value: >= 0 and < 1000 } || second is not { Number.IsWhole: true, Value: >= 0 and < 1000 }) return false;
        var next = reading.SkipGap(second.Number.End);
        if (tongue.Matches("contest-noun", reading, next)) return true;
        return second.IsBare && refusals.Tells("contest", start) && (!reading.IsLetter(next) || tongue.Matches("plain", reading, next) || tongue.Matches("clause", reading, next));
    }

    private FigureMention? Score(int start, Amount first, int next, int colon)
    {
        if (!first.IsBare || !first.Number.IsWhole || Digits.Small(reading, next) is not { } second) return null;
        // 10:30 is a time of day.
        var isTime = colon == first.End && next == colon + 1 && second.End - next == 2;
        return isTime || reading[second.End] is ':' ? null : Scored(start, second.End, first.Value, second.Value);
    }

    /// <summary>One end of a range says the unit or the scale for both: "10–15 million", "$2-3 billion".</summary>
    private static (Amount Low, Amount High)? Joined(Amount low, Amount high)
    {
        if (low.IsPart != high.IsPart) return null;
        if (!low.Number.HasScale && high.Number.HasScale && !low.HasSuffix && low.Value < 10_000 && low.Value <= high.Value / high.Number.Scale * 20) low = low.Times(high.Number.Scale);
        if (low.Unit.Length == 0) low = low with { Unit = high.Unit };
        else if (high.Unit.Length == 0 && (low.HasSign || high.IsBare || low.Number.HasScale)) high = high with { Unit = low.Unit };
        return low.Unit == high.Unit ? (low, high) : null;
    }

    private FigureMention Of(int start, Amount low, Amount? high, decimal? whole, FigureQualifier? before)
    {
        var end = (high ?? low).End;
        var qualifier = before ?? (Qualified(low.Vague));
        var next = reading.SkipGap(end);
        if (tongue.Match("some", reading, end, out var vague, out var some) && !reading.IsDigit(vague)) (qualifier, end) = (Qualified(some), vague);
        else if (!Reaches(next, low.Value) && tongue.Match("after", reading, next, out var past, out var code) && (before is null or FigureQualifier.Plain or FigureQualifier.About)) (qualifier, end) = (Qualified(code), past);
        return new FigureMention(start, end - start, (high ?? low).Kind, low.Value, high?.Value, low.Unit, qualifier, Math.Min(low.Number.Step, high?.Number.Step ?? decimal.MaxValue), (high ?? low).Number.Scale, whole);
    }

    // 영하 15도까지 떨어졌다: how far something went, and no bound.
    private bool Reaches(int at, decimal value) => tongue.Match("up-to", reading, at, out var past, out _) && (value < 0 || tongue.Matches("reaches", reading, reading.SkipGap(past)));

    private static FigureMention Shares(int start, int end, decimal of, decimal whole, string unit) =>
        new(start, end - start, FigureKind.Share, of, null, unit, FigureQualifier.Plain, 1, 1, whole);

    private static FigureMention Scored(int start, int end, decimal of, decimal against) =>
        new(start, end - start, FigureKind.Score, of, null, "", FigureQualifier.Plain, 1, 1, against);

    private string UnitOnly(int at, out int end)
    {
        foreach (var section in (ReadOnlySpan<string>)["money", "unit", "counted"])
            if (tongue.Match(section, reading, at, out end, out var code)) return code.Split('*')[0];
        end = at;
        return "";
    }

    private static FigureKind Kind(string unit) => new Amount(0, 0, default, unit, false, false, false).Kind;

    private static decimal Number(string value) => decimal.Parse(value, CultureInfo.InvariantCulture);

    private static FigureQualifier Qualified(string code) => code switch
    {
        "~" => FigureQualifier.About,
        "<~" => FigureQualifier.Nearly,
        ">~" => FigureQualifier.JustOver,
        ">" => FigureQualifier.MoreThan,
        ">=" => FigureQualifier.AtLeast,
        "<" => FigureQualifier.LessThan,
        "<=" => FigureQualifier.AtMost,
        _ => FigureQualifier.Plain,
    };
}
