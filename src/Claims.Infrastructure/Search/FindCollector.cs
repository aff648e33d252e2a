using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Claims.Infrastructure.Search;

/// <summary>Hands on what the sieve lets through.</summary>
/// <param name="best">Gets it for the order by words.</param>
/// <param name="first">Gets it for the order by time, where there is no other.</param>
internal sealed class FindCollector(SegmentTable.Shelf shelf, Sieve sieve, ICollector? best, TopByTime first) : ICollector
{
    private SegmentTable table = null!;

    public bool AcceptsDocsOutOfOrder => best?.AcceptsDocsOutOfOrder ?? true;

    public void SetScorer(Scorer scorer) => best?.SetScorer(scorer);

    public void SetNextReader(AtomicReaderContext context)
    {
        table = shelf.Of(context.AtomicReader);
        best?.SetNextReader(context);
    }

    public void Collect(int doc)
    {
        if (!sieve.Takes(table, doc)) return;
        if (best is null) first.Take(table, doc);
        else best.Collect(doc);
    }
}
