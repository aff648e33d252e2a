using Claims.Application.Kernel;

namespace Claims.Infrastructure.Fetching;

/// <summary>Picks the first place that says something for each field, and remembers which it was: a person sees it beside the value.</summary>
internal sealed class FoundFields
{
    private readonly Dictionary<string, string> places = [];

    public IReadOnlyDictionary<string, string> Places => places;

    /// <param name="most">Longer texts are cut.</param>
    /// <param name="choices">In the order of trust.</param>
    public string? Pick(string field, int most, params IEnumerable<(string Place, string? Text)> choices) =>
        Pick(field, choices.Select(choice => (choice.Place, CleanText.LineOrNull(choice.Text)))) is { } text ? Cut(text, most) : null;

    public T? Pick<T>(string field, IEnumerable<(string Place, T? Value)> choices)
    {
        foreach (var (place, value) in choices)
        {
            if (value is null) continue;
            places[field] = place;
            return value;
        }
        return default;
    }

    private static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        // One place for the ellipsis, and never half a character.
        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..end].TrimEnd() + "…";
    }
}
