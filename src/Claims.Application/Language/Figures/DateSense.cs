using System.Globalization;
using Claims.Application.Kernel;

namespace Claims.Application.Language.Figures;

/// <summary>What a date pattern means.</summary>
/// <param name="Month">With <paramref name="Day"/>, where no year is known; <paramref name="LastMonth"/> and <paramref name="LastDay"/> end a period of such days.</param>
internal sealed record DateValue(PartialDate? From, PartialDate? To, bool IsRelative = false, bool IsFiscal = false, int Month = 0, int Day = 0, int LastMonth = 0, int LastDay = 0)
{
    public bool IsRecurring => From is null && To is null && Month > 0;

    public DateMention At(int start, int length) => new(start, length, From, To, IsRelative, IsFiscal,
        !IsRecurring ? null : LastMonth == 0 ? Yearless(Month, Day) : $"{Yearless(Month, Day)}/{Yearless(LastMonth, LastDay)}");

    private static string Yearless(int month, int day) =>
        day > 0 ? string.Create(CultureInfo.InvariantCulture, $"--{month:00}-{day:00}") : string.Create(CultureInfo.InvariantCulture, $"--{month:00}");

    public static DateValue? Single(PartialDate? date, bool isRelative = false) => date is { } known ? new DateValue(known, known, isRelative) : null;

    public static DateValue? Span(PartialDate? from, PartialDate? to, bool isRelative = false) =>
        from is { } first && to is { } last && first.Earliest <= last.Latest ? new DateValue(first, last, isRelative) : null;
}

/// <param name="readOn">The day on which the text was written; without it "last year" means nothing.</param>
internal sealed class DateSense(DateOnly? readOn)
{
    public DateValue? Of(string action, DateParts parts)
    {
        var words = action.Split(' ');
        return words[0] switch
        {
            "on" or "year" or "month" => On(parts),
            "span" or "spans" => Span(parts),
            "portion" => parts.First is { } whole ? Portion(whole, parts.Portion!) : null,
            "since" => Bound(parts.First, (from, _) => new DateValue(from, null)),
            "until" => Bound(parts.First, (_, to) => new DateValue(null, to)),
            "before" => Bound(parts.First, (from, _) => new DateValue(null, Beside(from, -1))),
            "after" => Bound(parts.First, (_, to) => new DateValue(Beside(to, 1), null)),
            "range" => Range(parts.First, parts.Second),
            "quarter" => Months(parts.Year, ((parts.Nth - 1) * 3) + 1, 3),
            "half-first" => Months(parts.Year, 1, 6),
            "half-second" => Months(parts.Year, 7, 6),
            "half" => parts.Nth <= 2 ? Months(parts.Year, ((parts.Nth - 1) * 6) + 1, 6) : null,
            // The 1800s are a century, the 2000s mostly a decade.
            "decade" => Years(parts.Decade, parts.Decade % 100 == 0 && parts.Decade < 2000 ? 100 : 10),
            "centuries" when parts.Count > parts.Nth => Years(((parts.Nth - 1) * 100) + 1, (parts.Count - parts.Nth + 1) * 100),
            "century" => Years(((parts.Nth - 1) * 100) + 1, 100),
            "fiscal" => Fiscal(parts),
            "shift" when readOn is { } day => Shift(day, words[2], Number(words[1])),
            "this" or "last" or "next" when parts.Unit == "day" => null,
            "this" when readOn is { } day => Shift(day, parts.Unit!, 0),
            "last" when readOn is { } day => Shift(day, parts.Unit!, -1),
            "next" when readOn is { } day => Shift(day, parts.Unit!, 1),
            "ago" when readOn is { } day => Shift(day, parts.Unit!, -parts.Count),
            "ahead" when readOn is { } day => Shift(day, parts.Unit!, parts.Count),
            "past" when readOn is { } day => Past(day, parts.Unit!, Math.Max(1, parts.Count)),
            "weekday" when readOn is { } day => Weekday(day, parts.Weekday, words.Length > 1 ? words[1] : "near"),
            "quarter-of" when readOn is { } day => Months(day.Year, ((parts.Nth - 1) * 3) + 1, 3) is { } quarter ? quarter with { IsRelative = true } : null,
            "half-of" when readOn is { } day => Months(day.Year + Number(words[1]), words.Length > 2 && words[2] == "2" ? 7 : 1, 6) is { } half ? half with { IsRelative = true } : null,
            "latest" when readOn is { } day => Latest(parts, day),
            "month-of" when readOn is { } day => DateValue.Single(PartialDate.Of(day.Year + Number(words[1]), parts.Month, parts.Day > 0 ? parts.Day : null), true),
            _ => null,
        };
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private DateValue? On(DateParts parts)
    {
        var (month, day) = (parts.Month > 0 ? parts.Month : (int?)null, parts.Day > 0 ? parts.Day : (int?)null);
        if (parts.Year > 0) return DateValue.Single(PartialDate.Of(parts.Year, month, day));
        if (month is not { } known || PartialDate.Of(2000, known, day) is null) return null;
        var recurring = new DateValue(null, null, false, false, known, day ?? 0);
        return readOn is { } today ? Nearest(recurring, today) : recurring;
    }

    // "last June": the one that was, not the nearest.
    private static DateValue? Latest(DateParts parts, DateOnly today) => DateValue.Single(
        Enumerable.Range(0, 2).Select(back => today.Year - back is var year and >= 1 ? PartialDate.Of(year, parts.Month, parts.Day > 0 ? parts.Day : null) : null)
            .FirstOrDefault(date => date?.Earliest <= today), true);

    // Without a year the nearest such day to the day of reading is meant.
    private static DateValue? Nearest(DateValue recurring, DateOnly today) => DateValue.Single(
        Enumerable.Range(today.Year - 1, 3).Where(year => year is >= 1 and <= 9999).Select(year => In(recurring, year)).OfType<PartialDate>()
            .OrderBy(date => Math.Abs(date.Earliest.DayNumber - today.DayNumber)).Cast<PartialDate?>().FirstOrDefault(), true);

    private static PartialDate? In(DateValue recurring, int year) => PartialDate.Of(year, recurring.Month, recurring.Day > 0 ? recurring.Day : null);

    private DateValue? Span(DateParts parts)
    {
        var laterYear = parts.LaterYear > 0 ? parts.LaterYear : parts.Year;
        var year = parts.Year > 0 ? parts.Year : laterYear;
        var laterMonth = parts.LaterMonth > 0 ? parts.LaterMonth : parts.Month;
        if (year == 0)
        {
            if (readOn is null) return Recurring(parts.Month, parts.Day, laterMonth, parts.LaterDay);
            if (readOn is not { } today || Nearest(new DateValue(null, null, false, false, parts.Month, parts.Day), today)?.From is not { } near) return null;
            year = laterYear = near.Year;
        }
        // "December–February 2019" begins the year before.
        if (parts.Year == 0 && laterMonth < parts.Month) year--;
        else if (parts.LaterYear == 0 && laterMonth < parts.Month) laterYear++;
        if (laterYear - year > 400) return null;
        var from = PartialDate.Of(year, parts.Month > 0 ? parts.Month : null, parts.Day > 0 ? parts.Day : null);
        var to = PartialDate.Of(laterYear, laterMonth > 0 ? laterMonth : null, parts.LaterDay > 0 ? parts.LaterDay : null);
        return from == to ? null : DateValue.Span(from, to);
    }

    // "27–28 February" of a year that nobody says.
    private static DateValue? Recurring(int month, int day, int lastMonth, int lastDay) =>
        PartialDate.Of(2000, month, day > 0 ? day : null) is { } from && PartialDate.Of(2000, lastMonth, lastDay > 0 ? lastDay : null) is { } to && from != to && (day > 0) == (lastDay > 0)
            ? new DateValue(null, null, false, false, month, day, lastMonth, lastDay)
            : null;

    private static DateValue? Range(DateValue? first, DateValue? second)
    {
        if (first is null || second is null) return null;
        if (first is { IsRecurring: true, LastMonth: 0 } && second is { IsRecurring: true, LastMonth: 0 }) return Recurring(first.Month, first.Day, second.Month, second.Day);
        var (from, to) = (first.From, second.To);
        if (first.IsRecurring && to is { } later) from = In(first, later.Year) is { } same && same.Earliest > later.Latest ? In(first, later.Year - 1) : In(first, later.Year);
        if (second.IsRecurring && from is { } earlier) to = In(second, earlier.Year) is { } same && same.Latest < earlier.Earliest ? In(second, earlier.Year + 1) : In(second, earlier.Year);
        return DateValue.Span(from, to, first.IsRelative || second.IsRelative);
    }

    private static DateValue? Bound(DateValue? whole, Func<PartialDate, PartialDate, DateValue?> make) =>
        whole is { From: { } from, To: { } to } && make(from, to) is { From: not null } or { To: not null } ? make(from, to)! with { IsRelative = whole.IsRelative, IsFiscal = whole.IsFiscal } : null;

    /// <summary>The day, month or year right before or after.</summary>
    private static PartialDate? Beside(PartialDate date, int step)
    {
        if (date.Day is not null) return Day(date.Earliest, step);
        if (date.Month is not { } month) return PartialDate.Of(date.Year + step);
        var months = (date.Year * 12) + month - 1 + step;
        return PartialDate.Of(months / 12, (months % 12) + 1);
    }

    private static PartialDate? Day(DateOnly day, int step) =>
        (long)day.DayNumber + step is var number && number >= 0 && number <= DateOnly.MaxValue.DayNumber ? PartialDate.Of(DateOnly.FromDayNumber((int)number)) : null;

    private static DateValue? Portion(DateValue whole, string portion)
    {
        if (whole.IsRecurring || whole is not { From: { } from, To: { } to }) return whole;
        if (from == to && from.Month is null) return Months(from.Year, portion switch { "early" => 1, "mid" => 5, _ => 9 }, 4) is { } months ? months with { IsRelative = whole.IsRelative } : null;
        if (to.Year - from.Year == 9 && from.Month is null) return portion switch { "early" => Years(from.Year, 4), "mid" => Years(from.Year + 4, 3), _ => Years(from.Year + 7, 3) };
        return whole;
    }

    private static DateValue? Months(int year, int first, int count) => DateValue.Span(PartialDate.Of(year, first), PartialDate.Of(year, first + count - 1));

    private static DateValue? Years(int first, int count) => DateValue.Span(PartialDate.Of(first), PartialDate.Of(first + count - 1));

    private static DateValue? Fiscal(DateParts parts) =>
        DateValue.Span(PartialDate.Of(parts.Year), PartialDate.Of(parts.LaterYear > 0 ? parts.LaterYear : parts.Year)) is { } years && parts.LaterYear - parts.Year < 60
            // 2023-24 is one year that begins in another; 1939-45 are years.
            ? years with { IsFiscal = parts.LaterYear - parts.Year <= 1 }
            : null;

    private static DateValue? Shift(DateOnly day, string unit, int by)
    {
        var months = (day.Year * 12) + day.Month - 1;
        return unit switch
        {
            "day" => DateValue.Single(Day(day, by), true),
            "week" => DateValue.Span(Day(Monday(day), by * 7), Day(Monday(day), (by * 7) + 6), true),
            "month" => months + by is var month and > 12 ? DateValue.Single(PartialDate.Of(month / 12, (month % 12) + 1), true) : null,
            "quarter" => (months / 3) + by is var quarter and > 4 ? Months(quarter / 4, (quarter % 4 * 3) + 1, 3) is { } span ? span with { IsRelative = true } : null : null,
            "year" => DateValue.Single(PartialDate.Of(day.Year + by), true),
            "decade" => by is 0 or -1 ? Years((day.Year / 10 * 10) + (by * 10), 10) is { } decade ? decade with { IsRelative = true } : null : DateValue.Single(PartialDate.Of(day.Year + (by * 10)), true),
            "century" => Years(((day.Year - 1) / 100 * 100) + 1 + (by * 100), 100) is { } century ? century with { IsRelative = true } : null,
            _ => null,
        };
    }

    // "in the past five years": up to the day of reading.
    private static DateValue? Past(DateOnly day, string unit, int count) => unit switch
    {
        "day" => DateValue.Span(Day(day, -count), PartialDate.Of(day), true),
        "week" => DateValue.Span(Day(day, -count * 7), PartialDate.Of(day), true),
        "decade" or "century" => Past(day, "year", count * (unit == "decade" ? 10 : 100)),
        _ => Shift(day, unit, -count)?.From is { } from ? DateValue.Span(from, PartialDate.Of(day.Year, day.Month), true) : null,
    };

    private static DateOnly Monday(DateOnly day) => day.DayNumber < 7 ? day : day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <param name="weekday">1 is Monday.</param>
    private static DateValue? Weekday(DateOnly day, int weekday, string which)
    {
        var ahead = (weekday - (((int)day.DayOfWeek + 6) % 7) - 1 + 7) % 7;
        return DateValue.Single(Day(day, which switch
        {
            "next" => ahead == 0 ? 7 : ahead,
            "last" => ahead - 7,
            "this" => Monday(day).DayNumber + weekday - 1 - day.DayNumber,
            // News says "on Monday" of the Monday that was, today's included.
            _ => ahead == 0 ? 0 : ahead - 7,
        }), true);
    }
}
