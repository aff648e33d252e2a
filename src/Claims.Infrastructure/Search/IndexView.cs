using Claims.Application.Ports;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Claims.Infrastructure.Search;

/// <inheritdoc cref="IIndexView"/>
internal sealed class IndexView(IndexSearcher searcher, SegmentTable.Shelf shelf, IndexProgress? building, Action<IndexSearcher> release) : IIndexView
{
    /// <summary>Of a text's stems, the rarest: the others decide nothing.</summary>
    private const int MostStems = 32;

    /// <summary>How deep one may page.</summary>
    private const int Deepest = 10_000;

    private readonly IReadOnlyList<(AtomicReaderContext Segment, SegmentTable Table)> segments = [.. searcher.IndexReader.Leaves.Select(leaf => (leaf, shelf.Of(leaf.AtomicReader)))];
    private readonly Dictionary<string, int> ofClaimants = [];

    public IndexProgress? Building => building;

    public int Documents { get; } = (int)searcher.CollectionStatistics(AlikeDocument.Stems).DocCount;

    public double AverageLength => Documents > 0 ? Math.Max(1, (double)segments.Sum(segment => segment.Table.TotalLength) / Documents) : 1;

    public int Frequency(string stem) => segments.Sum(segment => segment.Table.FrequencyOf(stem, segment.Segment.AtomicReader));

    public IReadOnlyList<Alike> FindAlike(IReadOnlyCollection<string> stems, int most, AlikeKind? only = null)
    {
        var known = stems.Distinct().Select(stem => (Stem: stem, Frequency: Frequency(stem))).Where(stem => stem.Frequency > 0).OrderBy(stem => stem.Frequency).Take(MostStems)
            .Select(stem => (stem.Stem, Math.Log(1 + ((Documents - stem.Frequency + 0.5) / (stem.Frequency + 0.5))))).ToList();
        var search = new AlikeSearch(AverageLength, most);
        foreach (var (segment, table) in segments) search.Look(segment, table, known, only is { } kind ? Of(kind, segment.AtomicReader) : null);
        return [.. search.Best().Select(Read)];
    }

    // Of a segment's documents, those of one kind.
    private static Func<int, bool> Of(AlikeKind kind, AtomicReader reader)
    {
        var (wanted, found) = (kind == AlikeKind.Claim ? FoundKind.Claim : FoundKind.KnownCheck, reader.GetNumericDocValues(SearchDocument.Found));
        return doc => found is not null && SearchDocument.Read(found.Get(doc)).Kind == wanted;
    }

    public Finds Find(SearchRequest search)
    {
        var take = Math.Clamp(search.Skip + search.Take, 1, Deepest);
        var query = new SearchQuery(searcher.IndexReader, search.IsPublic ? Door.Public : Door.Desk).Of(search.Asked);
        using var facets = new FacetCounting(shelf);
        var (best, count) = search.Order == FoundOrder.BestFirst && search.Asked.Wishes.Count > 0
            ? Collected(TopScoreDocCollector.Create(take, docsScoredInOrder: false))
            : Collected(TopFieldCollector.Create(ByTime(search.Order), take, fillFields: false, trackDocScores: false, trackMaxScore: false, docsScoredInOrder: false));
        return new Finds([.. best.ScoreDocs.Skip(search.Skip).Select(found => ReadFound(found.Doc))], count, facets.Counts());

        (TopDocs Best, int Count) Collected<T>(TopDocsCollector<T> collector)
            where T : ScoreDoc
        {
            searcher.Search(query, MultiCollector.Wrap(collector, facets));
            return (collector.GetTopDocs(), collector.TotalHits);
        }
    }

    public void Dispose() => release(searcher);

    private static Sort ByTime(FoundOrder order) => new(
        new SortField(SearchDocument.When, SortFieldType.INT32, reverse: order != FoundOrder.OldestFirst), SortField.FIELD_DOC);

    private Find ReadFound(int doc)
    {
        var segment = segments[ReaderUtil.SubIndex(doc, searcher.IndexReader.Leaves)].Segment;
        return SearchDocument.Read(segment.AtomicReader.GetNumericDocValues(SearchDocument.Found).Get(doc - segment.DocBase));
    }

    private Alike Read((int Doc, double Score) found)
    {
        var segment = segments[ReaderUtil.SubIndex(found.Doc, searcher.IndexReader.Leaves)].Segment;
        var texts = new BytesRef();
        segment.AtomicReader.GetBinaryDocValues(AlikeDocument.Texts).Get(found.Doc - segment.DocBase, texts);
        return AlikeDocument.Read(texts, found.Score, OfClaimant);
    }

    private int OfClaimant(string claimant)
    {
        if (!ofClaimants.TryGetValue(claimant, out var count)) ofClaimants[claimant] = count = searcher.IndexReader.DocFreq(new Term(SearchDocument.Tags, AlikeDocument.TagOf(claimant)));
        return count;
    }
}
