using System.Globalization;

namespace Claims.Application.Kernel;

/// <summary>A date known to the day, the month or the year, in the Gregorian calendar, year 1 to 9999.</summary>
/// <remarks><see cref="Sortable"/> is <c>yyyymmdd</c> with zeros for what is unknown, so it sorts alike in every database.</remarks>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private PartialDate(int sortable) => Sortable = sortable;

    public int Sortable { get; }

    public int Year => Sortable / 10000;

    public int? Month => Sortable / 100 % 100 is var month and > 0 ? month : null;

    public int? Day => Sortable % 100 is var day and > 0 ? day : null;

    /// <summary>The first day that it can mean.</summary>
    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day that it can mean.</summary>
    public DateOnly Latest => Day is { } day
        ? new DateOnly(Year, Month!.Value, day)
        : Month is { } month ? new DateOnly(Year, month, DateTime.DaysInMonth(Year, month)) : new DateOnly(Year, 12, 31);

    public static PartialDate Of(DateOnly date) => new((date.Year * 10000) + (date.Month * 100) + date.Day);

    /// <returns>Nothing when there is no such date (month 13, 30 February, year 0).</returns>
    public static PartialDate? Of(int year, int? month = null, int? day = null)
    {
        if (year is < 1 or > 9999 || month is < 1 or > 12 || (day is not null && month is null)) return null;
        if (day is { } d && (d < 1 || d > DateTime.DaysInMonth(year, month!.Value))) return null;
        return new((year * 10000) + ((month ?? 0) * 100) + (day ?? 0));
    }

    public static PartialDate? FromSortable(int sortable) =>
        Of(sortable / 10000, sortable / 100 % 100 is var m and > 0 ? m : null, sortable % 100 is var d and > 0 ? d : null);

    /// <summary>Reads ISO 8601 <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>.</summary>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        var parts = (text ?? "").Trim().Split('-');
        if (parts.Length is 0 or > 3 || parts[0].Length != 4) return false;
        var numbers = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
            if (parts[i].Length is 0 or > 4 || !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
                return false;
        if (Of(numbers[0], numbers.Length > 1 ? numbers[1] : null, numbers.Length > 2 ? numbers[2] : null) is not { } found) return false;
        date = found;
        return true;
    }

    public static bool operator <(PartialDate left, PartialDate right) => left.Sortable < right.Sortable;

    public static bool operator >(PartialDate left, PartialDate right) => left.Sortable > right.Sortable;

    public static bool operator <=(PartialDate left, PartialDate right) => left.Sortable <= right.Sortable;

    public static bool operator >=(PartialDate left, PartialDate right) => left.Sortable >= right.Sortable;

    public int CompareTo(PartialDate other) => Sortable.CompareTo(other.Sortable);

    /// <summary>ISO 8601, only as precise as known: <c>2025</c>, <c>2025-08</c>, <c>2025-08-25</c>.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        ({ } month, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}"),
        ({ } month, { } day) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}-{day:00}"),
    };
}
