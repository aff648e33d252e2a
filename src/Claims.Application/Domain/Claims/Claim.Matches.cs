using System.Globalization;
using Claims.Application.Domain.History;
using Claims.Application.Kernel;

namespace Claims.Application.Domain.Claims;

public sealed partial class Claim
{
    private readonly List<MatchDecision> matchDecisions = [];

    /// <summary>What members said of proposed matches; one for each other claim or known check.</summary>
    public IReadOnlyList<MatchDecision> MatchDecisions => matchDecisions;

    /// <summary>Confirms or rejects a proposed match. Saying the same again leaves no trace; another opinion replaces the one before, and history keeps both.</summary>
    /// <param name="named">How history names the other: "#12", or publisher and title.</param>
    /// <param name="there">What was said of both on the other claim's page, if anything: the later one counts.</param>
    public Result DecideMatch(MatchedWith other, bool isSame, MatchFinding finding, string named, Act act, MatchDecision? there = null)
    {
        if (Refusal(act) is { } refused) return refused;
        if (other.ClaimId == Id) return Error.Refused("match.itself", "A claim always says the same as itself.");
        var before = matchDecisions.Find(decision => decision.IsAbout(other));
        var standing = there is not null && !(before?.DecidedAt > there.DecidedAt) ? there : before;
        if (standing?.IsSame == isSame) return Result.Done;
        if (before is not null) matchDecisions.Remove(before);
        matchDecisions.Add(new MatchDecision(other, isSame, finding, act));
        Note(act, isSame ? "match.confirmed" : "match.rejected",
        [
            new FieldChange("match", null, named),
            new FieldChange("confidence", null, finding.Confidence.ToString("0.00", CultureInfo.InvariantCulture)),
            new FieldChange("model", null, finding.ModelVersion),
        ]);
        return Result.Done;
    }

    /// <summary>Takes back what was said of a match on this claim's page: it is proposed again as if nobody had looked. History keeps both.</summary>
    public Result TakeMatchBack(MatchedWith other, string named, Act act)
    {
        if (Refusal(act) is { } refused) return refused;
        if (matchDecisions.RemoveAll(decision => decision.IsAbout(other)) > 0) Note(act, "match.taken-back", [new FieldChange("match", null, named)]);
        return Result.Done;
    }
}
