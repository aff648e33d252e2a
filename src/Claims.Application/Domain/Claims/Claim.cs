using Claims.Application.Domain.History;
using Claims.Application.Domain.Publishing;
using Claims.Application.Kernel;

namespace Claims.Application.Domain.Claims;

/// <summary>One checkable statement and the round of work on it. Everything about it is changed through here and leaves history.</summary>
/// <remarks>
/// Beside <see cref="Version"/>, which every change raises, three finer numbers say which part somebody saw:
/// <see cref="WordingVersion"/>, <see cref="VerdictVersion"/> and <see cref="StageVersion"/>. So a comment by somebody else makes nobody's edit stale.
/// </remarks>
public sealed partial class Claim
{
    private readonly List<Appearance> appearances = [];
    private readonly List<ClaimTopic> topics = [];
    private readonly List<Origin> origins = [];
    private readonly List<HistoryEntry> history = [];

    private Claim()
    {
    }

    /// <summary>The public number.</summary>
    public long Id { get; private set; }

    public int Version { get; private set; }

    /// <summary>Raised when wording, circumstances or handling change.</summary>
    public int WordingVersion { get; private set; }

    public Wording Wording { get; private set; } = null!;

    /// <summary>Finds claims by the beginning of their statement, and those that say the same.</summary>
    public string StatementKey { get; private set; } = "";

    public ClaimKind Kind { get; private set; }

    public long ClaimantId { get; private set; }

    public long? AttributedToId { get; private set; }

    public PartialDate? SaidOn { get; private set; }

    public string? Place { get; private set; }

    public long? SelectionReasonId { get; private set; }

    public string? SelectionNote { get; private set; }

    public DateOnly? DueOn { get; private set; }

    /// <summary><see cref="DueOn"/>, or the last of all days for none: so an index sorts claims without a due date last.</summary>
    public DateOnly DueOrder { get; private set; } = DateOnly.MaxValue;

    public Priority Priority { get; private set; }

    public DateTimeOffset? EmbargoUntil { get; private set; }

    public string? WaitingFor { get; private set; }

    public DateOnly? WaitingUntil { get; private set; }

    public RightOfReply Reply { get; private set; } = RightOfReply.NotStated;

    /// <summary>The deadline of a reply that is awaited, as a column of its own that an index can use.</summary>
    public DateOnly? ReplyDueOn { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public long RecordedById { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public IReadOnlyList<Appearance> Appearances => appearances;

    public IReadOnlyList<ClaimTopic> Topics => topics;

    /// <summary>What the claim itself repeats; a source with one of these origins does not count.</summary>
    public IReadOnlyList<Origin> Origins => origins;

    public IReadOnlyList<HistoryEntry> History => history;

    public static Claim Record(Wording wording, Circumstances circumstances, Handling handling, IReadOnlyCollection<long> topicIds, Act act)
    {
        var claim = new Claim { RecordedAt = act.At, RecordedById = act.By!.Value, Round = 1, Stage = Stage.Submitted, Wording = Cleaned(wording) };
        claim.StatementKey = LookupKey.Of(claim.Wording.Statement);
        var changes = new Changes();
        claim.Apply(circumstances, changes);
        claim.Apply(handling, changes);
        claim.ApplyTopics(topicIds, changes);
        claim.AddPoint(claim.Wording.Statement, null);
        claim.WordingVersion = 1;
        changes.Note("statement", null, claim.Wording.Statement);
        changes.Note("quote", null, Changes.Text(claim.Wording.Quote));
        claim.Note(act, "claim.recorded", changes.Found);
        return claim;
    }

    /// <summary>Changes the words. After approval that reopens the round, because the verdict rests on the exact wording.</summary>
    /// <param name="isPublished">This round's verdict is out: then a next round begins, and the public text stays until that is published.</param>
    public Result Reword(Wording wording, bool isPublished, Act act)
    {
        if (Refusal(act) is { } refused) return refused;
        if (Stage is Stage.Merged or Stage.InReview) return Error.Refused("claim.frozen", Frozen);
        var next = Cleaned(wording);
        var changes = new Changes();
        changes.Note("quote", Changes.Text(Wording.Quote), Changes.Text(next.Quote));
        changes.Note("language", Wording.Language, next.Language);
        changes.Note("translation", Wording.Translation, next.Translation);
        changes.Note("translatedBy", Changes.Text(Wording.TranslatedBy), Changes.Text(next.TranslatedBy));
        changes.Note("statement", Wording.Statement, next.Statement);
        changes.Note("shortClaim", Wording.ShortClaim, next.ShortClaim);
        if (!changes.Any) return Result.Done;
        if (points is [{ } only] && only.Text == Wording.Statement) only.Text = next.Statement;
        Wording = next;
        StatementKey = LookupKey.Of(next.Statement);
        WordingVersion++;
        Note(act, "claim.reworded", changes.Found);
        if (Stage == Stage.Approved) BackToResearch(isPublished, act.Because("Reworded after approval: the verdict rests on the exact wording."));
        return Result.Done;
    }

    public Result ChangeCircumstances(Circumstances circumstances, Handling handling, IReadOnlyCollection<long> topicIds, Act act)
    {
        if (Refusal(act) is { } refused) return refused;
        if (Stage == Stage.Merged) return MergedAway;
        if (Stage is Stage.InReview or Stage.Approved && Differs(circumstances)) return Error.Refused("claim.frozen", Frozen);
        var changes = new Changes();
        Apply(circumstances, changes);
        Apply(handling, changes);
        ApplyTopics(topicIds, changes);
        if (!changes.Any) return Result.Done;
        WordingVersion++;
        Note(act, "claim.changed", changes.Found);
        return Result.Done;
    }

    /// <param name="isRepeat">A verdict stood already when it appeared.</param>
    public Result AddAppearance(AppearanceFacts facts, bool isRepeat, Act act)
    {
        if (Refusal(act) is { } refused) return refused;
        if (Stage == Stage.Merged) return MergedAway;
        if (appearances.Count >= Limits.Appearances) return Error.Refused("appearance.too-many", $"A claim has at most {Limits.Appearances} appearances.");
        var added = new Appearance(NextAppearance, facts, isRepeat, null);
        if (added.UrlHash is { } hash && appearances.Any(other => other.UrlHash is { } known && known.SequenceEqual(hash)))
            return Error.Refused("appearance.known", "This appearance is recorded already.");
        appearances.Add(added);
        Note(act, "appearance.added", [new FieldChange("appearance", null, added.Url ?? added.Outlet ?? added.Medium.ToString())]);
        return Result.Done;
    }

    /// <summary>Takes an appearance away. What a verdict was judged by stays; a repeat that came after it goes at any time.</summary>
    public Result RemoveAppearance(int number, Act act)
    {
        if (Refusal(act) is { } refused) return refused;
        if (Stage == Stage.Merged) return MergedAway;
        if (appearances.Find(appearance => appearance.Number == number) is not { } gone) return Error.NotFound("appearance");
        if (Stage is Stage.InReview or Stage.Approved && !gone.IsRepeat) return Error.Refused("claim.frozen", Frozen);
        appearances.Remove(gone);
        Note(act, "appearance.removed", [new FieldChange("appearance", gone.Url ?? gone.Outlet ?? gone.Medium.ToString(), null)]);
        return Result.Done;
    }

    /// <summary>What the publication does is written here, so that a claim has one history.</summary>
    internal void Note(Act act, string what, IReadOnlyList<FieldChange> changes)
    {
        history.Add(new HistoryEntry(act, what, changes));
        ChangedAt = act.At;
    }

    internal void NotePublication(PublicationState next, Act act, string what, IReadOnlyList<FieldChange> changes)
    {
        Note(act, what, [new FieldChange("publication", PublicationState.ToString(), next.ToString()), .. changes]);
        PublicationState = next;
    }

    private const string Frozen = "Wording, circumstances, evidence and verdict are frozen while a verdict is in review or approved: take it back or reopen it first.";

    private static Error MergedAway => Error.Refused("claim.merged", "This claim was merged into another: go on there.");

    private int NextAppearance => appearances.Count == 0 ? 1 : appearances.Max(appearance => appearance.Number) + 1;

    private static Wording Cleaned(Wording wording)
    {
        var translation = CleanText.LinesOrNull(wording.Translation);
        return new Wording(
            CleanText.Lines(wording.Quote), CleanText.Line(wording.Language), translation, translation is null ? null : wording.TranslatedBy ?? TranslatedBy.Desk,
            CleanText.Line(wording.Statement), CleanText.Line(wording.ShortClaim));
    }

    private bool Differs(Circumstances next) =>
        (Kind, ClaimantId, AttributedToId, SaidOn, Place) != (next.Kind, next.ClaimantId, next.AttributedToId, next.SaidOn, CleanText.LineOrNull(next.Place))
        || !origins.Select(origin => origin.Key).ToHashSet().SetEquals(Origin.Set(next.Origins).Select(origin => origin.Key));

    private void Apply(Circumstances next, Changes changes)
    {
        Kind = changes.Set("kind", Kind, next.Kind);
        ClaimantId = changes.Set("claimant", ClaimantId, next.ClaimantId);
        AttributedToId = changes.Set("attributedTo", AttributedToId, next.AttributedToId);
        SaidOn = changes.Set("saidOn", SaidOn, next.SaidOn);
        Place = changes.Set("place", Place, CleanText.LineOrNull(next.Place));
        var wanted = Origin.Set(next.Origins);
        changes.Note("origins", Origin.Text(origins), Origin.Text(wanted));
        origins.RemoveAll(origin => wanted.All(kept => kept.Key != origin.Key));
        origins.AddRange(wanted.Where(added => origins.All(origin => origin.Key != added.Key)));
    }

    private void Apply(Handling next, Changes changes)
    {
        SelectionReasonId = changes.Set("selectionReason", SelectionReasonId, next.SelectionReasonId);
        SelectionNote = changes.Set("selectionNote", SelectionNote, CleanText.LinesOrNull(next.SelectionNote));
        DueOn = changes.Set("dueOn", DueOn, next.DueOn);
        DueOrder = DueOn ?? DateOnly.MaxValue;
        Priority = changes.Set("priority", Priority, next.Priority);
        EmbargoUntil = changes.Set("embargoUntil", EmbargoUntil, next.EmbargoUntil);
        WaitingFor = changes.Set("waitingFor", WaitingFor, CleanText.LineOrNull(next.WaitingFor));
        WaitingUntil = changes.Set("waitingUntil", WaitingUntil, WaitingFor is null ? null : next.WaitingUntil);
    }

    private void ApplyTopics(IReadOnlyCollection<long> topicIds, Changes changes)
    {
        changes.Note("topics", Ids(topics.Select(topic => topic.TopicId)), Ids(topicIds));
        topics.RemoveAll(topic => !topicIds.Contains(topic.TopicId));
        topics.AddRange(topicIds.Distinct().Where(id => topics.TrueForAll(topic => topic.TopicId != id)).Select(id => new ClaimTopic(id)));

        static string? Ids(IEnumerable<long> ids) => string.Join(", ", ids.Distinct().Order()) is { Length: > 0 } text ? text : null;
    }
}
