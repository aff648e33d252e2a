using Claims.Application.Kernel;
using Claims.Application.Ports;

namespace Claims.Infrastructure.Search;

/// <summary>Numbers for the labels of all facets, the same in every segment of the index: finds are counted in one row of numbers.</summary>
internal sealed class FacetLabels
{
    private readonly Lock turn = new();
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private Label[] labels = new Label[256];

    /// <summary>By their numbers. What is added later is not in it.</summary>
    public ReadOnlyMemory<Label> All
    {
        get
        {
            lock (turn) return labels.AsMemory(0, numbers.Count);
        }
    }

    /// <param name="counted">As <see cref="SearchDocument"/> writes it.</param>
    public int NumberOf(string counted)
    {
        lock (turn)
        {
            if (numbers.TryGetValue(counted, out var known)) return known;
            var number = numbers.Count;
            if (number == labels.Length) Array.Resize(ref labels, 2 * number);
            var (facet, text) = SearchDocument.ReadLabel(counted);
            labels[number] = new Label(facet, text, LookupKey.Of(text));
            return numbers[counted] = number;
        }
    }

    /// <param name="Key">What it is asked for by.</param>
    internal readonly record struct Label(Facet Facet, string Text, string Key)
    {
        /// <summary>By its beginning: "rating:mostly" finds both. Of people any name will do: "claimant:lee" finds every Lee.</summary>
        public bool IsMeantBy(Facet facet, string key) =>
            Facet == facet && (Key.StartsWith(key, StringComparison.Ordinal) || (facet == Facet.Claimant && IsOneOfItsNames(key)));

        private bool IsOneOfItsNames(string key)
        {
            for (var at = Key.IndexOf(' ', StringComparison.Ordinal); at >= 0; at = Key.IndexOf(' ', at + 1))
                if (Key.AsSpan(at + 1).StartsWith(key, StringComparison.Ordinal)) return true;
            return false;
        }
    }
}
