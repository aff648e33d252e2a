using Claims.Application.UseCases.Articles;
using Claims.Application.UseCases.Matching;

namespace Claims.Blazor.Components.Matching;

/// <summary>What was checked before of an article's sentences, as far as it is known by now.</summary>
public sealed class MarginMatches(OpenArticle.Detail article)
{
    private readonly Dictionary<int, IReadOnlyList<MatchedRow>> known = [];

    /// <summary>More is known. Raised in the circuit's order.</summary>
    public event Action? Changed;

    /// <summary>As it was read last.</summary>
    public OpenArticle.Detail Article { get; private set; } = article;

    /// <param name="start">Of the sentence in the text.</param>
    public IReadOnlyList<MatchedRow> Of(int start) => known.GetValueOrDefault(start, []);

    public void Add(IEnumerable<(int Start, IReadOnlyList<MatchedRow> Rows)> some)
    {
        var before = known.Count;
        foreach (var (start, rows) in some.Where(sentence => sentence.Rows.Count > 0)) known[start] = rows;
        if (known.Count > before) Changed?.Invoke();
    }

    /// <summary>Another text makes everything forgotten.</summary>
    /// <returns>Whether it is another text.</returns>
    public bool Read(OpenArticle.Detail article)
    {
        var isOther = article.Text != Article.Text;
        Article = article;
        if (isOther) known.Clear();
        return isOther;
    }
}
