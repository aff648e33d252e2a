using Claims.Application.Domain.History;
using Claims.Application.Domain.Publishing;
using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;

namespace Claims.Application.Domain.Claims;

/// <summary>What the verdict rests on: points, evidence, right of reply.</summary>
public sealed partial class Claim
{
    private readonly List<Point> points = [];
    private readonly List<Evidence> evidence = [];

    public IReadOnlyList<Point> Points => points;

    public IReadOnlyList<Evidence> Evidence => evidence;

    /// <summary>The highest citation number given so far.</summary>
    public int LastEvidenceNumber { get; private set; }

    public int LastPointNumber { get; private set; }

    /// <param name="source">Nothing for a search record.</param>
    public Result<Evidence> AddEvidence(Source? source, EvidenceFacts facts, Act act)
    {
        if ((Refusal(act) ?? FrozenEvidence ?? Unfit(source, facts)) is { } refused) return refused;
        if (evidence.Count >= Limits.Evidence) return Error.Refused("evidence.too-many", $"A claim has at most {Limits.Evidence} pieces of evidence.");
        var added = new Evidence(++LastEvidenceNumber, source, facts, act);
        evidence.Add(added);
        Note(act, "evidence.added", [
            new FieldChange("evidence", null, Changes.Text(added.Number)),
            new FieldChange("stance", null, added.Stance.ToString()),
            new FieldChange("source", null, source?.PublicName ?? added.Search!.Where),
            new FieldChange("passage", null, added.Passage),
        ]);
        return added;
    }

    /// <param name="seenVersion">The evidence's own version that the caller saw.</param>
    public Result ChangeEvidence(int number, EvidenceFacts facts, int seenVersion, Act act)
    {
        if ((Refusal(act) ?? FrozenEvidence) is { } refused) return refused;
        if (Find(number) is not { } piece) return Error.NotFound("evidence");
        if (!piece.Stands) return Error.Refused("evidence.withdrawn", "This evidence was withdrawn.");
        if (Unfit(piece.Source, facts) is { } unfit) return unfit;
        if (piece.Version != seenVersion) return Error.Stale();
        var changes = new Changes();
        piece.Apply(facts, changes);
        if (changes.Any) Note(act, "evidence.changed", [new FieldChange("evidence", Changes.Text(number), Changes.Text(number)), .. changes.Found]);
        return Result.Done;
    }

    /// <summary>Withdraws a piece. An approved verdict that cites it goes back to research; for a published one the publication asks for a re-check.</summary>
    /// <param name="isPublished">This round's verdict is out.</param>
    public Result WithdrawEvidence(int number, bool isPublished, Act act)
    {
        if (Refusal(act) is { } refused) return refused;
        if (Stage is Stage.InReview) return Error.Refused("claim.frozen", Frozen);
        if (IsClosed) return Error.Refused("claim.closed", Closed);
        if (Find(number) is not { } piece) return Error.NotFound("evidence");
        if (!piece.Stands) return Error.Refused("evidence.withdrawn", "This evidence was withdrawn already.");
        if (act.Why is null) return Error.Invalid("Why", "Say why it is withdrawn.");
        piece.Withdraw(act);
        Note(act, "evidence.withdrawn", [new FieldChange("evidence", Changes.Text(number), null)]);
        if (Stage == Stage.Approved && !isPublished && ApprovedProposal!.Cites(number))
            BackToResearch(false, act.Because($"Evidence {number}, which the verdict cites, was withdrawn."));
        return Result.Done;
    }

    /// <param name="points">Texts by number; a point without a number is new. One to five.</param>
    public Result ChangePoints(IReadOnlyList<PointFacts> points, Act act)
    {
        if ((Refusal(act) ?? FrozenEvidence) is { } refused) return refused;
        if (points.Count is 0 or > Limits.Points) return Error.Refused("points.count", $"A claim has one to {Limits.Points} points to establish.");
        var dropped = this.points.Where(point => points.All(kept => kept.Number != point.Number)).ToList();
        if (dropped.Find(point => evidence.Exists(piece => piece.Stands && piece.BearsOn(point.Number))) is { } used)
            return Error.Refused("points.used", $"Evidence bears on point {used.Number}: untick it there first.");
        // Evidence ticks points by the bits of one number.
        if (LastPointNumber + points.Count(next => this.points.TrueForAll(known => known.Number != next.Number)) > Limits.PointNumbers)
            return Error.Refused("points.used-up", "So many points were added to this claim already that no number is left: change one that is there.");
        var before = PointText;
        this.points.RemoveAll(dropped.Contains);
        foreach (var next in points)
        {
            if (this.points.Find(point => point.Number == next.Number) is { } known)
                (known.Text, known.HappenedOn) = (CleanText.Line(next.Text), next.HappenedOn);
            else AddPoint(next.Text, next.HappenedOn);
        }
        if (before != PointText) Note(act, "points.changed", [new FieldChange("points", before, PointText)]);
        return Result.Done;
    }

    /// <summary>Asks the editor to let a point pass without the sources that the gate wants; an empty reason takes the wish back.</summary>
    public Result AskException(int pointNumber, string? reason, Act act)
    {
        if ((Refusal(act) ?? FrozenEvidence) is { } refused) return refused;
        if (points.Find(point => point.Number == pointNumber) is not { } point) return Error.NotFound("point");
        var cleaned = CleanText.LinesOrNull(reason);
        var changes = new Changes();
        point.ExceptionReason = changes.Set($"exceptionForPoint{pointNumber}", point.ExceptionReason, cleaned);
        point.ExceptionAskedById = cleaned is null ? null : act.By;
        if (changes.Any) Note(act, cleaned is null ? "exception.taken-back" : "exception.asked", changes.Found);
        return Result.Done;
    }

    /// <summary>A person found that the claim itself repeats this: sources with the same origin do not count.</summary>
    public Result Repeat(string origin, Act act)
    {
        if ((Refusal(act) ?? FrozenEvidence) is { } refused) return refused;
        var next = Origin.Set([.. origins.Select(known => known.Name), origin]);
        var changes = new Changes();
        changes.Note("origins", Origin.Text(origins), Origin.Text(next));
        origins.AddRange(next.Where(added => origins.TrueForAll(known => known.Key != added.Key)));
        if (!changes.Any) return Result.Done;
        WordingVersion++;
        Note(act, "claim.changed", changes.Found);
        return Result.Done;
    }

    /// <summary>A person found that the claim does not repeat the agency which a page of it credits.</summary>
    public void KeepApart(string agency, Act act) => Note(act, "claim.kept-apart", [new FieldChange("from", null, agency)]);

    public Result StateReply(RightOfReply given, Act act)
    {
        var reply = given.Cleaned;
        if (Refusal(act) is { } refused) return refused;
        if (IsClosed) return Error.Refused("claim.closed", Closed);
        if (reply.State == ReplyState.NotAsked && reply.NotAsked is null) return Error.Invalid("NotAsked", "Say why the claimant was not asked.");
        if (reply.State is ReplyState.Asked or ReplyState.NoAnswer && reply.AskedOn is null) return Error.Invalid("AskedOn", "Say when the claimant was asked.");
        if (reply.State is ReplyState.Asked && reply.Deadline is null) return Error.Invalid("Deadline", "Say until when an answer is asked for.");
        if (reply.Deadline < reply.AskedOn) return Error.Invalid("Deadline", "The deadline comes after the day on which the claimant was asked.");
        if (reply.State is ReplyState.Answered && reply.Answer is null) return Error.Invalid("Answer", "Write down the answer.");
        if (reply == Reply) return Result.Done;
        var changes = new Changes();
        changes.Note("reply", Reply.State.ToString(), reply.State.ToString());
        changes.Note("askedOn", Changes.Text(Reply.AskedOn), Changes.Text(reply.AskedOn));
        changes.Note("askedHow", Reply.AskedHow, reply.AskedHow);
        changes.Note("deadline", Changes.Text(Reply.Deadline), Changes.Text(reply.Deadline));
        changes.Note("answer", Reply.Answer, reply.Answer);
        changes.Note("notAsked", Changes.Text(Reply.NotAsked), Changes.Text(reply.NotAsked));
        changes.Note("replyNote", Reply.Note, reply.Note);
        Reply = reply;
        ReplyDueOn = reply.State == ReplyState.Asked ? reply.Deadline : null;
        Note(act, "reply.stated", changes.Found);
        return Result.Done;
    }

    private const string Closed = "This claim is declined or merged: nothing is added to it.";

    // What readers see goes on, whatever became of the round after it.
    private bool IsClosed => Stage is Stage.Merged or Stage.Declined && PublicationState is not (PublicationState.Live or PublicationState.Held);

    private Error? FrozenEvidence => Stage switch
    {
        Stage.InReview or Stage.Approved => Error.Refused("claim.frozen", Frozen),
        Stage.Declined or Stage.Merged => Error.Refused("claim.closed", Closed),
        _ => null,
    };

    private string? PointText => string.Join("; ", points.Select(point => point.HappenedOn is { } day ? $"{point.Number}. {point.Text} ({day})" : $"{point.Number}. {point.Text}"));

    private Evidence? Find(int number) => evidence.Find(piece => piece.Number == number);

    private Error? Unfit(Source? source, EvidenceFacts facts)
    {
        if (source is null == facts.Search is null) return Error.Invalid("Source", "Evidence is taken from a source, or records a search.");
        if (source?.Type == SourceType.Encyclopaedia)
            return Error.Refused("evidence.encyclopaedia", "An encyclopaedia is a lead, never evidence: link what it cites.");
        if (facts.RecordWhy is not null && source is not null && source.Tier != Tier.Primary)
            return Error.Invalid("RecordWhy", "A source of record is the thing itself, so it is a primary source.");
        return facts.PointNumbers.Any(number => points.TrueForAll(point => point.Number != number))
            ? Error.Invalid("PointNumbers", "There is no such point.")
            : null;
    }

    private void AddPoint(string text, PartialDate? happenedOn) => points.Add(new Point(++LastPointNumber, text, happenedOn));
}

/// <param name="Number">Nothing for a new point.</param>
public sealed record PointFacts(int? Number, string Text, PartialDate? HappenedOn);
