using Claims.Application.Domain.Claims;
using Claims.Application.UseCases.Research;
using Claims.Blazor.Components.Pieces;
using Claims.Blazor.Components.Research;

namespace Claims.Blazor.Components.Intake;

/// <summary>A figure that was found in the words of a claim, as it is looked over before the claim is recorded.</summary>
public sealed class FoundFigureText
{
    /// <summary>Goes with the claim.</summary>
    public bool IsKept { get; set; } = true;

    /// <summary>As they stand in the text.</summary>
    public string Words { get; set; } = "";

    public string Measure { get; set; } = "";

    public FigureField Figure { get; set; } = new();

    public PartialDateText AsOf { get; set; } = new();

    public static FoundFigureText Of(ProposeFigures.FigureProposal proposal)
    {
        var found = new FoundFigureText { Words = proposal.ClaimWords ?? "", Measure = proposal.Facts.Measure, AsOf = PartialDateText.Of(proposal.Facts.AsOf) };
        found.Figure.Set(proposal.Facts.Claimed);
        return found;
    }

    public FigureFacts ToFacts() => new(Measure, Figure.Value, null, AsOf.Sent, ClaimedWords: Figure.Value is not null && FigureText.IsOwn(Words) ? Words : Figure.Words);
}

/// <summary>Something dated in the words of a claim, likewise.</summary>
public sealed class FoundEventText
{
    public bool IsKept { get; set; } = true;

    public string What { get; set; } = "";

    public PartialDateText From { get; set; } = new();

    public PartialDateText To { get; set; } = new();

    public static FoundEventText Of(ProposeFigures.EventProposal proposal) => new() { What = proposal.Facts.What, From = PartialDateText.Of(proposal.Facts.From), To = PartialDateText.Of(proposal.Facts.To) };

    public EventFacts ToFacts() => new(What, null, null, From.Sent ?? default, To.Sent, true, []);
}
