namespace Claims.Infrastructure.Search;

/// <summary>Numbers for the sets of labels that documents have, the same in every segment of the index. Many documents share a set: finds are narrowed down and counted by sets, not label by label.</summary>
/// <remarks>A set is another set and one label more, and has a higher number than that one. So whatever is asked of the labels of all sets is answered by going through the sets once.</remarks>
internal sealed class LabelSets
{
    public const int Empty = 0;

    private readonly Lock turn = new();
    private readonly Dictionary<(int Smaller, int Label), int> numbers = [];
    private (int Smaller, int Label)[] sets = new (int, int)[256];
    private int count = 1;

    /// <summary>By their numbers, beginning with <see cref="Empty"/>. What is added later is not in it.</summary>
    public ReadOnlyMemory<(int Smaller, int Label)> All
    {
        get
        {
            lock (turn) return sets.AsMemory(0, count);
        }
    }

    /// <param name="smaller">A set.</param>
    /// <param name="label">As <see cref="FacetLabels"/> numbers it.</param>
    /// <returns>The set that has this label as well.</returns>
    public int With(int smaller, int label)
    {
        lock (turn)
        {
            if (numbers.TryGetValue((smaller, label), out var known)) return known;
            if (count == sets.Length) Array.Resize(ref sets, 2 * count);
            sets[count] = (smaller, label);
            return numbers[(smaller, label)] = count++;
        }
    }
}
