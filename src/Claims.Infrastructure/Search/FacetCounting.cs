using Claims.Application.Ports;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Claims.Infrastructure.Search;

/// <summary>Counts the values that finds have. All finds up to a bound are counted, not only those of the page.</summary>
internal sealed class FacetCounting : ICollector
{
    private const int MostLabels = 12;

    /// <summary>Finds beyond this are not counted by value: the shares are clear by then, and the answer is due.</summary>
    private const int MostFinds = 50_000;

    private readonly Facet[] facets = Enum.GetValues<Facet>();
    private readonly Dictionary<string, int>[] counts;
    private readonly SortedSetDocValues?[] values;
    private readonly int[]?[] ordinals;
    private int counted;

    public FacetCounting() => (counts, values, ordinals) = ([.. facets.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))], new SortedSetDocValues?[facets.Length], new int[]?[facets.Length]);

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
    }

    public void SetNextReader(AtomicReaderContext context)
    {
        Gather();
        for (var i = 0; i < facets.Length; i++)
        {
            values[i] = context.AtomicReader.GetSortedSetDocValues(SearchDocument.FieldOf(facets[i]));
            ordinals[i] = values[i] is { } known ? new int[known.ValueCount] : null;
        }
    }

    public void Collect(int doc)
    {
        if (counted++ >= MostFinds) return;
        for (var i = 0; i < facets.Length; i++)
        {
            if (values[i] is not { } known) continue;
            known.SetDocument(doc);
            for (long ordinal; (ordinal = known.NextOrd()) != SortedSetDocValues.NO_MORE_ORDS;) ordinals[i]![ordinal]++;
        }
    }

    public IReadOnlyList<FacetCount> Counts()
    {
        Gather();
        return [.. facets.SelectMany((facet, i) => counts[i].OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Take(MostLabels)
            .Select(count => new FacetCount(facet, count.Key[(count.Key.IndexOf(SearchDocument.Mark) + 1)..], count.Value)))];
    }

    // Ordinals are those of a segment: what was counted is put down before the next one.
    private void Gather()
    {
        var label = new BytesRef();
        for (var i = 0; i < facets.Length; i++)
        {
            if (ordinals[i] is not { } seen) continue;
            for (var ordinal = 0; ordinal < seen.Length; ordinal++)
            {
                if (seen[ordinal] == 0) continue;
                values[i]!.LookupOrd(ordinal, label);
                var key = label.Utf8ToString();
                counts[i][key] = counts[i].GetValueOrDefault(key) + seen[ordinal];
            }
            ordinals[i] = null;
        }
    }
}
