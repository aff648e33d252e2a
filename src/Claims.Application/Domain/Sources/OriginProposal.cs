using Claims.Application.Domain.History;
using Claims.Application.Kernel;

namespace Claims.Application.Domain.Sources;

public enum ProposalState
{
    Open,

    /// <summary>They are one origin.</summary>
    Shared,

    /// <summary>They are not, and are not proposed again.</summary>
    Apart,
}

/// <summary>Two sources whose texts are so much alike that they may repeat one origin. The figure proposes, a person decides.</summary>
public sealed class OriginProposal
{
    /// <summary>In per cent of common five-word stretches: from here on it is proposed.</summary>
    public const int Worth = 40;

    private OriginProposal()
    {
    }

    public long Id { get; private set; }

    public int Version { get; private set; }

    /// <summary>The source that the desk has known longer.</summary>
    public long FirstId { get; private set; }

    public Source? First { get; private set; }

    public long SecondId { get; private set; }

    public Source? Second { get; private set; }

    /// <summary>In per cent.</summary>
    public int Likeness { get; private set; }

    public ProposalState State { get; private set; }

    public DateTimeOffset FoundAt { get; private set; }

    public long? DecidedById { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public static OriginProposal Of(long one, long other, int likeness, DateTimeOffset at) =>
        new() { FirstId = Math.Min(one, other), SecondId = Math.Max(one, other), Likeness = likeness, FoundAt = at };

    public Result Decide(bool isShared, Act act)
    {
        if (State != ProposalState.Open) return Error.Refused("origin.decided", "Somebody decided this already.");
        (State, DecidedById, DecidedAt) = (isShared ? ProposalState.Shared : ProposalState.Apart, act.By, act.At);
        return Result.Done;
    }
}
