using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;

namespace Claims.Blazor.Components.Pieces;

/// <summary>How the desk's terms read on a page: the word, its icon and its colour class.</summary>
/// <param name="Icon">A name of <see cref="Icons"/>.</param>
/// <param name="Tone">A class of the style sheets that sets the colour.</param>
public sealed record Term(string Text, string Icon, string Tone);

/// <summary>The terms for stages, publication states and stances.</summary>
public static class Words
{
    public static Term Of(Stage stage) => stage switch
    {
        Stage.Submitted => new("Submitted", "submitted", "t-ink"),
        Stage.Accepted => new("Accepted", "accepted", "t-context"),
        Stage.Researching => new("Researching", "researching", "t-accent"),
        Stage.InReview => new("In review", "in-review", "t-warn"),
        Stage.Approved => new("Approved", "approved", "t-supports"),
        Stage.Declined => new("Declined", "declined", "t-ink"),
        Stage.Merged => new("Merged", "merged", "t-ink"),
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    public static Term Of(PublicationState state) => state switch
    {
        PublicationState.None => new("Not published", "dash", "t-ink"),
        PublicationState.Live => new("Live", "live", "t-supports"),
        PublicationState.Held => new("Held", "held", "t-warn"),
        PublicationState.Withdrawn => new("Withdrawn", "withdrawn", "t-refutes"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static Term Of(Stance stance) => stance switch
    {
        Stance.Supports => new("Supports", "supports", "supports"),
        Stance.Refutes => new("Refutes", "refutes", "refutes"),
        Stance.Context => new("Context", "context", "context"),
        _ => throw new ArgumentOutOfRangeException(nameof(stance)),
    };
}
