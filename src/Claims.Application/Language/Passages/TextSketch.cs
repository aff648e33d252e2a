using System.Numerics;
using System.Runtime.InteropServices;

namespace Claims.Application.Language.Passages;

/// <summary>A text in 512 bytes, by which the likeness of two texts can be told without either: 128 smallest hashes of its five-word shingles (MinHash).</summary>
/// <remarks>Broder, "On the resemblance and containment of documents" (1997). The share of equal places estimates the share of common shingles; its standard error is at most 4.5 points.</remarks>
public static class TextSketch
{
    public const int Bytes = Places * sizeof(uint);

    /// <summary>Fewer words than this are too little to tell a common origin by.</summary>
    public const int FewestWords = 60;

    private const int Places = 128;
    private const int Shingle = 5;

    private static readonly ulong[] Factors = Seeds(0x9E3779B97F4A7C15);
    private static readonly ulong[] Shifts = Seeds(0xC2B2AE3D27D4EB4F);

    /// <returns>Nothing for a text of fewer than <see cref="FewestWords"/> words.</returns>
    public static byte[]? Of(string text)
    {
        var words = Words.Of(text);
        if (words.Count < FewestWords) return null;
        var hashes = words.Select(word => HashOf(word.Folded)).ToArray();
        var shingles = new HashSet<ulong>(hashes.Length);
        for (var i = 0; i + Shingle <= hashes.Length; i++)
        {
            var shingle = 0UL;
            for (var j = 0; j < Shingle; j++) shingle = Mix(shingle ^ hashes[i + j]);
            shingles.Add(shingle);
        }
        var least = new uint[Places];
        Array.Fill(least, uint.MaxValue);
        foreach (var shingle in shingles)
            for (var place = 0; place < Places; place++)
                least[place] = Math.Min(least[place], (uint)(((shingle * Factors[place]) + Shifts[place]) >> 32));
        return MemoryMarshal.AsBytes(least.AsSpan()).ToArray();
    }

    /// <summary>How much of two texts is the same, in per cent, estimated.</summary>
    public static int Likeness(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var one = MemoryMarshal.Cast<byte, uint>(left);
        var other = MemoryMarshal.Cast<byte, uint>(right);
        if (one.Length != Places || other.Length != Places) return 0;
        var same = 0;
        // A lane that is equal is all ones: minus one.
        for (var at = 0; at < Places; at += Vector<uint>.Count)
            same -= Vector.Sum(Vector.AsVectorInt32(Vector.Equals(new Vector<uint>(one[at..]), new Vector<uint>(other[at..]))));
        return same * 100 / Places;
    }

    // FNV-1a: the same on every machine and in every version, because sketches are stored.
    private static ulong HashOf(string word)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var letter in word) hash = (hash ^ letter) * 0x100000001B3UL;
        return Mix(hash);
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }

    private static ulong[] Seeds(ulong seed)
    {
        var seeds = new ulong[Places];
        for (var i = 0; i < Places; i++) seeds[i] = Mix(seed * (ulong)(i + 1)) | 1;
        return seeds;
    }
}
