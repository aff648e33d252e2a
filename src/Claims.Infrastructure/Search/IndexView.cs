using Claims.Application.Kernel;
using Claims.Application.Ports;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Claims.Infrastructure.Search;

/// <inheritdoc cref="IIndexView"/>
internal sealed class IndexView(IndexSearcher searcher, bool isComplete, Action<IndexSearcher> release) : IIndexView
{
    /// <summary>Of a text's stems, the rarest: the others would read half the index and decide nothing.</summary>
    private const int MostStems = 32;

    /// <summary>How deep one may page.</summary>
    private const int Deepest = 10_000;

    private readonly CollectionStatistics stems = searcher.CollectionStatistics(AlikeDocument.Stems);

    public bool IsComplete => isComplete;

    public int Documents => (int)stems.DocCount;

    public double AverageLength => stems.DocCount > 0 ? Math.Max(1, (double)stems.SumTotalTermFreq / stems.DocCount) : 1;

    public int Frequency(string stem) => searcher.IndexReader.DocFreq(new Term(AlikeDocument.Stems, stem));

    public IReadOnlyList<Alike> FindAlike(IReadOnlyCollection<string> stems, int most, AlikeKind? only = null)
    {
        var query = new BooleanQuery(disableCoord: true);
        var known = stems.Distinct().Select(stem => (Stem: stem, Frequency: Frequency(stem))).Where(stem => stem.Frequency > 0).OrderBy(stem => stem.Frequency).Take(MostStems);
        foreach (var (stem, _) in known) query.Add(new TermQuery(new Term(AlikeDocument.Stems, stem)), Occur.SHOULD);
        if (query.Clauses.Count == 0) return [];
        return [.. searcher.Search(only is { } kind ? Only(query, kind) : query, most).ScoreDocs.Select(found => AlikeDocument.Read(searcher.Doc(found.Doc), found.Score, OfClaimant))];
    }

    public Finds Find(SearchRequest search)
    {
        var take = Math.Clamp(search.Skip + search.Take, 1, Deepest);
        var query = new SearchQuery(searcher.IndexReader).Of(search);
        var facets = new FacetCounting();
        var (best, count) = search.Order == FoundOrder.BestFirst && search.Asked.Wishes.Count > 0
            ? Collected(TopScoreDocCollector.Create(take, docsScoredInOrder: false))
            : Collected(TopFieldCollector.Create(ByTime(search.Order), take, fillFields: false, trackDocScores: false, trackMaxScore: false, docsScoredInOrder: false));
        return new Finds([.. best.ScoreDocs.Skip(search.Skip).Select(found => SearchDocument.Read(searcher.Doc(found.Doc).Get(SearchDocument.Key)))], count, facets.Counts());

        (TopDocs Best, int Count) Collected<T>(TopDocsCollector<T> collector)
            where T : ScoreDoc
        {
            searcher.Search(query, MultiCollector.Wrap(collector, facets));
            return (collector.GetTopDocs(), collector.TotalHits);
        }
    }

    public void Dispose() => release(searcher);

    private static BooleanQuery Only(Query alike, AlikeKind kind) => new(disableCoord: true)
    {
        { alike, Occur.MUST },
        { new ConstantScoreQuery(new TermQuery(new Term(SearchDocument.FieldOf(Facet.Kind), LookupKey.Of(kind.ToString())))) { Boost = 0 }, Occur.MUST },
    };

    private static Sort ByTime(FoundOrder order) => new(
        new SortField(SearchDocument.When, SortFieldType.INT32, reverse: order != FoundOrder.OldestFirst), SortField.FIELD_DOC);

    private int OfClaimant(string key) => searcher.IndexReader.DocFreq(new Term(AlikeDocument.ClaimantKey, key));
}
