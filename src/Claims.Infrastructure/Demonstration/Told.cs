using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Sources;

namespace Claims.Infrastructure.Demonstration;

/// <summary>A claim of the sample desk as it is told in <see cref="ToldClaims"/>; <see cref="DemonstrationDesk"/> plays it through the pipeline.</summary>
/// <param name="Number">Its number on a desk that was empty before.</param>
/// <param name="Claimant">A name of <see cref="ToldClaims.Claimants"/>.</param>
/// <param name="SaidOn">ISO 8601, as precise as known.</param>
/// <param name="Selection">A reason of the shipped list.</param>
internal sealed record ToldClaim(
    int Number, string Quote, string Statement, string ShortClaim, ClaimKind Kind, string Claimant, string? AttributedTo, string? SaidOn, string[] Topics, string Selection, string Ends)
{
    public const string Submitted = "submitted", Accepted = "accepted", Researching = "researching", Returned = "returned", InReview = "in review", Approved = "approved",
        Live = "live", Held = "held", Withdrawn = "withdrawn", Declined = "declined", MergedInto1 = "merged into 1";

    public string? Place { get; init; }

    public AppearanceFacts[] Appearances { get; init; } = [];

    public string[] Origins { get; init; } = [];

    /// <summary>Left out where the statement is the one point.</summary>
    public PointFacts[] Points { get; init; } = [];

    public ToldEvidence[] Evidence { get; init; } = [];

    public FigureFacts[] Figures { get; init; } = [];

    public EventFacts[] Events { get; init; } = [];

    public ToldVerdict? Verdict { get; init; }

    /// <summary>The note on returning, declining, holding or withdrawing.</summary>
    public string? Note { get; init; }

    public bool Reaches(params string[] ends) => ends.Contains(Ends);
}

/// <param name="Passage">Word for word; nothing where the finding is told in the desk's own words.</param>
/// <param name="Finding">In the desk's own words.</param>
internal sealed record ToldEvidence(ToldSource? Source, Stance Stance, string? Passage, string? Finding)
{
    public int[] Points { get; init; } = [1];

    /// <summary>Why it is the source of record.</summary>
    public string? RecordWhy { get; init; }

    public SearchRecord? Search { get; init; }

    public static ToldEvidence LookedFor(string where, string terms, string found) =>
        new(null, Stance.Context, null, null) { Search = new SearchRecord(where, terms, null, found, ForOtherSide: true) };
}

/// <param name="Published">ISO 8601, as precise as known.</param>
/// <param name="Origins">Empty for own reporting.</param>
internal sealed record ToldSource(string? Url, string Title, string Publisher, string? Published, SourceType Type, Tier Tier, params string[] Origins)
{
    public string? NoUrlReason { get; init; }

    public string Language { get; init; } = "en";
}

/// <param name="Rating">A rating's name on the Claims scale.</param>
internal sealed record ToldVerdict(string Rating, string Headline, string Conclusion, string Reasoning, string Summary)
{
    /// <summary>The editor's answers to warnings, by key.</summary>
    public WarningAnswer[] Answers { get; init; } = [];
}
