using System.Numerics;

namespace Claims.Application.Language.Spotting;

/// <summary>
/// Reads a sentence as the model sees it: as patterns (words, pairs of words, pairs of word classes; each a bucket of a hash) and as a row of traits with the mean of its
/// word vectors. Keeps its buffers, so one reader serves one thread and many sentences.
/// </summary>
public sealed class SentenceSignals(WordTable table)
{
    /// <summary>How many buckets patterns fall into: room for the 60,000 that training keeps, at few collisions.</summary>
    public const int Buckets = 1 << 18;

    private const uint Edge = 0x9e3779b9;
    private readonly List<Term> terms = [];
    private readonly List<int> found = [];
    private readonly HashSet<int> patterns = [];

    /// <summary>The distinct buckets of the last sentence.</summary>
    public IReadOnlyCollection<int> Patterns => patterns;

    /// <summary>Traits, then the mean vector, of the last sentence.</summary>
    public float[] Row { get; } = new float[Traits.Count + table.Dimensions];

    public IReadOnlyList<Term> Terms => terms;

    public void Read(ReadOnlySpan<char> sentence)
    {
        Spotting.Terms.Read(sentence, terms);
        found.Clear();
        foreach (var term in terms) found.Add(table.Find(term.Hash));
        Traits.Read(sentence, terms, Row);
        ReadMeanVector(Row.AsSpan(Traits.Count));
        patterns.Clear();
        ReadWords();
        for (var set = 0; set < WordTable.ClassSets; set++) ReadClasses(set);
    }

    private void ReadWords()
    {
        var before = Edge;
        foreach (var term in terms)
        {
            Add(term.Hash);
            Add(Hashing.Of(before, term.Hash));
            before = term.Hash;
        }
        if (terms.Count > 0) Add(Hashing.Of(before, Edge));
    }

    private void ReadClasses(int set)
    {
        var before = Edge;
        for (var i = 0; i < terms.Count; i++)
        {
            var hash = ClassHash(set, i);
            Add(hash);
            Add(Hashing.Of(before, hash));
            before = hash;
        }
        if (terms.Count > 0) Add(Hashing.Of(before, Edge));
    }

    /// <summary>An unknown word is still a name or not.</summary>
    private uint ClassHash(int set, int at)
    {
        var known = found[at] < 0 ? 0 : table.ClassOf(set, found[at]);
        return Hashing.Of((uint)(set + 1), known > 0 ? known : terms[at].Capitals > 0 ? 60_001u : 60_000u);
    }

    private void ReadMeanVector(Span<float> mean)
    {
        mean.Clear();
        var total = 0f;
        foreach (var row in found)
        {
            if (row < 0) continue;
            var weight = table.WeightOf(row);
            AddTo(mean, table.VectorOf(row), weight);
            total += weight;
        }
        if (total > 0)
            for (var i = 0; i < mean.Length; i++) mean[i] /= total;
    }

    private static void AddTo(Span<float> sum, ReadOnlySpan<float> vector, float weight)
    {
        var i = 0;
        for (; i <= sum.Length - Vector<float>.Count; i += Vector<float>.Count)
            (new Vector<float>(sum[i..]) + (new Vector<float>(vector[i..]) * weight)).CopyTo(sum[i..]);
        for (; i < sum.Length; i++) sum[i] += vector[i] * weight;
    }

    private void Add(uint hash) => patterns.Add((int)(hash & (Buckets - 1)));
}
