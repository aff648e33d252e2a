using Claims.Application.Domain.History;
using Claims.Application.Domain.Publishing;
using Claims.Application.Kernel;

namespace Claims.Application.Domain.Claims;

/// <summary>The round: who works on the claim, and where it stands.</summary>
public sealed partial class Claim
{
    /// <summary>1 for the first; a published check can get a next one.</summary>
    public int Round { get; private set; }

    public Stage Stage { get; private set; }

    /// <summary>Where the claim stood when it was merged.</summary>
    public Stage? StageBeforeMerge { get; private set; }

    /// <summary>Raised when stage, round or assignee change.</summary>
    public int StageVersion { get; private set; }

    public long? AssigneeId { get; private set; }

    public long? MergedIntoId { get; private set; }

    public long? RefusalReasonId { get; private set; }

    /// <summary>Where its publication stands, again as a column of its own: lists filter by it through an index.</summary>
    public PublicationState PublicationState { get; private set; }

    /// <param name="selectionReasonId">Why the desk picks it up; may be left out when the claim has a reason already.</param>
    public Result Accept(long? selectionReasonId, Act act)
    {
        if (Refusal(act, RoundMove.Accept) is { } refused) return refused;
        if ((selectionReasonId ?? SelectionReasonId) is not { } reason)
            return Error.Refused("selection.no-reason", "Say why the desk picks this claim up.");
        var changes = new Changes();
        SelectionReasonId = changes.Set("selectionReason", SelectionReasonId, reason);
        Move(RoundMove.Accept, "claim.accepted", act, changes.Found);
        return Result.Done;
    }

    /// <summary>Refuses the claim before a verdict was proposed.</summary>
    public Result Decline(long refusalReasonId, Act act) => Close(RoundMove.Decline, "claim.declined", refusalReasonId, act);

    /// <summary>Gives up a verdict in review or approved.</summary>
    /// <param name="isPublished">This round's verdict is out: then it is retracted instead.</param>
    public Result Spike(long refusalReasonId, bool isPublished, Act act)
    {
        if (isPublished) return Error.Refused("spike.published", "The check is published: retract it instead.");
        return Close(RoundMove.Spike, "claim.spiked", refusalReasonId, act);
    }

    public Result Reconsider(Act act)
    {
        if (Refusal(act, RoundMove.Reconsider) is { } refused) return refused;
        var changes = new Changes();
        RefusalReasonId = changes.Set("refusalReason", RefusalReasonId, null);
        Move(RoundMove.Reconsider, "claim.reconsidered", act, changes.Found);
        return Result.Done;
    }

    /// <summary>Gives the work to somebody, or to nobody.</summary>
    public Result Assign(long? memberId, Act act)
    {
        if (Refusal(act) is { } refused) return refused;
        if (Stage is Stage.Declined or Stage.Merged) return Error.Refused("assign.closed", "Nobody works on a declined or merged claim.");
        if (Stage is Stage.Researching && memberId is null) return Error.Refused("assign.nobody", "Research has somebody on it: put the claim back instead.");
        if (IsConflicted(memberId)) return Error.Refused("assign.conflicted", "This member declared a conflict of interest on the claim.");
        if (AssigneeId == memberId) return Error.Refused("assign.same", "The claim is assigned so already.");
        SetAssignee(memberId, act);
        return Result.Done;
    }

    public Result Start(Act act)
    {
        if (Refusal(act, RoundMove.Start) is { } refused) return refused;
        if (AssigneeId is null) return NobodyOnIt;
        Move(RoundMove.Start, "claim.started", act, []);
        return Result.Done;
    }

    /// <summary>Accept, assign to me, start: one gesture, three history rows.</summary>
    public Result Take(long? selectionReasonId, Act act)
    {
        if (Stage == Stage.Submitted && Accept(selectionReasonId, act) is { IsDone: false } notAccepted) return notAccepted;
        if (Refusal(act, RoundMove.Start) is { } refused) return refused;
        if (AssigneeId is { } other && other != act.By) return Error.Refused("take.assigned", "Somebody else is assigned: assign it to yourself first.");
        if (AssigneeId is null) SetAssignee(act.By, act);
        return Start(act);
    }

    public Result PutBack(Act act)
    {
        if (Refusal(act, RoundMove.PutBack) is { } refused) return refused;
        PutDown(act);
        return Result.Done;
    }

    /// <summary>An approved claim that is not published goes back to research.</summary>
    /// <param name="isPublished">This round's verdict is out: then only a next round helps.</param>
    public Result Reopen(bool isPublished, Act act)
    {
        if (Refusal(act, RoundMove.Reopen) is { } refused) return refused;
        if (isPublished) return Error.Refused("reopen.published", "The check is published: start a next round, so that the public text stays until it is done.");
        if (act.Why is null) return Error.Invalid("Why", "Say why it is reopened.");
        Move(RoundMove.Reopen, "claim.reopened", act, []);
        return Result.Done;
    }

    /// <summary>Work begins anew on a check that is out, held or withdrawn; the public text stays until this round is published.</summary>
    /// <param name="isPublished">This round's verdict is out.</param>
    public Result StartNextRound(bool isPublished, Act act)
    {
        if (Refusal(act) is { } refused) return refused;
        if (PublicationState == PublicationState.None) return Error.Refused("round.not-published", "A next round starts from a published check.");
        if (Stage != Stage.Approved) return Error.Refused("round.running", "A round is running already.");
        if (!isPublished) return Error.Refused("round.unpublished", "This round's verdict is approved and not published yet: publish it or reopen it.");
        if (act.Why is null) return Error.Invalid("Why", "Say why a next round is needed.");
        BeginRound(act);
        return Result.Done;
    }

    /// <summary>Says that this claim is the same as another. Only appearances are copied, marked.</summary>
    public Result MergeInto(Claim target, Act act)
    {
        if (Refusal(act, RoundMove.Merge) is { } refused) return refused;
        if (target.Refusal(act) is { } conflicted) return conflicted;
        if (target.Id == Id) return Error.Refused("merge.itself", "A claim cannot be merged into itself.");
        if (target.Stage == Stage.Declined) return Error.Refused("merge.declined", "A claim cannot be merged into a declined one.");
        if (target.Stage == Stage.Merged)
            return Error.Refused("merge.cycle", $"Claim {target.Id} was itself merged into claim {target.MergedIntoId}: merge into that one.");
        foreach (var appearance in appearances)
            if (appearance.UrlHash is null || !target.appearances.Exists(known => known.UrlHash is { } hash && hash.SequenceEqual(appearance.UrlHash)))
                target.appearances.Add(new Appearance(target.NextAppearance, appearance.Facts, appearance.IsRepeat, Id));
        target.Note(act, "claim.merged-in", [new FieldChange("mergedClaim", null, Changes.Text(Id))]);
        (StageBeforeMerge, MergedIntoId) = (Stage, target.Id);
        Move(RoundMove.Merge, "claim.merged", act, [new FieldChange("mergedInto", null, Changes.Text(target.Id))]);
        return Result.Done;
    }

    /// <summary>Undoes the merge: the stage before, and the copied appearances go from the target.</summary>
    public Result Unmerge(Claim target, Act act)
    {
        if (Refusal(act, RoundMove.Unmerge) is { } refused) return refused;
        if (target.Refusal(act) is { } conflicted) return conflicted;
        if (target.Id != MergedIntoId) throw new ArgumentException($"Claim {Id} was merged into {MergedIntoId}.", nameof(target));
        target.appearances.RemoveAll(appearance => appearance.MergedFromClaimId == Id);
        target.Note(act, "claim.merge-undone", [new FieldChange("mergedClaim", Changes.Text(Id), null)]);
        var was = MergedIntoId;
        var before = StageBeforeMerge!.Value;
        (StageBeforeMerge, MergedIntoId) = (null, null);
        Enter(before, "claim.unmerged", act, [new FieldChange("mergedInto", Changes.Text(was), null)]);
        return Result.Done;
    }

    public static Error NobodyOnIt { get; } = Error.Refused("start.nobody", "Assign the claim first, or take it.");

    private Error? Refusal(Act act, RoundMove move) => Refusal(act) ?? RoundMoves.Refusal(Stage, move);

    private Result Close(RoundMove move, string what, long refusalReasonId, Act act)
    {
        if (Refusal(act, move) is { } refused) return refused;
        OpenProposal?.Decide(ProposalOutcome.Spiked, act);
        var changes = new Changes();
        RefusalReasonId = changes.Set("refusalReason", RefusalReasonId, refusalReasonId);
        Move(move, what, act, changes.Found);
        return Result.Done;
    }

    private void PutDown(Act act)
    {
        var changes = new Changes();
        AssigneeId = changes.Set("assignee", AssigneeId, null);
        Move(RoundMove.PutBack, "claim.put-back", act, changes.Found);
    }

    private void SetAssignee(long? memberId, Act act)
    {
        var changes = new Changes();
        AssigneeId = changes.Set("assignee", AssigneeId, memberId);
        StageVersion++;
        Note(act, "claim.assigned", changes.Found);
    }

    // What an approval rests on fell away: the round goes on, or a next one begins where the check is out.
    private void BackToResearch(bool isPublished, Act act)
    {
        if (isPublished) BeginRound(act);
        else Move(RoundMove.Reopen, "claim.fell-back", act, []);
    }

    // The working copy goes on into the next round, and those who wrote it with it: nobody approves his or her own words a round later.
    private void BeginRound(Act act)
    {
        drafters.AddRange(drafters.Where(drafter => drafter.Round == Round).Select(drafter => new Drafter(Round + 1, drafter.MemberId)).ToList());
        Round++;
        Enter(Stage.Accepted, "round.started", act, [new FieldChange("round", Changes.Text(Round - 1), Changes.Text(Round))]);
    }

    private void Move(RoundMove move, string what, Act act, IReadOnlyList<FieldChange> changes) =>
        Enter(RoundMoves.Table[(Stage, move)]!.Value, what, act, changes);

    private void Enter(Stage next, string what, Act act, IReadOnlyList<FieldChange> changes)
    {
        Note(act, what, [new FieldChange("stage", Stage.ToString(), next.ToString()), .. changes]);
        Stage = next;
        StageVersion++;
    }
}
