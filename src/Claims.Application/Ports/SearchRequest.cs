using Claims.Application.Language.Searching;

namespace Claims.Application.Ports;

public enum FoundKind
{
    Claim,
    KnownCheck,
    Claimant,
    Source,
    Article,

    /// <summary>A live check as readers see it. Only these are found by the public.</summary>
    PublishedCheck,
}

/// <summary>What finds are counted and filtered by.</summary>
public enum Facet
{
    Kind,
    Stage,
    Rating,
    Claimant,
    Topic,
    Language,
    Publisher,
}

public enum FoundOrder
{
    BestFirst,
    NewestFirst,
    OldestFirst,
}

/// <summary>What a search answers.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Facets">The most frequent values of each, with how many of all finds have them.</param>
public sealed record Finds(IReadOnlyList<Find> Page, int Total, IReadOnlyList<FacetCount> Facets);

/// <param name="Id">The claim's number for a claim and a published check; else the key of what it is.</param>
public sealed record Find(FoundKind Kind, long Id);

public sealed record FacetCount(Facet Facet, string Label, int Count);

/// <param name="IsPublic">Published checks only; else everything that members see.</param>
public sealed record SearchRequest(Asking Asked, bool IsPublic, FoundOrder Order, int Skip, int Take);
