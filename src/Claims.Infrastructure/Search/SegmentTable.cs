using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Claims.Infrastructure.Search;

/// <summary>What is asked of every find and every candidate, unpacked once for each segment of the index: segments never change.</summary>
internal sealed class SegmentTable
{
    private const int Remembered = 1 << 14;

    private readonly int[] starts;
    private readonly int[] labels;
    private readonly ushort[] lengths;
    private readonly Frequency?[] frequencies = new Frequency?[Remembered];

    private SegmentTable(AtomicReader reader, FacetLabels all)
    {
        (starts, labels) = Labels(reader, all);
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

    /// <summary>How many documents of this segment have a stem. Frequent ones are asked for again and again, and asking means reading the dictionary.</summary>
    /// <param name="reader">Of this segment; several share it, and each is closed some day.</param>
    public int FrequencyOf(string stem, AtomicReader reader)
    {
        ref var place = ref frequencies[stem.GetHashCode(StringComparison.Ordinal) & (Remembered - 1)];
        if (place is { } known && known.Stem == stem) return known.Count;
        var count = reader.DocFreq(new Term(AlikeDocument.Stems, stem));
        place = new Frequency(stem, count);
        return count;
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

    private sealed record Frequency(string Stem, int Count);

    /// <summary>The tables of an index, kept as long as their segments.</summary>
    public sealed class Shelf
    {
        private readonly ConditionalWeakTable<object, SegmentTable> tables = [];

        public FacetLabels Labels { get; } = new();

        public SegmentTable Of(AtomicReader reader) => tables.GetValue(reader.CoreCacheKey, _ => new SegmentTable(reader, Labels));
    }
}
