using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Claims.Infrastructure.Search;

/// <summary>What is asked of every find and every candidate, unpacked once for each segment of the index: segments never change.</summary>
internal sealed class SegmentTable
{
    private readonly int[] starts;
    private readonly int[] labels;
    private readonly ushort[] lengths;
    private readonly int[] frequencies;

    private SegmentTable(AtomicReader reader, FacetLabels all, ConcurrentDictionary<string, int> stems)
    {
        (starts, labels) = Labels(reader, all);
        frequencies = Frequencies(reader, stems);
        lengths = new ushort[reader.MaxDoc];
        if (reader.GetNumericDocValues(SearchDocument.Found) is not { } known) return;
        for (var doc = 0; doc < lengths.Length; doc++) TotalLength += lengths[doc] = SearchDocument.ReadLength(known.Get(doc));
    }

    /// <summary>Telling words of all claims and known checks.</summary>
    public long TotalLength { get; }

    /// <summary>The labels of a document, as <see cref="FacetLabels"/> numbers them.</summary>
    public ReadOnlySpan<int> LabelsOf(int doc) => labels.AsSpan(starts[doc], starts[doc + 1] - starts[doc]);

    /// <summary>Telling words of a claim or known check.</summary>
    public int LengthOf(int doc) => lengths[doc];

    /// <summary>How many documents of this segment have a stem, by its number.</summary>
    public int FrequencyOf(int stem) => stem < frequencies.Length ? frequencies[stem] : 0;

    // A match asks for every word of a hundred claims: reading the dictionary for each would take longer than all the rest.
    private static int[] Frequencies(AtomicReader reader, ConcurrentDictionary<string, int> stems)
    {
        var (counts, next) = (new List<(int Stem, int Count)>(), stems.Count);
        if (reader.GetTerms(AlikeDocument.Stems) is { } terms)
            for (var at = terms.GetEnumerator(); at.MoveNext();) counts.Add((stems.GetOrAdd(at.Term.Utf8ToString(), _ => next++), at.DocFreq));
        var frequencies = new int[counts.Count == 0 ? 0 : counts.Max(count => count.Stem) + 1];
        foreach (var (stem, count) in counts) frequencies[stem] = count;
        return frequencies;
    }

    private static (int[] Starts, int[] Labels) Labels(AtomicReader reader, FacetLabels all)
    {
        var (starts, labels) = (new int[reader.MaxDoc + 1], new List<int>(reader.MaxDoc * 4));
        if (reader.GetSortedSetDocValues(SearchDocument.Labels) is not { } values) return (starts, []);
        var (numbers, label) = (new int[values.ValueCount], new BytesRef());
        for (var ordinal = 0; ordinal < numbers.Length; ordinal++)
        {
            values.LookupOrd(ordinal, label);
            numbers[ordinal] = all.NumberOf(label.Utf8ToString());
        }
        for (var doc = 0; doc < reader.MaxDoc; doc++)
        {
            values.SetDocument(doc);
            for (long ordinal; (ordinal = values.NextOrd()) != SortedSetDocValues.NO_MORE_ORDS;) labels.Add(numbers[ordinal]);
            starts[doc + 1] = labels.Count;
        }
        return (starts, [.. labels]);
    }

    /// <summary>The tables of an index, kept as long as their segments.</summary>
    public sealed class Shelf
    {
        private readonly ConditionalWeakTable<object, SegmentTable> tables = [];

        private readonly Lock turn = new();
        private readonly ConcurrentDictionary<string, int> stems = new(StringComparer.Ordinal);

        public FacetLabels Labels { get; } = new();

        /// <returns>-1 for a stem that no claim has.</returns>
        public int NumberOf(string stem) => stems.GetValueOrDefault(stem, -1);

        public SegmentTable Of(AtomicReader reader)
        {
            if (tables.TryGetValue(reader.CoreCacheKey, out var known)) return known;
            // One at a time: two would give one number to two stems.
            lock (turn) return tables.GetValue(reader.CoreCacheKey, _ => new SegmentTable(reader, Labels, stems));
        }
    }
}
