using Claims.Application.Domain.History;
using Claims.Application.Kernel;

namespace Claims.Application.Domain.Claims;

public enum SuggestionState
{
    Open,
    Accepted,
    Declined,
}

/// <summary>Other words that an editor suggests for a proposal; a drafter accepts or declines.</summary>
public sealed class Suggestion
{
    private Suggestion()
    {
    }

    internal Suggestion(int number, int proposalNumber, VerdictPart part, string passage, string replacement, Act act)
    {
        (Number, ProposalNumber, Part) = (number, proposalNumber, part);
        (Passage, Replacement, Note) = (CleanText.Lines(passage), CleanText.Lines(replacement), act.Why);
        (SuggestedById, SuggestedAt) = (act.By!.Value, act.At);
    }

    public long Id { get; private set; }

    public long ClaimId { get; private set; }

    /// <summary>Per claim.</summary>
    public int Number { get; private set; }

    public int ProposalNumber { get; private set; }

    public VerdictPart Part { get; private set; }

    /// <summary>The words to replace; empty means the whole part.</summary>
    public string Passage { get; private set; } = "";

    public string Replacement { get; private set; } = "";

    public string? Note { get; private set; }

    public long SuggestedById { get; private set; }

    public DateTimeOffset SuggestedAt { get; private set; }

    public SuggestionState State { get; private set; }

    public long? AnsweredById { get; private set; }

    internal void Answer(SuggestionState state, Act act) => (State, AnsweredById) = (state, act.By);

    /// <returns>Nothing when the passage is no longer there.</returns>
    internal VerdictText? ApplyTo(VerdictText text) => Part switch
    {
        VerdictPart.Conclusion => Replaced(text.Conclusion) is { } conclusion ? text with { Conclusion = conclusion } : null,
        VerdictPart.Headline => Replaced(text.Headline) is { } headline ? text with { Headline = headline } : null,
        VerdictPart.Summary => Replaced(text.Summary) is { } summary ? text with { Summary = summary } : null,
        _ => Replaced(text.Reasoning) is { } reasoning ? text with { Reasoning = reasoning } : null,
    };

    private string? Replaced(string text)
    {
        if (Passage.Length == 0) return Replacement;
        var at = text.IndexOf(Passage, StringComparison.Ordinal);
        return at < 0 ? null : string.Concat(text.AsSpan(0, at), Replacement, text.AsSpan(at + Passage.Length));
    }
}
