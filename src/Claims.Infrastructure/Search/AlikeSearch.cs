using System.Numerics;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Claims.Infrastructure.Search;

/// <summary>Finds the best claims and known checks that have any of some stems, without looking at all that have one.</summary>
/// <remarks>
/// Weighs as BM25 does (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009), but whatever a claim's length, a stem that comes again counts
/// <see cref="Again"/> times. So a claim's sum is bounded before its length is known: where a common stem can no
/// longer lift a claim among the best, only claims that have a rarer one are looked at (MaxScore: Turtle and Flood, "Query evaluation: strategies and
/// optimizations", 1995). The answer is that of looking at everything.
/// </remarks>
internal sealed class AlikeSearch(double averageLength, int most)
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    /// <summary>What a second time counts in a claim of average length: the headline says it too.</summary>
    private const double Again = (2 * (K1 + 1) / (2 + K1)) / ((K1 + 1) / (1 + K1));

    /// <summary>Documents that are summed up together: their sums stay close to the processor.</summary>
    private const int Window = 4_096;

    private readonly PriorityQueue<(int Doc, double Score), (double Score, int Before)> best = new(most + 1);
    private readonly double[] sums = new double[Window];
    private readonly ulong[] touched = new ulong[Window / 64];

    private double Least => best.Count < most ? 0 : best.Peek().Score;

    /// <summary>Best first.</summary>
    public IReadOnlyList<(int Doc, double Score)> Best()
    {
        var found = new (int, double)[best.Count];
        for (var i = found.Length - 1; i >= 0; i--) found[i] = best.Dequeue();
        return found;
    }

    /// <param name="stems">With their weights.</param>
    /// <param name="takes">Which of the segment's documents may be found; all when left out.</param>
    public void Look(AtomicReaderContext segment, SegmentTable table, IEnumerable<(string Stem, double Weight)> stems, Func<int, bool>? takes = null)
    {
        var postings = Open(segment.AtomicReader, stems);
        for (var start = 0; start < segment.AtomicReader.MaxDoc; start += Window)
        {
            var (spare, rest) = Spare(postings);
            if (spare == postings.Count) return;
            for (var i = spare; i < postings.Count; i++) Sum(postings[i], start);
            Weigh(postings, spare, rest, start, segment.DocBase, table, takes);
        }
    }

    // The most common first.
    private static List<Posting> Open(AtomicReader reader, IEnumerable<(string Stem, double Weight)> stems)
    {
        var postings = new List<Posting>();
        if (reader.GetTerms(AlikeDocument.Stems) is not { } terms) return postings;
        var at = terms.GetEnumerator();
        foreach (var (stem, weight) in stems.OrderBy(stem => stem.Weight))
            if (at.SeekExact(new BytesRef(stem)) && at.Docs(reader.LiveDocs, null, DocsFlags.FREQS) is { } docs) postings.Add(new Posting(docs, weight));
        return postings;
    }

    // A claim that has these alone is not among the best.
    private (int Count, double Weight) Spare(List<Posting> postings)
    {
        var (count, weight) = (0, 0.0);
        while (count < postings.Count && (weight + postings[count].Most) * Damped(0) <= Least) weight += postings[count++].Most;
        return (count, weight);
    }

    private void Sum(Posting posting, int start)
    {
        var end = start + Window;
        var doc = posting.Doc < start ? posting.Advance(start) : posting.Doc;
        for (; doc < end; doc = posting.Next())
        {
            sums[doc - start] += posting.Weight;
            touched[(doc - start) >> 6] |= 1UL << (doc - start);
        }
    }

    private void Weigh(List<Posting> postings, int spare, double rest, int start, int docBase, SegmentTable table, Func<int, bool>? takes)
    {
        for (var word = 0; word < touched.Length; word++)
        {
            for (var bits = touched[word]; bits != 0; bits &= bits - 1)
            {
                var at = (word << 6) + BitOperations.TrailingZeroCount(bits);
                var sum = sums[at];
                sums[at] = 0;
                if (takes is not null && !takes(start + at)) continue;
                var damped = Damped(table.LengthOf(start + at));
                var open = rest;
                for (var i = spare - 1; i >= 0 && (sum + open) * damped > Least; i--)
                {
                    open -= postings[i].Most;
                    if (postings[i].Has(start + at)) sum += postings[i].Weight;
                }
                Take(docBase + start + at, sum * damped);
            }
            touched[word] = 0;
        }
    }

    private void Take(int doc, double score)
    {
        if (score <= Least) return;
        best.Enqueue((doc, score), (score, -doc));
        if (best.Count > most) best.Dequeue();
    }

    private double Damped(int length) => (K1 + 1) / (1 + (K1 * (1 - B + (B * length / averageLength))));

    /// <summary>The claims that have one stem, in order.</summary>
    private sealed class Posting(DocsEnum docs, double weight)
    {
        /// <summary>For the claim that it stands at.</summary>
        public double Weight => docs.Freq > 1 ? Most : weight;

        public double Most { get; } = weight * Again;

        public int Doc { get; private set; } = -1;

        public int Next() => Doc = docs.NextDoc();

        public int Advance(int doc) => Doc = docs.Advance(doc);

        public bool Has(int doc) => (Doc < doc ? Advance(doc) : Doc) == doc;
    }
}
