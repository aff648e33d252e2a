using System.Globalization;
using System.Text.Json.Serialization;
using Claims.Application.Kernel;

namespace Claims.Blazor.Components.Pieces;

/// <summary>A date as it is typed: parts that may be missing, and may not make a date yet.</summary>
public sealed class PartialDateText
{
    public string Day { get; set; } = "";

    /// <summary>1 to 12.</summary>
    public string Month { get; set; } = "";

    public string Year { get; set; } = "";

    [JsonIgnore]
    public bool IsEmpty => string.IsNullOrWhiteSpace(Day + Month + Year);

    /// <summary>Nothing while it is empty or makes no date.</summary>
    [JsonIgnore]
    public PartialDate? Value =>
        TryRead(Year, out var year) && TryRead(Month, out var month) && TryRead(Day, out var day) && year is { } known ? PartialDate.Of(known, month, day) : null;

    /// <summary>For a message: a date, nothing, or, for what makes no date, the one that every rule refuses; so that it is refused together with all else.</summary>
    [JsonIgnore]
    public PartialDate? Sent => Problem is null ? Value : default(PartialDate);

    /// <summary>What keeps it from being a date, in words.</summary>
    [JsonIgnore]
    public string? Problem => (IsEmpty, Value, Year.Trim(), Month.Trim(), Day.Trim()) switch
    {
        (true, _, _, _, _) or (_, not null, _, _, _) => null,
        (_, _, "", _, _) => "Write the year too, or leave the whole date empty.",
        (_, _, _, "", { Length: > 0 }) => "Write the month too, or leave the day empty.",
        _ => "There is no such date.",
    };

    public static PartialDateText Of(PartialDate? date) => new()
    {
        Day = Text(date?.Day),
        Month = Text(date?.Month),
        Year = Text(date?.Year),
    };

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static bool TryRead(string text, out int? number)
    {
        number = null;
        if (string.IsNullOrWhiteSpace(text)) return true;
        var isNumber = int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var read);
        number = read;
        return isNumber;
    }
}
