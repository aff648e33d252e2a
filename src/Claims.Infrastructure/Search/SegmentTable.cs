using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Claims.Application.Ports;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Claims.Infrastructure.Search;

/// <summary>What is asked of every find and every candidate, unpacked once for each segment of the index: segments never change.</summary>
internal sealed class SegmentTable
{
    private readonly int[] claimants;
    private readonly int[] others;
    private readonly int[] days;
    private readonly long[] found;
    private readonly int[] frequencies;

    private SegmentTable(AtomicReader reader, Shelf shelf, ConcurrentDictionary<string, int> stems)
    {
        (claimants, others) = Labels(reader, shelf);
        frequencies = Frequencies(reader, stems);
        (days, found) = (Numbers(reader, SearchDocument.When, number => (int)number), Numbers(reader, SearchDocument.Found, number => number));
        foreach (var one in found) TotalLength += SearchDocument.ReadLength(one);
    }

    /// <summary>Telling words of all claims and known checks.</summary>
    public long TotalLength { get; }

    /// <summary>Of each document who claims it, as <see cref="Shelf.Claimants"/> numbers it.</summary>
    public ReadOnlySpan<int> Claimants => claimants;

    /// <summary>Of each document all other labels, as <see cref="Shelf.Others"/> numbers them.</summary>
    public ReadOnlySpan<int> Others => others;

    /// <summary>Of each document <c>yyyymmdd</c>; 0 when unknown.</summary>
    public ReadOnlySpan<int> Days => days;

    /// <summary>Telling words of a claim or known check.</summary>
    public int LengthOf(int doc) => SearchDocument.ReadLength(found[doc]);

    /// <summary>What it is.</summary>
    public Find FindOf(int doc) => SearchDocument.Read(found[doc]);

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

    private static T[] Numbers<T>(AtomicReader reader, string field, Func<long, T> of)
    {
        var numbers = new T[reader.MaxDoc];
        if (reader.GetNumericDocValues(field) is not { } values) return numbers;
        for (var doc = 0; doc < numbers.Length; doc++) numbers[doc] = of(values.Get(doc));
        return numbers;
    }

    private static (int[] Claimants, int[] Others) Labels(AtomicReader reader, Shelf shelf)
    {
        var (claimants, others) = (new int[reader.MaxDoc], new int[reader.MaxDoc]);
        if (reader.GetSortedSetDocValues(SearchDocument.Labels) is not { } values) return (claimants, others);
        var (labels, label) = (new (int Number, bool IsClaimant)[values.ValueCount], new BytesRef());
        for (var ordinal = 0; ordinal < labels.Length; ordinal++)
        {
            values.LookupOrd(ordinal, label);
            var counted = label.Utf8ToString();
            labels[ordinal] = (shelf.Labels.NumberOf(counted), SearchDocument.ReadLabel(counted).Facet == Facet.Claimant);
        }
        for (var doc = 0; doc < reader.MaxDoc; doc++)
        {
            values.SetDocument(doc);
            for (long ordinal; (ordinal = values.NextOrd()) != SortedSetDocValues.NO_MORE_ORDS;)
            {
                var (number, isClaimant) = labels[ordinal];
                if (isClaimant) claimants[doc] = shelf.Claimants.With(claimants[doc], number);
                else others[doc] = shelf.Others.With(others[doc], number);
            }
        }
        return (claimants, others);
    }

    /// <summary>The tables of an index, kept as long as their segments.</summary>
    public sealed class Shelf
    {
        private readonly ConditionalWeakTable<object, SegmentTable> tables = [];

        private readonly Lock turn = new();
        private readonly ConcurrentDictionary<string, int> stems = new(StringComparer.Ordinal);

        public FacetLabels Labels { get; } = new();

        /// <summary>Apart from all other labels: there are many, and of each so many sets as it goes together with.</summary>
        public LabelSets Claimants { get; } = new();

        public LabelSets Others { get; } = new();

        /// <returns>-1 for a stem that no claim has.</returns>
        public int NumberOf(string stem) => stems.GetValueOrDefault(stem, -1);

        public SegmentTable Of(AtomicReader reader)
        {
            if (tables.TryGetValue(reader.CoreCacheKey, out var known)) return known;
            // One at a time: two would give one number to two stems.
            lock (turn) return tables.GetValue(reader.CoreCacheKey, _ => new SegmentTable(reader, this, stems));
        }
    }
}
