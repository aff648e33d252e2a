using Claims.Application.Ports;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Claims.Infrastructure.Search;

/// <inheritdoc cref="IIndexView"/>
internal sealed class IndexView(IndexSearcher searcher, bool isComplete, Action<IndexSearcher> release) : IIndexView
{
    /// <summary>Of a text's stems, the rarest: the others would read half the index and decide nothing.</summary>
    private const int MostStems = 48;

    private readonly CollectionStatistics stems = searcher.CollectionStatistics(AlikeDocument.Stems);

    public bool IsComplete => isComplete;

    public int Documents => searcher.IndexReader.NumDocs;

    public double AverageLength => stems.DocCount > 0 ? Math.Max(1, (double)stems.SumTotalTermFreq / stems.DocCount) : 1;

    public int Frequency(string stem) => searcher.IndexReader.DocFreq(new Term(AlikeDocument.Stems, stem));

    public IReadOnlyList<Alike> FindAlike(IReadOnlyCollection<string> stems, int most)
    {
        var query = new BooleanQuery(disableCoord: true);
        var known = stems.Distinct().Select(stem => (Stem: stem, Frequency: Frequency(stem))).Where(stem => stem.Frequency > 0).OrderBy(stem => stem.Frequency).Take(MostStems);
        foreach (var (stem, _) in known) query.Add(new TermQuery(new Term(AlikeDocument.Stems, stem)), Occur.SHOULD);
        if (query.Clauses.Count == 0) return [];
        return [.. searcher.Search(query, most).ScoreDocs.Select(found => AlikeDocument.Read(searcher.Doc(found.Doc), found.Score, OfClaimant))];
    }

    private int OfClaimant(string key) => searcher.IndexReader.DocFreq(new Term(AlikeDocument.ClaimantKey, key));

    public void Dispose() => release(searcher);
}
