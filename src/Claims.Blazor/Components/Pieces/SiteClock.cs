using System.Globalization;
using Claims.Application.Kernel;

namespace Claims.Blazor.Components.Pieces;

/// <summary>Times as people read them, in the site's time zone (<c>Site:TimeZone</c>, IANA or Windows name).</summary>
public sealed class SiteClock(TimeProvider clock, IConfiguration configuration)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(configuration["Site:TimeZone"] ?? "UTC");

    public DateTimeOffset Now => clock.GetUtcNow();

    public DateOnly Today => DateOnly.FromDateTime(Local(Now).DateTime);

    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone);

    /// <summary>The moment that the site's clocks show so; one that they skip in spring is moved by the hour that they skip.</summary>
    public DateTimeOffset At(DateTime local)
    {
        var wall = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return new DateTimeOffset(wall, zone.GetUtcOffset(wall));
    }

    /// <summary>The day of a moment: <c>26 August 2025</c>.</summary>
    public string Day(DateTimeOffset at) => Text(DateOnly.FromDateTime(Local(at).DateTime));

    /// <summary>The month of a moment: <c>August 2025</c>.</summary>
    public string Month(DateTimeOffset at) => Local(at).ToString("MMMM yyyy", English);

    /// <summary><c>26 August 2025</c>.</summary>
    public static string Text(DateOnly day) => day.ToString("d MMMM yyyy", English);

    /// <summary><c>26 August 2025</c>, <c>August 2025</c> or <c>2025</c>.</summary>
    public static string Text(PartialDate date) => date switch
    {
        { Day: not null } => Text(date.Earliest),
        { Month: not null } => date.Earliest.ToString("MMMM yyyy", English),
        _ => date.Year.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary><c>26 Aug 2025</c>.</summary>
    public static string Short(DateOnly day) => day.ToString("d MMM yyyy", English);

    /// <summary><c>26 Aug 2025</c>, <c>Aug 2025</c> or <c>2025</c>.</summary>
    public static string Short(PartialDate date) => date switch
    {
        { Day: not null } => Short(date.Earliest),
        { Month: not null } => date.Earliest.ToString("MMM yyyy", English),
        _ => Text(date),
    };

    /// <summary><c>26 Aug 2025, 14:02</c>, with the zone when it is not the reader's guess.</summary>
    public string Exact(DateTimeOffset at) => $"{Local(at).ToString("d MMM yyyy, HH:mm", English)} {(zone.BaseUtcOffset == TimeSpan.Zero && !zone.SupportsDaylightSavingTime ? "UTC" : zone.Id)}";

    /// <summary><c>14:02</c>.</summary>
    public string Time(DateTimeOffset at) => Local(at).ToString("HH:mm", English);

    /// <summary>How long ago, short: <c>just now</c>, <c>4 min</c>, <c>3 h</c>, <c>2 d</c>, then the date.</summary>
    public string Ago(DateTimeOffset at) => (Now - at) switch
    {
        { TotalMinutes: < 1 } => "just now",
        { TotalMinutes: < 60 } span => $"{(int)span.TotalMinutes} min",
        { TotalHours: < 24 } span => $"{(int)span.TotalHours} h",
        { TotalDays: < 7 } span => $"{(int)span.TotalDays} d",
        _ => Local(at).ToString(Local(at).Year == Today.Year ? "d MMM" : "d MMM yyyy", English),
    };

    /// <summary>A day that something is due, seen from today: <c>today</c>, <c>tomorrow</c>, <c>3 d late</c>, else the date.</summary>
    public string Due(DateOnly day) => (day.DayNumber - Today.DayNumber) switch
    {
        0 => "today",
        1 => "tomorrow",
        < 0 and var days => $"{-days} d late",
        < 7 and var days => $"in {days} d",
        _ => day.ToString(day.Year == Today.Year ? "d MMM" : "d MMM yyyy", English),
    };
}
