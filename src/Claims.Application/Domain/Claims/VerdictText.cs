using Claims.Application.Kernel;

namespace Claims.Application.Domain.Claims;

/// <summary>What a verdict says. The working copy and every proposal have one each.</summary>
/// <param name="RatingId">The version of the rating that is given; nothing on a desk that publishes conclusions only.</param>
/// <param name="Conclusion">One sentence.</param>
/// <param name="Headline">States the fact, not the falsehood.</param>
/// <param name="Byline">Names or "the desk".</param>
/// <param name="Reasoning">Markdown with citations <c>[1]</c> of evidence numbers.</param>
/// <param name="EvidenceUpTo">What was known on this day.</param>
/// <param name="ReviewBy">When to look at it again.</param>
public sealed record VerdictText(
    long? RatingId, string Conclusion, string Headline, string Summary, string Byline, string Reasoning, DateOnly? EvidenceUpTo, DateOnly? ReviewBy)
{
    public static VerdictText Empty { get; } = new(null, "", "", "", "", "", null, null);

    /// <summary>No part is longer than <see cref="Limits"/> allow.</summary>
    public bool Fits => Conclusion.Length <= Limits.Conclusion && Headline.Length <= Limits.Headline && Summary.Length <= Limits.Summary && Reasoning.Length <= Limits.Reasoning;

    /// <summary>Rating, conclusion or reasoning differ: whoever wrote that is a drafter.</summary>
    public bool SaysOtherThan(VerdictText other) =>
        RatingId != other.RatingId || Conclusion != other.Conclusion || Reasoning != other.Reasoning;
}

/// <summary>The parts of a verdict that an editor can suggest other words for.</summary>
public enum VerdictPart
{
    Conclusion,
    Headline,
    Summary,
    Reasoning,
}
