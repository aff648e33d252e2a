using System.Globalization;
using System.Text.RegularExpressions;
using Claims.Application.Kernel;

namespace Claims.Infrastructure.Fetching;

/// <summary>Reads the dates that pages write for machines. The day is the one written, not that day in UTC: readers see the publisher's own date.</summary>
internal static partial class PageDates
{
    // Before printing there is nothing with a date of publication; later than this much ahead of now it is a mistake.
    private const int EarliestYear = 1450;

    private static readonly TimeSpan Ahead = TimeSpan.FromDays(2);

    private static readonly string[] Written = ["d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "ddd, d MMM yyyy", "ddd, dd MMM yyyy", "dddd, MMMM d, yyyy"];

    /// <param name="text">E.g. <c>2025-08-25T10:00:00+09:00</c>, <c>2025/8/25</c>, <c>20250825</c>, <c>2025-08</c>, <c>Mon, 25 Aug 2025 01:00:00 GMT</c>, <c>August 25, 2025</c>.</param>
    /// <param name="now">To refuse what lies in the future.</param>
    public static PartialDate? Read(string? text, DateTimeOffset now)
    {
        if (text is null or { Length: > 60 } || Parse(text.Trim()) is not { } date) return null;
        // 1 January 1970 is what a program writes that knows no date.
        if (date.Year < EarliestYear || date.Earliest > DateOnly.FromDateTime(now.Add(Ahead).UtcDateTime) || date == PartialDate.Of(1970, 1, 1)) return null;
        return date;
    }

    private static PartialDate? Parse(string text)
    {
        var iso = Iso().Match(text);
        if (iso.Success) return PartialDate.Of(Number(iso.Groups[1])!.Value, Number(iso.Groups[2]), Number(iso.Groups[3]));
        // Times of day ("… 01:00:00 GMT", "… at 10:00") say nothing about the day here.
        var clock = TimeOfDay().Match(text);
        var day = (clock.Success ? text[..clock.Index] : text).Trim(' ', ',');
        return DateOnly.TryParseExact(day, Written, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var date) ? PartialDate.Of(date) : null;
    }

    private static int? Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^([0-9]{4})(?:[-/.]?([0-9]{1,2})(?:[-/.]?([0-9]{1,2}))?)?(?:[T ].*)?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Iso();

    [GeneratedRegex(@"( at)? [0-9]{1,2}:[0-9]{2}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TimeOfDay();
}
