namespace Claims.Application.Language.Figures;

/// <summary>Reads dates and periods by the patterns of the language; the longest wins.</summary>
internal sealed class DateGrammar
{
    private readonly Reading reading;
    private readonly Tongue tongue;
    private readonly DateSense sense;
    private readonly DateSlots slots;

    public DateGrammar(Reading reading, Tongue tongue, DateOnly? readOn)
    {
        (this.reading, this.tongue, sense) = (reading, tongue, new DateSense(readOn));
        slots = new DateSlots(reading, tongue, at => Best(tongue.Dates, at, isNested: true) is { } best ? (best.End, best.Value) : null);
    }

    public DateMention? At(int at)
    {
        // A date never begins inside of a word or a number.
        if (reading.IsDigit(at - 1) || (reading.IsSpacedLetter(at - 1) && reading.IsSpacedLetter(at))) return null;
        var (period, date) = (Best(tongue.Periods, at, false), Best(tongue.Dates, at, false));
        if ((period?.End ?? 0) >= (date?.End ?? 0)) date = period;
        return date is { } found ? found.Value.At(found.Start, found.End - found.Start) : null;
    }

    private (int Start, int End, DateValue Value)? Best(DatePatterns patterns, int at, bool isNested)
    {
        (int Start, int End, DateValue Value)? best = null;
        Walk(patterns.Root, at, new DateParts { Start = -1 }, at, isNested, ref best);
        return best;
    }

    private void Walk(DatePatterns.Node node, int at, DateParts parts, int start, bool isNested, ref (int Start, int End, DateValue Value)? best)
    {
        foreach (var (_, element, next) in node.Children)
        {
            var from = at == start ? at : reading[at] == '-' && reading.IsLetter(at - 1) && reading.IsLetter(at + 1) && element.Slot != '-' ? at + 1 : reading.SkipGap(at);
            var filled = parts;
            int end;
            if (element.Words is { } words)
            {
                if (!words.Match(reading, from, out end, out _, mayTouchDigit: true)) continue;
            }
            else
            {
                if (!slots.Fill(element.Slot, from, ref filled, out end)) continue;
                if (filled.Start < 0) filled.Start = from;
            }
            if (next.Action is { } action && (best is null || end > best.Value.End) && Stands(action, filled, start, end, isNested) && sense.Of(action, filled) is { } value)
                best = (IsPlain(action) ? filled.Start : start, end, value);
            if (next.Children.Count > 0) Walk(next, end, filled, start, isNested, ref best);
        }
    }

    private static bool IsPlain(string action) => action is "on" or "year" or "month" or "span" or "weekday near";

    // A lone month is a date only inside of a period; a lone year only where nothing says that it is a number.
    private bool Stands(string action, DateParts parts, int start, int end, bool isNested)
    {
        if (reading[end] is '-' && reading.IsDigit(end + 1) && action is "year") return false;
        return action switch
        {
            "month" => isNested || tongue.EndsWith("monthly", reading, reading.BackOverGap(start)),
            "year" => (parts.Year is >= 1900 and < 2100 || tongue.EndsWith("in", reading, reading.BackOverGap(start))) && (isNested || (!tongue.EndsWith("label", reading, reading.BackOverGap(start)) && IsFree(start, end))),
            "span" when parts.Month == 0 => IsFree(start, end),
            _ => true,
        };
    }

    private bool IsFree(int start, int end) =>
        !(reading.IsLetter(start - 1) && !Reading.IsHangul(reading[start - 1])) && reading[start - 1] is not ('$' or '€' or '£' or '₩' or '#' or '.' or '/') && !(reading[start - 1] == '-' && !IsPrefixed(start))
        && !reading.IsSpacedLetter(end) && (!Reading.IsHangul(reading[end]) || tongue.Matches("particle", reading, end)) && !(reading[end] is '/' && reading.IsDigit(end + 1));

    private bool IsPrefixed(int start) => start > 1 && reading.IsLetter(start - 2) && tongue.EndsWith("prefix", reading, start - 1);
}
