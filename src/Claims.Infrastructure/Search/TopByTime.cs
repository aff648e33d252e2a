using Claims.Application.Ports;

namespace Claims.Infrastructure.Search;

/// <summary>The first finds by time. What is of one day stands in the order of its kind and key, so every node has the same order.</summary>
internal sealed class TopByTime(FoundOrder order, int most)
{
    private readonly PriorityQueue<Find, (int Place, long Tie)> first = new(most + 1);
    private readonly int sign = order == FoundOrder.OldestFirst ? -1 : 1;
    private int least = int.MinValue;

    /// <summary>Nothing of another day would be among the first.</summary>
    public bool IsOpenTo(int day) => PlaceOf(day) >= least;

    public void Take(SegmentTable table, int doc)
    {
        var place = PlaceOf(table.Days[doc]);
        if (place < least) return;
        var find = table.FindOf(doc);
        first.Enqueue(find, (place, (sign * find.Id) - SearchDocument.Pack(find.Kind, 0, 0)));
        if (first.Count <= most) return;
        first.Dequeue();
        first.TryPeek(out _, out var last);
        least = last.Place;
    }

    public IReadOnlyList<Find> First()
    {
        var found = new Find[first.Count];
        for (var i = found.Length - 1; i >= 0; i--) found[i] = first.Dequeue();
        return found;
    }

    // What has no day stands at the end, whichever way.
    private int PlaceOf(int day) => day > 0 ? sign * day : int.MinValue;
}
