using System.Text.Json;

namespace Claims.Infrastructure.Search;

/// <summary>What readers find a check by, read from its published content and nothing else of it: on a large desk, reading the whole of each takes as long as indexing it.</summary>
internal sealed record PublishedWords(
    string Language, string Headline, string Summary, string Conclusion, string Reasoning, PublishedWords.Said Wording, PublishedWords.Named Claimant, IReadOnlyList<string> Topics,
    PublishedWords.Named? Rating, IReadOnlyList<PublishedWords.Piece> Evidence)
{
    /// <summary>As <see cref="Application.Domain.Publishing.PublishedCheck.ToJson"/> wrote it.</summary>
    public static PublishedWords FromJson(string json) => JsonSerializer.Deserialize<PublishedWords>(json, JsonSerializerOptions.Web)!;

    internal sealed record Said(string Quote, string? Translation, string Statement, string ShortClaim);

    internal sealed record Named(string Name);

    internal sealed record Piece(string Title, string? Publisher, string? Passage, bool IsWithdrawn);
}
