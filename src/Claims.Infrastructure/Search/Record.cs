using Claims.Application.Ports;

namespace Claims.Infrastructure.Search;

/// <summary>Something that can be found, as it is indexed.</summary>
/// <param name="Id">The claim's number for a claim and a published check; else the key of what it is.</param>
/// <param name="Head">What it is called or claims: words here weigh more.</param>
/// <param name="Texts">Everything else that it is found by.</param>
/// <param name="Language">BCP 47; stems follow it.</param>
/// <param name="When">For before, after and the order by time: <c>yyyymmdd</c>; 0 when unknown.</param>
/// <param name="Facets">What it is counted and filtered by.</param>
/// <param name="Alike">As it is matched; nothing for what is not a claim.</param>
internal sealed record Record(
    FoundKind Kind, long Id, IReadOnlyList<string?> Head, IReadOnlyList<string?> Texts, string? Language, int When, IReadOnlyList<(Facet Facet, string? Label)> Facets, Alike? Alike = null);
