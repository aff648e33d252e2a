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

    public int Frequency(string stem) => shelf.NumberOf(stem) is var number and >= 0 ? segments.Sum(segment => segment.Table.FrequencyOf(number)) : 0;

    public IReadOnlyList<Alike> FindAlike(IReadOnlyCollection<string> stems, int most, AlikeKind? only = null)
    {
        var known = stems.Distinct().Select(stem => (Stem: stem, Frequency: Frequency(stem))).Where(stem => stem.Frequency > 0).OrderBy(stem => stem.Frequency).Take(MostStems)
            .Select(stem => (stem.Stem, Math.Log(1 + ((Documents - stem.Frequency + 0.5) / (stem.Frequency + 0.5))))).ToList();
        var search = new AlikeSearch(AverageLength, most);
        foreach (var (segment, table) in segments) search.Look(segment, table, known, only is { } kind ? doc => table.FindOf(doc).Kind == Of(kind) : null);
        return [.. search.Best().Select(Read)];
    }

    private static FoundKind Of(AlikeKind kind) => kind == AlikeKind.Claim ? FoundKind.Claim : FoundKind.KnownCheck;

    public Finds Find(SearchRequest search)
    {
        var take = Math.Clamp(search.Skip + search.Take, 1, Deepest);
        var door = search.IsPublic ? Door.Public : Door.Desk;
        var words = new SearchQuery(searcher.IndexReader, door);
        var query = words.Of(search.Asked);
        using var sieve = new Sieve(search.Asked, door, shelf);
        var best = words.Ranks && search.Order == FoundOrder.BestFirst ? TopScoreDocCollector.Create(take, docsScoredInOrder: false) : null;
        var first = new TopByTime(search.Order, take);
        if (query is null) LookAtAll(sieve, search.Order, first);
        else searcher.Search(query, new FindCollector(shelf, sieve, best, first));
        IEnumerable<Find> found = best is null ? first.First() : best.GetTopDocs().ScoreDocs.Select(hit => ReadFound(hit.Doc));
        var counts = sieve.Counts(out var total);
        return new Finds([.. found.Skip(search.Skip)], total, counts);
    }

    public void Dispose() => release(searcher);

    // What was written last is likely to be the newest: where that comes first, everything else need only be counted.
    private void LookAtAll(Sieve sieve, FoundOrder order, TopByTime first)
    {
        var isBackwards = order != FoundOrder.OldestFirst;
        foreach (var (segment, table) in isBackwards ? segments.Reverse() : segments) sieve.TakeAll(table, segment.AtomicReader.LiveDocs, isBackwards, first);
    }

    private Find ReadFound(int doc)
    {
        var (segment, table) = segments[ReaderUtil.SubIndex(doc, searcher.IndexReader.Leaves)];
        return table.FindOf(doc - segment.DocBase);
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
