using Claims.Application.Ports;

namespace Claims.Infrastructure.Search;

/// <summary>Of the counts of all labels, the most frequent of each facet.</summary>
internal static class FacetCounting
{
    private const int MostLabels = 12;

    /// <param name="counts">By the labels' numbers.</param>
    public static IReadOnlyList<FacetCount> Most(ReadOnlySpan<FacetLabels.Label> labels, ReadOnlySpan<int> counts)
    {
        var facets = new SortedDictionary<Facet, List<FacetCount>>();
        for (var number = 0; number < labels.Length; number++)
        {
            if (counts[number] == 0) continue;
            var (facet, text, _) = labels[number];
            if (!facets.TryGetValue(facet, out var most)) facets[facet] = most = new List<FacetCount>(MostLabels + 1);
            if (most.Count < MostLabels || counts[number] >= most[^1].Count) Insert(most, new FacetCount(facet, text, counts[number]));
        }
        return [.. facets.SelectMany(facet => facet.Value)];
    }

    private static void Insert(List<FacetCount> most, FacetCount one)
    {
        var at = most.Count;
        while (at > 0 && IsBefore(one, most[at - 1])) at--;
        most.Insert(at, one);
        if (most.Count > MostLabels) most.RemoveAt(MostLabels);
    }

    private static bool IsBefore(FacetCount one, FacetCount other) =>
        one.Count != other.Count ? one.Count > other.Count : string.CompareOrdinal(one.Label, other.Label) < 0;
}
