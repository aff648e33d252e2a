using Claims.Application.Domain.Claims;
using Claims.Application.Domain.History;
using Claims.Application.Kernel;

namespace Claims.Application.Domain.Publishing;

/// <summary>What readers see of a claim, as numbered revisions. Its history is the claim's.</summary>
public sealed class Publication
{
    private readonly List<Revision> revisions = [];
    private readonly List<ReplyUpdate> replyUpdates = [];

    private Publication()
    {
    }

    public Publication(long claimId) => ClaimId = claimId;

    /// <summary>The claim's number is the check's.</summary>
    public long ClaimId { get; private set; }

    public int Version { get; private set; }

    public PublicationState State { get; private set; }

    /// <summary>The readable part of the address, from the first headline on; kept, so that links hold.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>The revision that readers see.</summary>
    public int LiveRevision { get; private set; }

    public DateTimeOffset? FirstPublishedAt { get; private set; }

    /// <summary>Last time that what readers see changed: a revision, a hold, a lift, a retraction.</summary>
    public DateTimeOffset? ChangedAt { get; private set; }

    /// <summary>The notice on the page while it is held or after it was withdrawn.</summary>
    public string? Notice { get; private set; }

    public long? HeldById { get; private set; }

    /// <summary>A retraction that waits for a second person.</summary>
    public RetractionRequest? Retraction { get; private set; }

    /// <summary>When <see cref="Retraction"/> was asked for, again as a column of its own that an index can use.</summary>
    public DateTimeOffset? RetractionAskedAt { get; private set; }

    /// <summary>The check needs another look since then.</summary>
    public DateTimeOffset? RecheckSince { get; private set; }

    public string? RecheckReason { get; private set; }

    /// <summary>When the verdict said that it wants to be looked at again.</summary>
    public DateOnly? ReviewBy { get; private set; }

    /// <summary>Since when the desk knows more of the claimant's reply than the live page says.</summary>
    public DateTimeOffset? ReplyChangedAt { get; private set; }

    public IReadOnlyList<Revision> Revisions => revisions;

    public IReadOnlyList<ReplyUpdate> ReplyUpdates => replyUpdates;

    /// <summary>A check that is out in some form; a held or withdrawn one still has its page.</summary>
    public bool IsOut => State != PublicationState.None;

    /// <summary>The verdict of this round of the claim is out.</summary>
    public bool HasPublished(int round) => revisions.Exists(revision => revision.Round == round);

    /// <param name="content">Everything that the page needs, frozen.</param>
    /// <param name="gate">Evaluated at this moment.</param>
    /// <param name="answers">To warnings that came up since the verdict was approved.</param>
    public Result Publish(Claim claim, PublishedCheck content, Gate gate, Act act, IReadOnlyList<WarningAnswer>? answers = null)
    {
        if ((PublicationMoves.Refusal(State, PublicationMove.Publish) ?? claim.RefusalToPublish(gate, act)) is { } refused) return refused;
        if (HasPublished(claim.Round)) return Error.Refused("publish.already", "This verdict is published already.");
        if (Retraction is not null) return Error.Refused("retraction.asked", "A retraction is asked for: confirm or refuse it first, until then the page stays as it is.");
        var warnings = claim.WarningsSince(gate);
        var given = Claim.Given(warnings, answers ?? []);
        if (Claim.Unanswered(warnings, given) is { } unanswered) return unanswered;
        var proposal = claim.ApprovedProposal!;
        var revision = new Revision(revisions.Count + 1, claim.Round, proposal.Number, content, act);
        revisions.Add(revision);
        if (Slug.Length == 0) Slug = Slugs.Of(content.Headline);
        FirstPublishedAt ??= act.At;
        (LiveRevision, ReviewBy) = (revision.Number, content.ReviewBy);
        (Notice, HeldById, Retraction, RetractionAskedAt, RecheckSince, RecheckReason, ReplyChangedAt) = (null, null, null, null, null, null, null);
        Enter(claim, PublicationMove.Publish, revision.Number == 1 ? "check.published" : "check.revised", act, [new FieldChange("revision", null, Changes.Text(revision.Number)), .. Claim.Told(given)]);
        return Result.Done;
    }

    /// <summary>Off at once; one editor is enough.</summary>
    /// <param name="notice">What readers are told.</param>
    public Result Hold(Claim claim, string notice, Act act)
    {
        if ((claim.Refusal(act) ?? PublicationMoves.Refusal(State, PublicationMove.Hold)) is { } refused) return refused;
        (Notice, HeldById) = (CleanText.Lines(notice), act.By);
        Enter(claim, PublicationMove.Hold, "check.held", act, [new FieldChange("notice", null, Notice)]);
        return Result.Done;
    }

    /// <summary>Live again; by somebody other than who held it, and never by a drafter.</summary>
    public Result Lift(Claim claim, Act act)
    {
        if (RefusalToLift(claim, act) is { } refused) return refused;
        var was = Notice;
        (Notice, HeldById) = (null, null);
        Enter(claim, PublicationMove.Lift, "check.lifted", act, [new FieldChange("notice", was, null)]);
        return Result.Done;
    }

    /// <summary>May this member lift the hold?</summary>
    public Error? RefusalToLift(Claim claim, Act act)
    {
        if ((claim.Refusal(act) ?? PublicationMoves.Refusal(State, PublicationMove.Lift)) is { } refused) return refused;
        if (HeldById == act.By) return Error.Refused("lift.own", "You held this check: a second person lifts it.");
        return claim.IsDrafter(act.By!.Value) ? Error.Refused("verdict.own", "You drafted this: somebody else puts it before the public.") : null;
    }

    /// <summary>Asks for a retraction; until somebody else confirms it the page stays as it is.</summary>
    public Result RequestRetraction(Claim claim, string notice, Act act)
    {
        if ((claim.Refusal(act) ?? PublicationMoves.Refusal(State, PublicationMove.Retract)) is { } refused) return refused;
        if (Retraction is not null) return Error.Refused("retraction.asked", "A retraction is asked for already.");
        if (act.Why is not { } why) return Error.Invalid("Why", "Say why it has to be retracted.");
        Retraction = new RetractionRequest(act.By!.Value, act.At, why, CleanText.Lines(notice));
        RetractionAskedAt = act.At;
        claim.Note(act, "retraction.requested", [new FieldChange("notice", null, Retraction.Notice)]);
        return Result.Done;
    }

    public Result ConfirmRetraction(Claim claim, Act act)
    {
        if (RefusalToConfirm(claim, act) is { } refused) return refused;
        var request = Retraction!;
        (Notice, HeldById, Retraction, RetractionAskedAt, RecheckSince, RecheckReason) = (request.Notice, null, null, null, null, null);
        Enter(claim, PublicationMove.Retract, "check.retracted", act.Because(act.Why ?? request.Why), [new FieldChange("notice", null, Notice)]);
        return Result.Done;
    }

    /// <summary>May this member confirm the retraction?</summary>
    public Error? RefusalToConfirm(Claim claim, Act act)
    {
        if ((claim.Refusal(act) ?? PublicationMoves.Refusal(State, PublicationMove.Retract)) is { } refused) return refused;
        if (Retraction is not { } request) return Error.Refused("retraction.none", "No retraction is asked for.");
        return request.ById == act.By ? Error.Refused("retraction.own", "You asked for this retraction: a second person confirms it.") : null;
    }

    public Result RefuseRetraction(Claim claim, Act act)
    {
        if (claim.Refusal(act) is { } refused) return refused;
        if (Retraction is not { } request) return Error.Refused("retraction.none", "No retraction is asked for.");
        (Retraction, RetractionAskedAt) = (null, null);
        claim.Note(act, "retraction.dropped", [new FieldChange("notice", request.Notice, null)]);
        return Result.Done;
    }

    /// <summary>Something that the published verdict rests on has changed: puts it into the re-check queue, once. A retracted one rests on nothing any more.</summary>
    public void AskRecheck(Claim claim, string reason, Act act)
    {
        if (State is not (PublicationState.Live or PublicationState.Held) || RecheckSince is not null) return;
        (RecheckSince, RecheckReason) = (act.At, reason);
        claim.Note(act.Because(reason), "recheck.asked", []);
    }

    /// <summary>Evidence was withdrawn: asks for a re-check when what readers see cites it, whatever the round that is worked on now says.</summary>
    public void EvidenceFell(Claim claim, int number, Act act)
    {
        if (!IsOut) return;
        var shown = revisions.Single(revision => revision.Number == LiveRevision).ProposalNumber;
        if (claim.Proposals.Single(proposal => proposal.Number == shown).Cites(number))
            AskRecheck(claim, $"Evidence {number}, which the verdict cites, was withdrawn.", act);
    }

    /// <summary>The desk noted something about the reply: where the live page says otherwise it is due to be brought up to date.</summary>
    public void ReplyStated(Claim claim, Act act) => ReplyChangedAt = !IsOut || claim.Reply == ShownReply ? null : ReplyChangedAt ?? act.At;

    /// <summary>Brings the live page's reply status up to date. The revision stays as it was published; the update stands beside it with its date.</summary>
    public Result PublishReply(Claim claim, Act act)
    {
        if (RefusalToPublishReply(claim, act) is { } refused) return refused;
        var before = ShownReply.State;
        replyUpdates.Add(new ReplyUpdate(replyUpdates.Count + 1, LiveRevision, claim.Reply, act));
        (ReplyChangedAt, ChangedAt) = (null, act.At);
        claim.Note(act, "reply.published", [new FieldChange("reply", before.ToString(), claim.Reply.State.ToString())]);
        return Result.Done;
    }

    /// <summary>May this member bring the page's reply status up to date?</summary>
    public Error? RefusalToPublishReply(Claim claim, Act act)
    {
        if (claim.Refusal(act) is { } refused) return refused;
        if (State != PublicationState.Live) return Error.Refused("reply.not-live", "Only a live page's reply status is brought up to date.");
        if (claim.Reply == ShownReply) return Error.Refused("reply.same", "The page says this already.");
        return claim.IsDrafter(act.By!.Value) ? Error.Refused("verdict.own", "You drafted this: somebody else puts it before the public.") : null;
    }

    private RightOfReply ShownReply =>
        replyUpdates.FindLast(update => update.Revision == LiveRevision)?.Reply ?? revisions.Find(revision => revision.Number == LiveRevision)?.Content.Reply ?? RightOfReply.NotStated;

    /// <summary>A re-check is asked for, or the day has come that the verdict named.</summary>
    public bool WantsLook(DateTimeOffset now) => RecheckSince is not null || (State == PublicationState.Live && IsReviewDue(now));

    /// <summary>Looked at again and found good; a day to look at it again that has come is over.</summary>
    public Result SettleRecheck(Claim claim, Act act)
    {
        if (claim.Refusal(act) is { } refused) return refused;
        if (!WantsLook(act.At)) return Error.Refused("recheck.none", "No re-check is asked for.");
        if (act.Why is null) return Error.Invalid("Why", "Say what you found.");
        var changes = new Changes();
        (RecheckSince, RecheckReason) = (null, null);
        if (IsReviewDue(act.At)) ReviewBy = changes.Set("reviewBy", ReviewBy, null);
        claim.Note(act, "recheck.settled", changes.Found);
        return Result.Done;
    }

    // One day of grace: where the desk is, it may be tomorrow already.
    private bool IsReviewDue(DateTimeOffset now) => ReviewBy <= DateOnly.FromDateTime(now.UtcDateTime).AddDays(1);

    private void Enter(Claim claim, PublicationMove move, string what, Act act, IReadOnlyList<FieldChange> changes)
    {
        var next = PublicationMoves.Table[(State, move)];
        claim.NotePublication(next, act, what, changes);
        (State, ChangedAt) = (next, act.At);
    }
}

/// <summary>Asked by one editor, to be confirmed by another.</summary>
/// <param name="Why">For the desk.</param>
/// <param name="Notice">For the readers.</param>
public sealed record RetractionRequest(long ById, DateTimeOffset At, string Why, string Notice);
