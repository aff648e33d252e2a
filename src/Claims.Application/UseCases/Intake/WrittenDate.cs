using System.Globalization;
using Claims.Application.Kernel;

namespace Claims.Application.UseCases.Intake;

/// <summary>Reads a date as people write it into spreadsheets. What can be read in two ways is not read at all.</summary>
internal static class WrittenDate
{
    public const string Hint = "Write the date as 2025-08-25, 2025-08 or 2025.";

    private static readonly string[] Days =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "d.M.yyyy", "d MMMM yyyy", "d MMM yyyy", "d-MMM-yyyy", "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "MMM d yyyy",
    ];

    private static readonly string[] Months = ["MMMM yyyy", "MMM yyyy", "yyyy/M"];

    public static PartialDate? Read(string text)
    {
        // A spreadsheet adds midnight to its days: 2025-08-25 00:00:00.
        var day = text.Split('T', ' ') is [{ Length: 10 } first, { Length: > 0 } time, ..] && time.Contains(':', StringComparison.Ordinal) ? first : text.Trim();
        if (PartialDate.TryParse(day, out var iso)) return iso;
        if (DateOnly.TryParseExact(day, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact)) return PartialDate.Of(exact);
        if (DateOnly.TryParseExact(day, Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)) return PartialDate.Of(month.Year, month.Month);
        return WithSlashes(day.Split('/'));
    }

    // 8/25/2025 and 25/8/2025 have one meaning, 5/8/2025 has two.
    private static PartialDate? WithSlashes(string[] parts)
    {
        if (parts.Length != 3 || parts[2].Length != 4) return null;
        var numbers = parts.Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToArray();
        return numbers switch
        {
            [> 12, var month, var year] => PartialDate.Of(year, month, numbers[0]),
            [var month, > 12, var year] => PartialDate.Of(year, month, numbers[1]),
            [var same, var again, var year] when same == again => PartialDate.Of(year, same, same),
            _ => null,
        };
    }
}
