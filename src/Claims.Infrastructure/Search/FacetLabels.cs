using Claims.Application.Ports;

namespace Claims.Infrastructure.Search;

/// <summary>Numbers for the labels of all facets, the same in every segment of the index: finds are counted in one row of numbers.</summary>
internal sealed class FacetLabels
{
    private readonly Lock turn = new();
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<(Facet Facet, string Label)> labels = [];

    public int Count
    {
        get
        {
            lock (turn) return labels.Count;
        }
    }

    /// <param name="counted">As <see cref="SearchDocument"/> writes it.</param>
    public int NumberOf(string counted)
    {
        lock (turn)
        {
            if (numbers.TryGetValue(counted, out var number)) return number;
            labels.Add(SearchDocument.ReadLabel(counted));
            return numbers[counted] = labels.Count - 1;
        }
    }

    public IReadOnlyList<(Facet Facet, string Label)> Of(IEnumerable<int> wanted)
    {
        lock (turn) return [.. wanted.Select(number => labels[number])];
    }
}
