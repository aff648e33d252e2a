using System.Buffers;

namespace Claims.Infrastructure.Search;

/// <summary>For one search: which sets of labels it takes, and how many finds have each.</summary>
internal sealed class LabelTally(ReadOnlyMemory<(int Smaller, int Label)> sets) : IDisposable
{
    private readonly bool[] taken = Rented<bool>(sets.Length, true);
    private readonly int[] counts = Rented(sets.Length, 0);

    /// <summary>From now on only sets that have any of some labels, or none of them.</summary>
    /// <param name="labels">Told by number.</param>
    public void Require(ReadOnlySpan<bool> labels, bool isExcluded)
    {
        var has = Rented<bool>(sets.Length, false);
        var all = sets.Span;
        taken[LabelSets.Empty] &= isExcluded;
        for (var set = 1; set < all.Length; set++)
        {
            has[set] = has[all[set].Smaller] || labels[all[set].Label];
            taken[set] &= has[set] != isExcluded;
        }
        ArrayPool<bool>.Shared.Return(has);
    }

    /// <summary>By the sets' numbers.</summary>
    public ReadOnlySpan<bool> Taken => taken.AsSpan(0, sets.Length);

    /// <summary>By the sets' numbers.</summary>
    public Span<int> Counts => counts.AsSpan(0, sets.Length);

    /// <summary>Once and at the end.</summary>
    /// <param name="labels">Gets how many finds have each label, by number.</param>
    /// <returns>How many finds there are.</returns>
    public int AddTo(int[] labels)
    {
        var all = sets.Span;
        for (var set = all.Length - 1; set > LabelSets.Empty; set--)
        {
            if (counts[set] == 0) continue;
            labels[all[set].Label] += counts[set];
            counts[all[set].Smaller] += counts[set];
        }
        return counts[LabelSets.Empty];
    }

    public void Dispose()
    {
        ArrayPool<bool>.Shared.Return(taken);
        ArrayPool<int>.Shared.Return(counts);
    }

    private static T[] Rented<T>(int length, T value)
    {
        var rented = ArrayPool<T>.Shared.Rent(length);
        rented.AsSpan(0, length).Fill(value);
        return rented;
    }
}
