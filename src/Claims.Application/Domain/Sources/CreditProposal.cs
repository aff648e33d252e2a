using Claims.Application.Domain.History;
using Claims.Application.Kernel;

namespace Claims.Application.Domain.Sources;

/// <summary>A kept page credits a news agency: its source, or the claim that appeared there, may repeat that wire. The page proposes, a person decides.</summary>
public sealed class CreditProposal
{
    private CreditProposal()
    {
    }

    public long Id { get; private set; }

    public int Version { get; private set; }

    /// <summary>Whose page it is; nothing when it is a claim's appearance.</summary>
    public long? SourceId { get; private set; }

    public Source? Source { get; private set; }

    /// <summary>Which claim appeared there; nothing when it is a source.</summary>
    public long? ClaimId { get; private set; }

    /// <summary>The agency, as the desk writes it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>That of the <see cref="Claims.Origin"/> which it would be.</summary>
    public string Key { get; private set; } = "";

    public ProposalState State { get; private set; }

    public DateTimeOffset FoundAt { get; private set; }

    public long? DecidedById { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public static CreditProposal OfSource(long sourceId, string name, DateTimeOffset at) => new() { SourceId = sourceId, Name = name, Key = LookupKey.Of(name), FoundAt = at };

    public static CreditProposal OfClaim(long claimId, string name, DateTimeOffset at) => new() { ClaimId = claimId, Name = name, Key = LookupKey.Of(name), FoundAt = at };

    public Result Decide(bool isShared, Act act)
    {
        if (State != ProposalState.Open) return Error.Refused("origin.decided", "Somebody decided this already.");
        (State, DecidedById, DecidedAt) = (isShared ? ProposalState.Shared : ProposalState.Apart, act.By, act.At);
        return Result.Done;
    }
}
