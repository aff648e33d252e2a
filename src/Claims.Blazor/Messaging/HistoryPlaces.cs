using Claims.Application.UseCases.Desk;

namespace Claims.Blazor.Messaging;

/// <summary>Which rows of the history this process knows of: where it has read to, which ids were not there yet, and what was told already.</summary>
internal sealed class HistoryPlaces(TimeProvider clock)
{
    /// <summary>Longer than any transaction lasts: an id that is not there after this time was rolled back.</summary>
    public static readonly TimeSpan LateCommit = TimeSpan.FromMinutes(2);

    /// <summary>Each gap costs a query; the oldest are read together when there are more.</summary>
    private const int MostGaps = 20;

    private readonly Lock access = new();
    private readonly Dictionary<long, long> told = [];
    private readonly List<(ReadChanges.Gap Gap, long Since)> gaps = [];

    /// <summary>The highest id that was read; nothing before the first reading.</summary>
    public long? Last { get; private set; }

    public IReadOnlyList<ReadChanges.Gap> Missing => [.. gaps.Select(known => known.Gap)];

    /// <summary>Notes that rows are told now.</summary>
    /// <returns>The ones that were not told before: a commit is read by the poll and announced by its own process, in either order.</returns>
    public IReadOnlySet<long> Tell(IEnumerable<long> ids)
    {
        lock (access) return ids.Where(id => told.TryAdd(id, clock.GetTimestamp())).ToHashSet();
    }

    public void Read(ReadChanges.Detail read)
    {
        foreach (var row in read.Late) Fill(row.Id);
        foreach (var row in read.New)
        {
            if (Last is { } last && row.Id > last + 1) gaps.Add((new(last + 1, row.Id - 1), clock.GetTimestamp()));
            Last = row.Id;
        }
        Last ??= 0;
        for (; gaps.Count > MostGaps; gaps.RemoveAt(0)) gaps[1] = (new(gaps[0].Gap.From, gaps[1].Gap.To), gaps[1].Since);
    }

    public void ForgetOld()
    {
        gaps.RemoveAll(known => IsOld(known.Since));
        lock (access)
            foreach (var row in told.Where(row => row.Key <= Last && IsOld(row.Value)).ToList())
                told.Remove(row.Key);
    }

    private void Fill(long id)
    {
        var at = gaps.FindIndex(known => known.Gap.From <= id && id <= known.Gap.To);
        if (at < 0) return;
        var ((from, to), since) = gaps[at];
        gaps.RemoveAt(at);
        if (id < to) gaps.Insert(at, (new(id + 1, to), since));
        if (from < id) gaps.Insert(at, (new(from, id - 1), since));
    }

    private bool IsOld(long since) => clock.GetElapsedTime(since) > LateCommit;
}
