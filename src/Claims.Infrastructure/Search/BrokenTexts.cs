using Claims.Application.Language.Matching;

namespace Claims.Infrastructure.Search;

/// <summary>The texts of one record in words: a text that stands in several fields is broken once.</summary>
internal sealed class BrokenTexts
{
    private readonly List<(string Text, List<Word> Words)> known = [];

    public void Clear() => known.Clear();

    public List<Word> Of(string text)
    {
        foreach (var (before, words) in known)
            if (before == text) return words;
        known.Add((text, WordBreaker.Break(text)));
        return known[^1].Words;
    }
}
