using Claims.Application.Kernel;
using Claims.Application.Language.Searching;
using Claims.Application.Ports;
using Lucene.Net.Util;

namespace Claims.Infrastructure.Search;

/// <summary>Lets through what a find must have beside its words, and counts the labels of what it lets through. Asked for each document, it looks at four rows of numbers.</summary>
internal sealed class Sieve : IDisposable
{
    private readonly ReadOnlyMemory<FacetLabels.Label> labels;
    private readonly LabelTally claimants;
    private readonly LabelTally topics;
    private readonly LabelTally others;
    private readonly (int From, int To, bool IsExcluded)[] days;

    public Sieve(Asking asked, Door door, SegmentTable.Shelf shelf)
    {
        // Sets first: their labels had numbers before.
        (claimants, topics, others) = (new LabelTally(shelf.Claimants.All), new LabelTally(shelf.Topics.All), new LabelTally(shelf.Others.All));
        labels = shelf.Labels.All;
        // A second time for words, which stand in fields of their door; the only time for what is asked for without one.
        Require(Facet.Kind, label => label.Text == nameof(FoundKind.PublishedCheck), isExcluded: !door.IsPublic);
        foreach (var wish in asked.Wishes) Require(wish);
        days = [.. asked.Wishes.Select(Bounds).OfType<(int, int, bool)>()];
    }

    public bool Lets(SegmentTable table, int doc) =>
        others.Taken[table.Others[doc]] && claimants.Taken[table.Claimants[doc]] && topics.Taken[table.Topics[doc]] && TakesDay(table.Days[doc]);

    /// <summary>Counts a document that it lets through.</summary>
    public bool Takes(SegmentTable table, int doc)
    {
        if (!Lets(table, doc)) return false;
        claimants.Counts[table.Claimants[doc]]++;
        topics.Counts[table.Topics[doc]]++;
        others.Counts[table.Others[doc]]++;
        return true;
    }

    /// <summary>The same for all documents of a segment: a million of them are asked in a few milliseconds.</summary>
    /// <param name="isBackwards">From the one that was written last on.</param>
    /// <param name="first">Gets what it lets through.</param>
    public void TakeAll(SegmentTable table, IBits? live, bool isBackwards, TopByTime first)
    {
        ReadOnlySpan<int> claimantOf = table.Claimants, topicsOf = table.Topics, otherOf = table.Others, dayOf = table.Days;
        ReadOnlySpan<bool> claimantTaken = claimants.Taken, topicsTaken = topics.Taken, otherTaken = others.Taken;
        Span<int> claimantCounts = claimants.Counts, topicsCounts = topics.Counts, otherCounts = others.Counts;
        for (var at = 0; at < dayOf.Length; at++)
        {
            var doc = isBackwards ? dayOf.Length - 1 - at : at;
            int claimant = claimantOf[doc], about = topicsOf[doc], other = otherOf[doc], day = dayOf[doc];
            if (!otherTaken[other] || !claimantTaken[claimant] || !topicsTaken[about] || !TakesDay(day) || (live is not null && !live.Get(doc))) continue;
            claimantCounts[claimant]++;
            topicsCounts[about]++;
            otherCounts[other]++;
            if (first.IsOpenTo(day)) first.Take(table, doc);
        }
    }

    /// <summary>Once and at the end.</summary>
    /// <param name="total">How many were let through.</param>
    public IReadOnlyList<FacetCount> Counts(out int total)
    {
        var counts = new int[labels.Length];
        claimants.AddTo(counts);
        topics.AddTo(counts);
        total = others.AddTo(counts);
        return FacetCounting.Most(labels.Span, counts);
    }

    public void Dispose()
    {
        claimants.Dispose();
        topics.Dispose();
        others.Dispose();
    }

    private void Require(Wish wish)
    {
        if (wish.Field is not null && SearchQuery.Facets.TryGetValue(wish.Field, out var facet) && LookupKey.Of(wish.Text) is { Length: > 0 } key)
            Require(facet, label => label.IsMeantBy(facet, key), wish.IsExcluded);
    }

    private void Require(Facet facet, Func<FacetLabels.Label, bool> isMeant, bool isExcluded)
    {
        var meant = new bool[labels.Length];
        var all = labels.Span;
        for (var number = 0; number < meant.Length; number++) meant[number] = all[number].Facet == facet && isMeant(all[number]);
        (facet switch { Facet.Claimant => claimants, Facet.Topic => topics, _ => others }).Require(meant, isExcluded);
    }

    // "before:" leaves the day itself out, "after:" as well: what lies between two such days is neither.
    private static (int From, int To, bool IsExcluded)? Bounds(Wish wish) =>
        wish.Field is not ("before" or "after") || !PartialDate.TryParse(wish.Text.Replace('/', '-'), out var day) ? null
        : wish.Field == "before" ? (1, PartialDate.Of(day.Earliest).Sortable - 1, wish.IsExcluded)
        : (PartialDate.Of(day.Latest).Sortable + 1, int.MaxValue, wish.IsExcluded);

    private bool TakesDay(int day)
    {
        foreach (var (from, to, isExcluded) in days)
            if ((day >= from && day <= to) == isExcluded) return false;
        return true;
    }
}
