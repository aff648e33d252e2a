using System.Globalization;
using System.Text.Json;
using Claims.Application.Domain.History;
using Claims.Application.Kernel;

namespace Claims.Application.Domain.Claims;

/// <summary>Drafting, proposing, returning, approving.</summary>
public sealed partial class Claim
{
    private readonly List<Drafter> drafters = [];
    private readonly List<Proposal> proposals = [];
    private readonly List<Suggestion> suggestions = [];

    /// <summary>The working copy; what was proposed stands in <see cref="Proposals"/>.</summary>
    public VerdictText Verdict { get; private set; } = VerdictText.Empty;

    /// <summary>The rating of <see cref="Verdict"/> again, as a column of its own that an index can use.</summary>
    public long? RatingId { get; private set; }

    /// <summary>Raised when the working copy changes.</summary>
    public int VerdictVersion { get; private set; }

    /// <summary>All who wrote rating, conclusion or reasoning, or proposed, by round.</summary>
    public IReadOnlyList<Drafter> Drafters => drafters;

    public IReadOnlyList<Proposal> Proposals => proposals;

    public IReadOnlyList<Suggestion> Suggestions => suggestions;

    /// <summary>The proposal that is under review now.</summary>
    public Proposal? OpenProposal => proposals.Find(proposal => proposal.Outcome == ProposalOutcome.Open);

    /// <summary>The proposal that was approved in this round.</summary>
    public Proposal? ApprovedProposal => proposals.FindLast(proposal => proposal.Outcome == ProposalOutcome.Approved && proposal.Round == Round);

    public bool IsDrafter(long memberId) => drafters.Exists(drafter => drafter.MemberId == memberId && drafter.Round == Round);

    public Result Draft(VerdictText text, Act act)
    {
        if (Refusal(act) is { } refused) return refused;
        if (Stage != Stage.Researching)
            return Stage is Stage.InReview or Stage.Approved
                ? Error.Refused("claim.frozen", Frozen)
                : Error.Refused("verdict.not-in-research", "A verdict is drafted while the claim is in research: take it first.");
        Write(Cleaned(text), "verdict.drafted", act);
        return Result.Done;
    }

    /// <param name="gate">Evaluated on this claim with the rating of the working copy.</param>
    public Result<int> Propose(Gate gate, Act act)
    {
        if (Refusal(act, RoundMove.Propose) is { } refused) return refused;
        if (gate.Refusal is { } open) return open;
        var proposal = AddProposal(act);
        AddDrafter(act);
        Move(RoundMove.Propose, "verdict.proposed", act, [new FieldChange("proposal", null, Changes.Text(proposal.Number))]);
        return proposal.Number;
    }

    public Result TakeBack(Act act)
    {
        if (Refusal(act, RoundMove.TakeBack) is { } refused) return refused;
        if (!IsDrafter(act.By!.Value)) return Error.Refused("verdict.not-yours", "Only somebody who drafted this verdict takes it back; an editor returns it.");
        EndReview(ProposalOutcome.TakenBack, RoundMove.TakeBack, "verdict.taken-back", act);
        return Result.Done;
    }

    public Result Return(Act act)
    {
        if (Refusal(act, RoundMove.Return) is { } refused) return refused;
        if (act.Why is null) return Error.Invalid("Note", "Say what has to change.");
        EndReview(ProposalOutcome.Returned, RoundMove.Return, "verdict.returned", act);
        return Result.Done;
    }

    public Result<int> Suggest(int proposalNumber, VerdictPart part, string passage, string replacement, Act act)
    {
        if (Refusal(act) is { } refused) return refused;
        if (OpenProposal is not { } open) return Error.Refused("suggestion.not-in-review", "Suggestions are made while a verdict is in review.");
        if (open.Number != proposalNumber) return Error.Stale("There is a newer proposal.");
        var added = new Suggestion(suggestions.Count + 1, proposalNumber, part, passage, replacement, act);
        if (added.ApplyTo(open.Text) is not { } text) return Error.Invalid("Passage", "These words do not stand in the proposal.");
        if (text == open.Text) return Error.Invalid("Replacement", "The suggestion changes nothing.");
        if (!text.Fits) return Error.Invalid("Replacement", "With these words the part becomes too long.");
        suggestions.Add(added);
        Note(act, "suggestion.made", [new FieldChange(Camel(part), added.Passage, added.Replacement)]);
        return added.Number;
    }

    /// <summary>A drafter takes the suggested words: that makes the next proposal, in the drafter's name.</summary>
    public Result<int> AcceptSuggestion(int number, Act act)
    {
        if (RefusalToAnswer(number, act, out var suggestion) is { } refused) return refused;
        if (suggestion.ApplyTo(Verdict) is not { Fits: true } text)
            return Error.Refused("suggestion.passage-gone", "The words that it replaces are no longer there, or the text has grown too long.");
        OpenProposal!.Decide(ProposalOutcome.Superseded, act);
        suggestion.Answer(SuggestionState.Accepted, act);
        Write(Cleaned(text), "suggestion.accepted", act);
        var proposal = AddProposal(act);
        return proposal.Number;
    }

    public Result DeclineSuggestion(int number, Act act)
    {
        if (RefusalToAnswer(number, act, out var suggestion) is { } refused) return refused;
        suggestion.Answer(SuggestionState.Declined, act);
        Note(act, "suggestion.declined", [new FieldChange(Camel(suggestion.Part), suggestion.Replacement, suggestion.Passage)]);
        return Result.Done;
    }

    /// <param name="proposalNumber">The proposal that the editor read.</param>
    /// <param name="gate">Evaluated on this claim with the rating of the proposal.</param>
    public Result Approve(int proposalNumber, Gate gate, IReadOnlyList<WarningAnswer> answers, Act act)
    {
        if (Refusal(act, RoundMove.Approve) is { } refused) return refused;
        if (IsDrafter(act.By!.Value)) return OwnVerdict;
        var open = OpenProposal!;
        if (open.Number != proposalNumber) return Error.Stale("There is a newer proposal: read what changed first.");
        if (gate.Refusal is { } notMet) return notMet;
        var answered = Given(gate.Warnings, answers);
        if (Unanswered(gate.Warnings, answered) is { } unanswered) return unanswered;
        open.Decide(ProposalOutcome.Approved, act, answered.Count == 0 ? null : JsonSerializer.Serialize(answered));
        Move(RoundMove.Approve, "verdict.approved", act, [
            new FieldChange("proposal", null, Changes.Text(open.Number)),
            .. Told(answered),
            .. points.Where(point => point.ExceptionReason is not null && gate.Ways.Any(way => way.Point == point.Number && way.Kind == GateWayKind.Exception))
                .Select(point => new FieldChange($"exceptionForPoint{point.Number}", null, point.ExceptionReason)),
        ]);
        return Result.Done;
    }

    /// <summary>May this member put the approved verdict before the public?</summary>
    /// <param name="gate">Evaluated again on this claim.</param>
    public Error? RefusalToPublish(Gate gate, Act act)
    {
        if (Refusal(act) is { } refused) return refused;
        if (Stage != Stage.Approved || ApprovedProposal is null) return Error.Refused("publish.not-approved", "Only an approved verdict can be published.");
        if (IsDrafter(act.By!.Value)) return Error.Refused("verdict.own", "You drafted this: another editor must publish it.");
        if (EmbargoUntil is { } until && until > act.At) return Error.Refused("publish.embargo", string.Create(CultureInfo.InvariantCulture, $"Under embargo until {until.UtcDateTime:d MMMM yyyy, HH:mm} UTC."));
        return gate.Refusal;
    }

    /// <summary>The warnings that came up since the verdict was approved: whoever publishes it answers them.</summary>
    public IReadOnlyList<GateWarning> WarningsSince(Gate gate)
    {
        var known = ApprovedProposal?.Answers() ?? [];
        return [.. gate.Warnings.Where(warning => known.All(answer => answer.Warning != warning.Key))];
    }

    /// <summary>What was answered to the warnings that are open now; an answer to one that has gone is not kept.</summary>
    internal static List<WarningAnswer> Given(IEnumerable<GateWarning> warnings, IReadOnlyList<WarningAnswer> answers) =>
    [
        .. warnings.Select(warning => new WarningAnswer(warning.Key, CleanText.Lines(answers.LastOrDefault(answer => answer.Warning == warning.Key)?.Answer)))
            .Where(answer => answer.Answer.Length > 0),
    ];

    internal static Error? Unanswered(IEnumerable<GateWarning> warnings, List<WarningAnswer> given) =>
        warnings.FirstOrDefault(warning => given.TrueForAll(answer => answer.Warning != warning.Key)) is { } open
            ? Error.Refused("warning.unanswered", $"Answer the warning first: {open.Sentence}")
            : null;

    internal static IEnumerable<FieldChange> Told(IEnumerable<WarningAnswer> given) => given.Select(answer => new FieldChange("answer:" + answer.Warning, null, answer.Answer));

    public static Error OwnVerdict { get; } = Error.Refused("verdict.own", "You drafted this: another editor must approve.");

    private void Write(VerdictText text, string what, Act act)
    {
        var changes = new Changes();
        changes.Note("rating", Changes.Text(Verdict.RatingId), Changes.Text(text.RatingId));
        changes.Note("conclusion", Changes.Text(Verdict.Conclusion), Changes.Text(text.Conclusion));
        changes.Note("headline", Changes.Text(Verdict.Headline), Changes.Text(text.Headline));
        changes.Note("summary", Changes.Text(Verdict.Summary), Changes.Text(text.Summary));
        changes.Note("byline", Changes.Text(Verdict.Byline), Changes.Text(text.Byline));
        changes.Note("reasoning", Changes.Text(Verdict.Reasoning), Changes.Text(text.Reasoning));
        changes.Note("evidenceUpTo", Changes.Text(Verdict.EvidenceUpTo), Changes.Text(text.EvidenceUpTo));
        changes.Note("reviewBy", Changes.Text(Verdict.ReviewBy), Changes.Text(text.ReviewBy));
        if (!changes.Any) return;
        if (text.SaysOtherThan(Verdict)) AddDrafter(act);
        (Verdict, RatingId) = (text, text.RatingId);
        VerdictVersion++;
        Note(act, what, changes.Found);
    }

    private Proposal AddProposal(Act act)
    {
        var proposal = new Proposal(proposals.Count + 1, Round, Verdict, act);
        proposals.Add(proposal);
        return proposal;
    }

    private void AddDrafter(Act act)
    {
        if (!IsDrafter(act.By!.Value)) drafters.Add(new Drafter(Round, act.By.Value));
    }

    private Error? RefusalToAnswer(int number, Act act, out Suggestion suggestion)
    {
        suggestion = suggestions.Find(known => known.Number == number)!;
        if (Refusal(act) is { } refused) return refused;
        if (suggestion is null) return Error.NotFound("suggestion");
        if (suggestion.State != SuggestionState.Open) return Error.Refused("suggestion.answered", "This suggestion was answered already.");
        if (OpenProposal is null) return Error.Refused("suggestion.not-in-review", "The verdict is no longer in review.");
        return IsDrafter(act.By!.Value) ? null : Error.Refused("verdict.not-yours", "Only somebody who drafted this verdict answers suggestions.");
    }

    private void EndReview(ProposalOutcome outcome, RoundMove move, string what, Act act)
    {
        OpenProposal!.Decide(outcome, act);
        Move(move, what, act, []);
    }

    private static string Camel(VerdictPart part) => part.ToString().ToLowerInvariant();

    private static VerdictText Cleaned(VerdictText text) => text with
    {
        Conclusion = CleanText.Line(text.Conclusion),
        Headline = CleanText.Line(text.Headline),
        Summary = CleanText.Lines(text.Summary),
        Byline = CleanText.Line(text.Byline),
        Reasoning = CleanText.Lines(text.Reasoning),
    };
}
