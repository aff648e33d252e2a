using Claims.Application.Domain.Sources;

namespace Claims.Application.Domain.Claims;

/// <summary>What the gate is told and cannot see in the claim: what the product found out by itself, and which day it is.</summary>
/// <param name="Astray">Numbers of the evidence whose passage does not stand in what is kept of its source.</param>
/// <param name="Links">What became of the sources that need a look, by the number of the evidence.</param>
/// <param name="Alike">Pairs of evidence that may repeat one origin, where nobody has decided yet.</param>
/// <param name="OwnWires">By the number of the evidence: an agency that its page credits and the claim repeats too, or the other way round, where nobody has decided yet.</param>
/// <param name="Today">Nothing where deadlines do not matter.</param>
public sealed record GateFindings(IReadOnlySet<int> Astray, IReadOnlyDictionary<int, LinkState> Links, IReadOnlyList<LikelyOne> Alike, IReadOnlyDictionary<int, string> OwnWires, DateOnly? Today)
{
    public static GateFindings None { get; } = new(new HashSet<int>(), new Dictionary<int, LinkState>(), [], new Dictionary<int, string>(), null);

    internal bool AreAlike(int one, int other) => Alike.Any(pair => pair.Is(one, other));
}

/// <summary>Two pieces of evidence that are likely one.</summary>
/// <param name="How">Follows "Sources 1 and 2", e.g. "both credit AFP".</param>
public sealed record LikelyOne(int First, int Second, string How)
{
    internal bool Is(int one, int other) => (First, Second) == (one, other) || (First, Second) == (other, one);
}
