using Claims.Application.Language.Matching;

namespace Claims.Infrastructure.Search;

/// <summary>The texts of one record in words: a text that stands in several fields is broken once. Lists are used again for the next record.</summary>
internal sealed class BrokenTexts
{
    private readonly List<string> known = [];
    private readonly List<List<Word>> words = [];

    public void Clear() => known.Clear();

    /// <returns>Good until the next <see cref="Clear"/>.</returns>
    public List<Word> Of(string text)
    {
        var at = known.IndexOf(text);
        if (at >= 0) return words[at];
        if (words.Count == known.Count) words.Add([]);
        var broken = words[known.Count];
        known.Add(text);
        broken.Clear();
        WordBreaker.Break(text, broken);
        return broken;
    }
}
