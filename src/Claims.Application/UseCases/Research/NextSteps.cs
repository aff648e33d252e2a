using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Ports;

namespace Claims.Application.UseCases.Research;

/// <summary>What somebody can do next with a claim; each is one command.</summary>
public enum ClaimStep
{
    Accept,
    Take,
    Assign,
    Start,
    Decline,
    Merge,
    PutBack,
    Edit,
    AddEvidence,
    Draft,
    Propose,
    TakeBack,
    Return,
    Suggest,
    Approve,
    Spike,
    Reopen,
    NextRound,
    Reconsider,
    Unmerge,
    Comment,
}

/// <param name="Blocked">Why it cannot be done yet, in a sentence; nothing when it can.</param>
/// <param name="Code">The refusal's code, for who words it otherwise.</param>
public sealed record NextStep(ClaimStep Step, string? Blocked, string? Code = null)
{
    internal static NextStep Of(ClaimStep step, Error? refusal) => new(step, refusal?.Text, refusal?.Code);
}

/// <summary>The caller's next legal steps, for the buttons of the page. The domain decides again when one is taken.</summary>
internal static class NextSteps
{
    /// <param name="isPublished">The verdict of this round is out.</param>
    public static IReadOnlyList<NextStep> Of(Claim claim, bool isPublished, Gate gate, ICurrentMember me)
    {
        if (!me.IsKnown) return [];
        if (claim.IsConflicted(me.Id)) return me.May(Permission.Comment) ? [new NextStep(ClaimStep.Comment, null)] : [];
        return [.. Possible(claim, isPublished).Where(step => me.May(Needed(step))).Where(step => IsTheirs(step, claim, me)).Select(step => NextStep.Of(step, Refusal(step, claim, gate, me)))];
    }

    private static IEnumerable<ClaimStep> Possible(Claim claim, bool isPublished)
    {
        ClaimStep[] steps = claim.Stage switch
        {
            Stage.Submitted => [ClaimStep.Take, ClaimStep.Accept, ClaimStep.Assign, ClaimStep.Decline, ClaimStep.Merge],
            Stage.Accepted when claim.AssigneeId is null => [ClaimStep.Take, ClaimStep.Assign, ClaimStep.Decline, ClaimStep.Merge],
            Stage.Accepted => [ClaimStep.Start, ClaimStep.Assign, ClaimStep.Decline, ClaimStep.Merge],
            Stage.Researching => [ClaimStep.Propose, ClaimStep.Draft, ClaimStep.Assign, ClaimStep.PutBack, ClaimStep.Decline, ClaimStep.Merge],
            Stage.InReview => [ClaimStep.Approve, ClaimStep.Return, ClaimStep.Suggest, ClaimStep.TakeBack, ClaimStep.Spike],
            Stage.Approved when isPublished => [ClaimStep.NextRound],
            Stage.Approved => [ClaimStep.Reopen, ClaimStep.Spike],
            Stage.Declined => [ClaimStep.Reconsider],
            _ => [ClaimStep.Unmerge],
        };
        var isOpen = claim.Stage is Stage.Submitted or Stage.Accepted or Stage.Researching;
        return [.. steps, .. isOpen ? [ClaimStep.AddEvidence] : Array.Empty<ClaimStep>(), .. isOpen || claim.Stage == Stage.Approved ? [ClaimStep.Edit] : Array.Empty<ClaimStep>(), ClaimStep.Comment];
    }

    private static Permission Needed(ClaimStep step) => step switch
    {
        ClaimStep.Accept or ClaimStep.Decline or ClaimStep.Merge => Permission.TriageClaims,
        ClaimStep.Assign => Permission.AssignClaims,
        ClaimStep.Take or ClaimStep.Start or ClaimStep.PutBack or ClaimStep.AddEvidence => Permission.ResearchClaims,
        ClaimStep.Edit => Permission.RecordClaims,
        ClaimStep.Draft or ClaimStep.Propose or ClaimStep.TakeBack => Permission.DraftVerdicts,
        ClaimStep.Comment => Permission.Comment,
        _ => Permission.ReviewVerdicts,
    };

    // A step that belongs to somebody else is absent rather than blocked.
    private static bool IsTheirs(ClaimStep step, Claim claim, ICurrentMember me) => step switch
    {
        ClaimStep.TakeBack => claim.IsDrafter(me.Id),
        ClaimStep.Take => claim.AssigneeId is null || claim.AssigneeId == me.Id,
        _ => true,
    };

    private static Error? Refusal(ClaimStep step, Claim claim, Gate gate, ICurrentMember me) => step switch
    {
        ClaimStep.Propose when !gate.IsMet => gate.Refusal,
        ClaimStep.Approve when claim.IsDrafter(me.Id) => Claim.OwnVerdict,
        ClaimStep.Approve when !gate.IsMet => gate.Refusal,
        ClaimStep.Start when claim.AssigneeId is null => Claim.NobodyOnIt,
        _ => null,
    };
}
