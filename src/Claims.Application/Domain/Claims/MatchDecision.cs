using Claims.Application.Domain.History;

namespace Claims.Application.Domain.Claims;

/// <summary>With what a claim was matched: exactly one of both.</summary>
public sealed record MatchedWith(long? ClaimId, long? KnownCheckId);

/// <summary>What the product thought of a match when somebody decided on it.</summary>
/// <param name="ModelVersion">Of the model that proposed it.</param>
/// <param name="Score">The ranking's, in log odds.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record MatchFinding(string ModelVersion, double Score, double Confidence);

/// <summary>What somebody said of a proposed match: that both say the same, or that they do not.</summary>
public sealed class MatchDecision
{
    private MatchDecision()
    {
    }

    internal MatchDecision(MatchedWith other, bool isSame, MatchFinding finding, Act act)
    {
        (OtherClaimId, KnownCheckId, IsSame) = (other.ClaimId, other.KnownCheckId, isSame);
        (ModelVersion, Score, Confidence) = (finding.ModelVersion, finding.Score, finding.Confidence);
        (DecidedById, DecidedAt) = (act.By!.Value, act.At);
    }

    public long Id { get; private set; }

    public long ClaimId { get; private set; }

    /// <summary>The other claim of ours; nothing for a known check.</summary>
    public long? OtherClaimId { get; private set; }

    public long? KnownCheckId { get; private set; }

    public bool IsSame { get; private set; }

    public string ModelVersion { get; private set; } = "";

    public double Score { get; private set; }

    public double Confidence { get; private set; }

    public long DecidedById { get; private set; }

    public DateTimeOffset DecidedAt { get; private set; }

    internal bool IsAbout(MatchedWith other) => OtherClaimId == other.ClaimId && KnownCheckId == other.KnownCheckId;
}
