using System.Text.Json;
using Claims.Application.Domain.History;

namespace Claims.Application.Domain.Claims;

public enum ProposalOutcome
{
    Open,
    Returned,
    TakenBack,

    /// <summary>A drafter accepted a suggestion; the next proposal carries it.</summary>
    Superseded,
    Approved,
    Spiked,
}

/// <summary>A verdict as it was proposed. Every proposal is kept.</summary>
public sealed class Proposal
{
    private Proposal()
    {
    }

    internal Proposal(int number, int round, VerdictText text, Act act) =>
        (Number, Round, Text, ProposedById, ProposedAt) = (number, round, text, act.By!.Value, act.At);

    public long Id { get; private set; }

    public long ClaimId { get; private set; }

    /// <summary>Per claim, through all rounds.</summary>
    public int Number { get; private set; }

    public int Round { get; private set; }

    public VerdictText Text { get; private set; } = VerdictText.Empty;

    public long ProposedById { get; private set; }

    public DateTimeOffset ProposedAt { get; private set; }

    public ProposalOutcome Outcome { get; private set; }

    public long? DecidedById { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why it was returned, or what the editor wrote on approving.</summary>
    public string? Note { get; private set; }

    /// <summary>What the editor answered to each warning of the gate, as JSON of <see cref="WarningAnswer"/>.</summary>
    public string? AnswersJson { get; private set; }

    internal IReadOnlyList<WarningAnswer> Answers() => AnswersJson is null ? [] : JsonSerializer.Deserialize<List<WarningAnswer>>(AnswersJson) ?? [];

    internal bool Cites(int evidence) => Citations.In(Text.Reasoning).Contains(evidence);

    internal void Decide(ProposalOutcome outcome, Act act, string? answersJson = null) =>
        (Outcome, DecidedById, DecidedAt, Note, AnswersJson) = (outcome, act.By, act.At, act.Why, answersJson);
}

/// <param name="Warning">The warning's key, as the gate gives it.</param>
/// <param name="Answer">Why the verdict holds all the same.</param>
public sealed record WarningAnswer(string Warning, string Answer);
