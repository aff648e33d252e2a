using System.Numerics;

namespace Claims.Application.Language.Spotting;

/// <summary>
/// What is known about words beside the lexicon: a short vector of meaning and use, and the classes of words that are used alike. With it a model that has learned
/// "cut taxes by" also understands "slash tariffs by". Words are known by their hash only; the table holds no text.
/// </summary>
public sealed class WordTable
{
    /// <summary>Coarse and fine, by meaning and by neighbouring words.</summary>
    public const int ClassSets = 4;

    private readonly Dictionary<uint, int> rows;
    private readonly float[] weights;
    private readonly ushort[] classes;
    private readonly float[] vectors;
    private readonly float[] lengths;

    /// <param name="hashes">One a word.</param>
    /// <param name="weights">How much a word says, 0 to 1: rare words say more.</param>
    /// <param name="classes">Set by set, a class for each word; 0 is no class.</param>
    /// <param name="vectors">Word by word, <paramref name="dimensions"/> numbers for each.</param>
    public WordTable(uint[] hashes, float[] weights, ushort[] classes, float[] vectors, int dimensions)
    {
        rows = new Dictionary<uint, int>(hashes.Length);
        for (var row = 0; row < hashes.Length; row++) rows[hashes[row]] = row;
        this.weights = weights;
        this.classes = classes;
        this.vectors = vectors;
        Dimensions = dimensions;
        lengths = new float[hashes.Length];
        for (var row = 0; row < lengths.Length; row++) lengths[row] = MathF.Sqrt(Product(VectorOf(row), VectorOf(row)));
    }

    public int Dimensions { get; }

    /// <returns>-1 for a word that is not in it.</returns>
    public int Find(uint hash) => rows.TryGetValue(hash, out var row) ? row : -1;

    public float WeightOf(int row) => weights[row];

    public uint ClassOf(int set, int row) => classes[(set * weights.Length) + row];

    public ReadOnlySpan<float> VectorOf(int row) => vectors.AsSpan(row * Dimensions, Dimensions);

    /// <summary>How alike two words are meant and used: the cosine of their vectors, 1 for the same word.</summary>
    public float Likeness(int row, int other) => lengths[row] > 0 && lengths[other] > 0 ? Product(VectorOf(row), VectorOf(other)) / (lengths[row] * lengths[other]) : 0;

    private static float Product(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var sum = Vector<float>.Zero;
        var at = 0;
        for (; at <= left.Length - Vector<float>.Count; at += Vector<float>.Count) sum += new Vector<float>(left[at..]) * new Vector<float>(right[at..]);
        var rest = Vector.Sum(sum);
        for (; at < left.Length; at++) rest += left[at] * right[at];
        return rest;
    }
}
