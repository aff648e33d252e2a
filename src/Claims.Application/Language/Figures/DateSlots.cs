using System.Globalization;

namespace Claims.Application.Language.Figures;

/// <summary>What the slots of a pattern were filled with; 0 is not filled.</summary>
internal record struct DateParts
{
    public int Year, Month, Day, LaterYear, LaterMonth, LaterDay, Count, Weekday, Nth, Decade;

    /// <summary>A calendar unit: day, week, month, quarter, year, decade, century.</summary>
    public string? Unit;

    /// <summary>early, mid or late.</summary>
    public string? Portion;

    public DateValue? First, Second;

    /// <summary>Where the first slot begins: words before it are no part of a plain date.</summary>
    public int Start;
}

/// <summary>Fills the slots of date patterns.</summary>
/// <remarks>
/// D E days · M N months by name · m n months in digits · Y Z years · y the last two digits of a later year · k those of a year of our time · w a year in words · W weekday · K a count · U a calendar unit · Q ordinal to 4 · q Q1 to Q4 · h H1 and H2 · C G ordinals ·
/// R Roman number · X decade in digits · V decade by name · P early, mid, late · I ISO 8601 · S day, month and year between slashes or dots · - a dash · A B whole dates.
/// </remarks>
internal sealed class DateSlots(Reading reading, Tongue tongue, Func<int, (int End, DateValue Value)?> whole)
{
    private readonly NumberGrammar numbers = new(reading, tongue);

    public bool Fill(char slot, int at, ref DateParts parts, out int end)
    {
        end = at;
        return slot switch
        {
            'D' => Day(at, out parts.Day, out end),
            'E' => Day(at, out parts.LaterDay, out end),
            'M' => Named("month", at, out parts.Month, out end),
            'N' => Named("month", at, out parts.LaterMonth, out end),
            'm' => Small(at, 12, out parts.Month, out end),
            'n' => Small(at, 12, out parts.LaterMonth, out end),
            'Y' => Year(at, out parts.Year, out end),
            'Z' => Year(at, out parts.LaterYear, out end),
            'y' => ShortYear(at, ref parts, out end),
            'W' => Named("weekday", at, out parts.Weekday, out end),
            'K' => Count(at, out parts.Count, out end),
            'U' => tongue.Match("calendar", reading, at, out end, out parts.Unit!),
            'Q' => Ordinal(at, 4, out parts.Nth, out end),
            'C' => Ordinal(at, 30, out parts.Nth, out end),
            'G' => Ordinal(at, 30, out parts.Count, out end),
            'q' => Named("quarter", at, out parts.Nth, out end),
            'h' => Named("half-year", at, out parts.Nth, out end),
            'R' => Roman(at, out parts.Nth, out end),
            'X' => Decade(at, out parts.Decade, out end),
            'V' => Named("decade", at, out parts.Decade, out end),
            'k' => ShortYearAlone(at, ref parts, out end),
            'w' => YearInWords(at, out parts.Year, out end),
            'P' => tongue.Match("portion", reading, at, out end, out parts.Portion!),
            'I' => Iso(at, ref parts, out end),
            'S' => Slashed(at, ref parts, out end),
            '-' => Dash(at, out end),
            'A' => Whole(at, out parts.First, out end),
            'B' => Whole(at, out parts.Second, out end),
            _ => false,
        };
    }

    private bool Whole(int at, out DateValue? value, out int end)
    {
        var found = whole(at);
        (value, end) = (found?.Value, found?.End ?? at);
        return found is not null;
    }

    private bool Dash(int at, out int end)
    {
        end = at + 1;
        return Reading.IsDash(reading[at]);
    }

    private bool Named(string section, int at, out int value, out int end)
    {
        var isThere = tongue.Match(section, reading, at, out end, out var text);
        value = isThere ? int.Parse(text, CultureInfo.InvariantCulture) : 0;
        return isThere;
    }

    private bool Small(int at, int most, out int value, out int end)
    {
        (value, end) = (0, at);
        if (reading.IsDigit(at - 1) || Digits.Small(reading, at, 2) is not { } digits || digits.Value < 1 || digits.Value > most) return false;
        (end, value) = digits;
        return true;
    }

    // With "th", "º" and the like; "1" is no day where 1,5 or a unit follows: "In June 12 people …".
    private bool Day(int at, out int day, out int end)
    {
        if (tongue.Match("day", reading, at, out end, out var named)) return int.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out day);
        if (!Small(at, 31, out day, out end)) return false;
        if (tongue.Match("nth", reading, end, out var past, out _))
        {
            end = past;
            return true;
        }
        return !IsFigure(end);
    }

    private bool Year(int at, out int year, out int end)
    {
        (year, end) = (0, at);
        if (reading.IsDigit(at - 1) || (reading[at - 1] is '.' or ',' && reading.IsDigit(at - 2)) || !reading.IsDigit(at) || Digits.Small(reading, at, 4) is not { } digits) return false;
        if (digits.End - at != 4 || digits.Value is < 1000 or > 2199) return false;
        (end, year) = digits;
        return !IsFigure(end) || (tongue.EndsWith("in", reading, reading.BackOverGap(at)) && !tongue.Matches("unit", reading, reading.SkipGap(end)));
    }

    // A thousands group, decimals, a scale or a unit follows: then the digits were a figure.
    private bool IsFigure(int end)
    {
        if (reading[end] is '%' || (reading[end] is ',' or '.' or ':' or '\'' && reading.IsDigit(end + 1))) return true;
        if (Reading.IsHangul(reading[end])) return false;
        var next = reading[end] == '-' && reading.IsLetter(end + 1) ? end + 1 : reading.SkipGap(end);
        if (tongue.Matches("unit", reading, next) || tongue.Matches("counted", reading, next) || tongue.Matches("money", reading, next)) return true;
        return tongue.Numbers.Match(reading, next, out _, out var word) && word.Role is NumberRole.Big or NumberRole.Small;
    }

    private bool ShortYear(int at, ref DateParts parts, out int end)
    {
        end = at;
        if (Digits.Small(reading, at, 2) is not { } digits || digits.End - at != 2 || parts.Year == 0) return false;
        (end, parts.LaterYear) = (digits.End, (parts.Year / 100 * 100) + digits.Value);
        // 1999-00.
        if (parts.LaterYear < parts.Year) parts.LaterYear += 100;
        return !IsFigure(end);
    }

    // "Q1 24", "FY '25".
    private bool ShortYearAlone(int at, ref DateParts parts, out int end)
    {
        end = at;
        if (Digits.Small(reading, at, 2) is not { } digits || digits.End - at != 2) return false;
        (end, parts.Year) = (digits.End, digits.Value < 70 ? 2000 + digits.Value : 1900 + digits.Value);
        return !IsFigure(end);
    }

    // "in nineteen eighty-four", "since two thousand and eight": without the word before, it is a number.
    private bool YearInWords(int at, out int year, out int end)
    {
        (year, end) = (0, at);
        if (reading.IsDigit(at) || !tongue.EndsWith("in", reading, reading.BackOverGap(at))) return false;
        if (tongue.Numbers.Match(reading, at, out var past, out var first) && first is { Role: NumberRole.Adds, Value: >= 17 and <= 20 }
            && numbers.At(reading.SkipGap(past)) is { IsDigits: false, HasScale: false, Value: >= 10 and < 100 } second)
            (year, end) = (((int)first.Value * 100) + (int)second.Value, second.End);
        else if (numbers.At(at) is { IsDigits: false, Value: >= 2000 and < 2100 } whole && whole.Value == decimal.Truncate(whole.Value)) (year, end) = ((int)whole.Value, whole.End);
        return year > 0 && !IsFigure(end);
    }

    private bool Count(int at, out int count, out int end)
    {
        (count, end) = (0, at);
        if (numbers.At(at) is not { } number || number.Value is < 1 or > 2000 || number.Value != decimal.Truncate(number.Value)) return WithArticle(at, ref count, ref end);
        (end, count) = (number.End, (int)number.Value);
        return true;
    }

    private bool WithArticle(int at, ref int count, ref int end)
    {
        if (!tongue.Numbers.Match(reading, at, out end, out var word) || word.Role != NumberRole.Article) return false;
        count = 1;
        return true;
    }

    private bool Ordinal(int at, int most, out int nth, out int end)
    {
        if (Named("ordinal", at, out nth, out end)) return nth <= most;
        if (!Small(at, most, out nth, out end)) return false;
        var isOrdinal = tongue.Match("nth", reading, end, out var past, out _);
        if (isOrdinal) end = past;
        return isOrdinal || tongue.Code == "ko";
    }

    private bool Roman(int at, out int value, out int end)
    {
        (value, end) = (0, at);
        var last = 0;
        for (; end - at < 6 && RomanDigit(reading[end]) is var digit and > 0; end++)
        {
            value += digit > last && last > 0 ? digit - (2 * last) : digit;
            last = digit;
        }
        return end > at && !reading.IsLetter(end) && value is > 0 and < 30;
    }

    private static int RomanDigit(char c) => c switch { 'i' => 1, 'v' => 5, 'x' => 10, _ => 0 };

    private bool Decade(int at, out int decade, out int end)
    {
        (decade, end) = (0, at);
        if (reading.IsDigit(at - 1) || Digits.Small(reading, at, 4) is not { } digits || digits.Value % 10 != 0 || digits.End - at is 1 or 3) return false;
        if (digits.End - at == 4 && digits.Value is < 1000 or > 2100) return false;
        end = digits.End;
        // '90s; what would lie ahead is of the century before.
        decade = digits.End - at == 4 ? digits.Value : digits.Value >= 30 ? 1900 + digits.Value : 2000 + digits.Value;
        return true;
    }

    // 2018-06-12, 2018-06, 2018/06/12, 2018.06.12; a time of day may follow.
    private bool Iso(int at, ref DateParts parts, out int end)
    {
        end = at;
        if (reading.IsDigit(at - 1) || Digits.Small(reading, at, 4) is not { } year || year.End - at != 4 || year.Value is < 1000 or > 2999) return false;
        var sign = reading[year.End];
        if (sign is not ('-' or '/' or '.') || Digits.Small(reading, year.End + 1, 2) is not { } month || month.Value is < 1 or > 12) return false;
        (parts.Year, parts.Month) = (year.Value, month.Value);
        if (reading[month.End] == sign && Digits.Small(reading, month.End + 1, 2) is { Value: >= 1 and <= 31 } day)
        {
            (parts.Day, end) = (day.Value, day.End);
            if (reading[end] == 't' && reading.IsDigit(end + 1))
                while (end < day.End + 20 && (reading.IsDigit(end) || reading[end] is 't' or ':' or '.' or '+' or 'z')) end++;
            return !reading.IsSpacedLetter(end) && !(reading[end] == sign && reading.IsDigit(end + 1));
        }
        // "2008-09": two years, one behind the other, rather than a September.
        if (month.Value == (year.Value + 1) % 100) return false;
        end = month.End;
        return sign == '-' && month.End - year.End == 3 && !reading.IsSpacedLetter(end) && reading[end] != '-';
    }

    private bool Slashed(int at, ref DateParts parts, out int end)
    {
        end = at;
        if (reading.IsDigit(at - 1) || Digits.Small(reading, at, 2) is not { } first || reading[first.End] is not ('/' or '.' or '-')) return false;
        var sign = reading[first.End];
        if (Digits.Small(reading, first.End + 1, 2) is not { } second || reading[second.End] != sign || Digits.Small(reading, second.End + 1, 4) is not { } year) return false;
        var length = year.End - second.End - 1;
        if (length is not (2 or 4) || (length == 2 && sign != '/') || reading.IsSpacedLetter(year.End) || (reading[year.End] == sign && reading.IsDigit(year.End + 1))) return false;
        var isDayFirst = second.Value <= 12 && (tongue.DayFirst || sign == '.' || first.Value > 12);
        (parts.Day, parts.Month) = isDayFirst ? (first.Value, second.Value) : (second.Value, first.Value);
        (parts.Year, end) = (length == 4 ? year.Value : year.Value < 70 ? 2000 + year.Value : 1900 + year.Value, year.End);
        return parts.Month is >= 1 and <= 12 && parts.Day is >= 1 and <= 31;
    }
}
