using System.Text.Json;
using Claims.Application.Domain.Claims;

namespace Claims.Blazor.Components.Review;

/// <summary>The fields of the verdict editor as they are typed.</summary>
public sealed class VerdictForm
{
    public long? RatingId { get; set; }

    public string Conclusion { get; set; } = "";

    public string Headline { get; set; } = "";

    public string Summary { get; set; } = "";

    public string Byline { get; set; } = "";

    public string Reasoning { get; set; } = "";

    public DateOnly? EvidenceUpTo { get; set; }

    public DateOnly? ReviewBy { get; set; }

    public static VerdictForm Of(VerdictText text) => new()
    {
        RatingId = text.RatingId,
        Conclusion = text.Conclusion,
        Headline = text.Headline,
        Summary = text.Summary,
        Byline = text.Byline,
        Reasoning = text.Reasoning,
        EvidenceUpTo = text.EvidenceUpTo,
        ReviewBy = text.ReviewBy,
    };

    public VerdictText Text => new(RatingId, Conclusion, Headline, Summary, Byline, Reasoning, EvidenceUpTo, ReviewBy);

    public string ToDraft() => JsonSerializer.Serialize(this);

    /// <returns>Nothing for what cannot be read: a draft of an older shape.</returns>
    public static VerdictForm? FromDraft(string? draft)
    {
        try
        {
            return string.IsNullOrEmpty(draft) ? null : JsonSerializer.Deserialize<VerdictForm>(draft);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
