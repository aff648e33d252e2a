using Claims.Application.Kernel;

namespace Claims.Application.Domain.Claims;

/// <summary>What the evidence gate says of a claim at one moment.</summary>
/// <param name="Checks">In the order in which a fact-checker would go through them.</param>
/// <param name="Warnings">They stop nobody from proposing; an editor must answer each before approving.</param>
/// <param name="Ways">How each point was established; printed on the public page.</param>
public sealed record Gate(IReadOnlyList<GateCheck> Checks, IReadOnlyList<GateWarning> Warnings, IReadOnlyList<GateWay> Ways)
{
    public int Met => Checks.Count(check => check.IsMet);

    public bool IsMet => Met == Checks.Count;

    /// <summary>What refuses proposing, approving and publishing while the gate is open.</summary>
    public Error? Refusal => IsMet
        ? null
        : Error.Refused("gate.open", string.Join(" ", Checks.Where(check => !check.IsMet).Select(check => check.Sentence)));
}

/// <param name="Key">Stable; for a point <c>point-{number}</c>.</param>
/// <param name="Sentence">Says what is there or what is missing.</param>
/// <param name="Anchor">The field or card that mends it, e.g. <c>rating</c> or <c>evidence-3</c>.</param>
public sealed record GateCheck(string Key, bool IsMet, string Sentence, string Anchor);

/// <param name="Key">Stable while its cause stands, so that an answer keeps belonging to it.</param>
public sealed record GateWarning(string Key, string Sentence, string Anchor);

public enum GateWayKind
{
    IndependentSources,
    SourceOfRecord,
    Exception,

    /// <summary>"Unproven" needs none of the counts.</summary>
    NotNeeded,
}

/// <param name="Point">The point's number.</param>
/// <param name="Evidence">The citation numbers that establish it.</param>
/// <param name="Reason">The line why, for a source of record, or the reason of the exception.</param>
public sealed record GateWay(int Point, GateWayKind Kind, IReadOnlyList<int> Evidence, string? Reason);
