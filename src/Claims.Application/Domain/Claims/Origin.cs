using Claims.Application.Kernel;

namespace Claims.Application.Domain.Claims;

/// <summary>A wire story, dataset or announcement that a claim or a source repeats; compared by its key.</summary>
public sealed class Origin
{
    private Origin()
    {
    }

    internal Origin(string name) => (Name, Key) = (CleanText.Line(name), LookupKey.Of(name));

    public string Name { get; private set; } = "";

    public string Key { get; private set; } = "";

    /// <summary>Each origin once, in the given order, empty ones left out.</summary>
    internal static IReadOnlyList<Origin> Set(IEnumerable<string> names) =>
        [.. names.Select(name => new Origin(name)).Where(origin => origin.Key.Length > 0).DistinctBy(origin => origin.Key)];

    /// <summary>In the order of their keys: origins are a set, and come back from a database in any order.</summary>
    internal static string? Text(IEnumerable<Origin> origins) => string.Join(", ", origins.OrderBy(origin => origin.Key, StringComparer.Ordinal).Select(origin => origin.Name)) is { Length: > 0 } text ? text : null;
}
