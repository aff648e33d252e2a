using System.Globalization;

namespace Claims.Application.Domain.History;

/// <summary>Collects what a change really changes, so that saving the same again leaves no trace.</summary>
internal sealed class Changes
{
    private readonly List<FieldChange> found = [];

    public IReadOnlyList<FieldChange> Found => found;

    public bool Any => found.Count > 0;

    /// <summary>Notes the change of a field when there is one, and answers the new value.</summary>
    public T Set<T>(string field, T current, T next)
    {
        if (!EqualityComparer<T>.Default.Equals(current, next)) Note(field, Text(current), Text(next));
        return next;
    }

    public void Note(string field, string? from, string? to)
    {
        if (from != to) found.Add(new FieldChange(field, from, to));
    }

    public static string? Text(object? value) => value switch
    {
        null => null,
        string text => text.Length == 0 ? null : text,
        DateTimeOffset time => time.ToString("u", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
