namespace Claims.Application.Domain.Claims;

/// <summary>The words of a claim: what a verdict rests on.</summary>
/// <param name="Quote">The exact words in their language; empty when none are known.</param>
/// <param name="Language">BCP 47, of the quote.</param>
/// <param name="Translation">The quote in the desk's language, when it is in another.</param>
/// <param name="TranslatedBy">Who translated; only with a translation.</param>
/// <param name="Statement">One neutral sentence: what is being checked.</param>
/// <param name="ShortClaim">As the claimant asserts it; the aim is under 75 characters.</param>
public sealed record Wording(string Quote, string Language, string? Translation, TranslatedBy? TranslatedBy, string Statement, string ShortClaim)
{
    private static readonly HashSet<string> RatingWords =
        ["true", "untrue", "false", "fake", "hoax", "misleading", "debunked", "unproven", "satire", "miscaptioned", "altered"];

    /// <summary>A short claim with a word of a rating in it reads as the verdict, in search results above all: worth a warning, because the word may be the claimant's.</summary>
    /// <remarks>https://developers.google.com/search/docs/appearance/structured-data/factcheck</remarks>
    public static bool NamesARating(string shortClaim) =>
        Kernel.LookupKey.Of(shortClaim).Split(' ').Any(RatingWords.Contains);
}

/// <summary>Everything else that is known of a claim when it is recorded or edited.</summary>
/// <param name="AttributedToId">For "X said …": X, while the claimant is whoever attributes it to X.</param>
/// <param name="Origins">The wires, datasets or announcements that the claim itself repeats: sources of the same origin do not count as evidence.</param>
public sealed record Circumstances(
    ClaimKind Kind,
    long ClaimantId,
    long? AttributedToId,
    Kernel.PartialDate? SaidOn,
    string? Place,
    IReadOnlyList<string> Origins);

/// <summary>How the desk handles the claim.</summary>
/// <param name="SelectionReasonId">Why the desk picks it up; needed at the latest when it is accepted.</param>
/// <param name="EmbargoUntil">Not published before.</param>
/// <param name="WaitingFor">Whom the work waits for.</param>
public sealed record Handling(
    long? SelectionReasonId,
    string? SelectionNote,
    DateOnly? DueOn,
    Priority Priority,
    DateTimeOffset? EmbargoUntil,
    string? WaitingFor,
    DateOnly? WaitingUntil);
