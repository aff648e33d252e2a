using Claims.Application.Domain.History;
using Claims.Application.Kernel;

namespace Claims.Application.Domain.Claims;

/// <summary>Conflicts of interest: what a declared one ends, and what it still allows.</summary>
public sealed partial class Claim
{
    private readonly List<Conflict> conflicts = [];

    public IReadOnlyList<Conflict> Conflicts => conflicts;

    /// <summary>Declares a conflict of interest. It voids an approval, whoever declares it; and a drafter's proposal is no longer under review.</summary>
    /// <param name="isPublished">This round's verdict is out: then nothing moves here; the publication asks for a re-check.</param>
    public Result DeclareConflict(string statement, bool isPublished, Act act)
    {
        if (IsConflicted(act.By)) return Error.Refused("conflict.known", "You declared a conflict on this claim already.");
        conflicts.Add(new Conflict(statement, act));
        Note(act, "conflict.declared", [new FieldChange("conflict", null, CleanText.Lines(statement))]);
        if (Stage == Stage.Approved && !isPublished) BackToResearch(false, act.Because("A conflict of interest was declared after approval, which voids it."));
        if (Stage == Stage.InReview && IsDrafter(act.By!.Value)) EndReview(ProposalOutcome.TakenBack, RoundMove.TakeBack, "verdict.taken-back", act.Because("Its drafter declared a conflict of interest."));
        if (AssigneeId == act.By) LeaveWork(act);
        return Result.Done;
    }

    /// <summary>Says something about the claim; a conflicted member's comment is labelled.</summary>
    public Result Comment(string text, Act act)
    {
        Note(act.Because(text), IsConflicted(act.By) ? "claim.commented-conflicted" : "claim.commented", []);
        return Result.Done;
    }

    public bool IsConflicted(long? memberId) => memberId is { } id && conflicts.Exists(conflict => conflict.MemberId == id);

    /// <summary>The product acts without a member; a member with a declared conflict may only comment.</summary>
    internal Error? Refusal(Act act) => IsConflicted(act.By)
        ? Error.Refused("conflict.declared", "You declared a conflict of interest on this claim: you may comment, and nothing else.")
        : null;

    // Research has somebody on it, so it waits for somebody else to take it.
    private void LeaveWork(Act act)
    {
        if (Stage == Stage.Researching) PutDown(act);
        else SetAssignee(null, act);
    }
}
