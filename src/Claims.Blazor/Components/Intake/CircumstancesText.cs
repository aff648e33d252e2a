using Claims.Application.Domain.Claims;
using Claims.Blazor.Components.Pieces;

namespace Claims.Blazor.Components.Intake;

/// <summary>Somebody on record who was chosen.</summary>
public sealed record PickedClaimant(long Id, string Name);

/// <summary>What is known around a claim's words, as it is typed.</summary>
public sealed class CircumstancesText
{
    public ClaimKind Kind { get; set; } = ClaimKind.Other;

    public PickedClaimant? Claimant { get; set; }

    /// <summary>Whom an article names as saying it, while nobody of that name is on record.</summary>
    public string? SuggestedClaimant { get; set; }

    public PickedClaimant? AttributedTo { get; set; }

    public PartialDateText SaidOn { get; set; } = new();

    public string Place { get; set; } = "";

    public List<string> Topics { get; set; } = [];

    public List<string> Origins { get; set; } = [];

    public static CircumstancesText Of(Circumstances known, string claimant, string? attributedTo, IEnumerable<string> topics) => new()
    {
        Kind = known.Kind,
        Claimant = new PickedClaimant(known.ClaimantId, claimant),
        AttributedTo = known.AttributedToId is { } id ? new PickedClaimant(id, attributedTo ?? "") : null,
        SaidOn = PartialDateText.Of(known.SaidOn),
        Place = known.Place ?? "",
        Topics = [.. topics],
        Origins = [.. known.Origins],
    };

    public Circumstances ToCircumstances() => new(Kind, Claimant?.Id ?? 0, AttributedTo?.Id, SaidOn.Sent, Place, [.. Origins]);
}
