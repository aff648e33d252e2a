using System.Buffers;
using Claims.Application.Ports;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Claims.Infrastructure.Search;

/// <summary>Counts the values that finds have. All finds up to a bound are counted, not only those of the page.</summary>
internal sealed class FacetCounting(SegmentTable.Shelf shelf) : ICollector, IDisposable
{
    private const int MostLabels = 12;

    private readonly int known = shelf.Labels.Count;
    private int[] counts = Empty(shelf.Labels.Count);
    private SegmentTable? table;
    private int counted;

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
    }

    public void SetNextReader(AtomicReaderContext context) => table = shelf.Of(context.AtomicReader);

    public void Collect(int doc)
    {
        if (counted++ >= Finds.MostCounted) return;
        foreach (var label in table!.LabelsOf(doc)) counts[label]++;
    }

    public IReadOnlyList<FacetCount> Counts()
    {
        var met = Enumerable.Range(0, known).Where(number => counts[number] > 0).ToList();
        return
        [
            .. met.Zip(shelf.Labels.Of(met), (number, label) => new FacetCount(label.Facet, label.Label, counts[number])).GroupBy(count => count.Facet).OrderBy(facet => facet.Key)
                .SelectMany(facet => facet.OrderByDescending(count => count.Count).ThenBy(count => count.Label, StringComparer.Ordinal).Take(MostLabels)),
        ];
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(counts);
        counts = [];
    }

    private static int[] Empty(int length)
    {
        var counts = ArrayPool<int>.Shared.Rent(length);
        counts.AsSpan(0, length).Clear();
        return counts;
    }
}
