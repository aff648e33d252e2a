namespace Claims.Application.Ports;

/// <summary>Tells whoever looks that something changed.</summary>
public interface IChangeFeed
{
    /// <summary>Called after a commit; must return at once and not throw.</summary>
    void Announce(Committed change);
}

/// <summary>What one committed message changed.</summary>
/// <param name="LastHistoryId">The highest history id that it wrote: a place in the feed, for those who poll.</param>
/// <param name="ClaimIds">The claims whose history grew, each once; empty when something else of the desk changed.</param>
public sealed record Committed(long LastHistoryId, IReadOnlyList<long> ClaimIds)
{
    /// <summary>Every history row that it wrote: by them a change that reaches somebody on two ways is told once. Empty for what leaves no history.</summary>
    public IReadOnlyList<long> HistoryIds { get; init; } = [LastHistoryId];
}
