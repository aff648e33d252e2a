using System.Text.Encodings.Web;
using System.Text.Json;
using Claims.Application.Domain.Articles;

namespace Claims.Blazor.Components.Articles;

/// <summary>A new article as it is typed; kept whole as the member's draft.</summary>
public sealed class NewArticleText
{
    /// <summary>Where the draft is kept on the server.</summary>
    public const string DraftPlace = "article/new";

    // A letter beyond ASCII would take six in the usual form, and an article in Greek would not fit into a draft. Nobody puts this into a page.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Text { get; set; } = "";

    public ArticleOrigin Origin { get; set; } = ArticleOrigin.Pasted;

    public ArticleForm Facts { get; set; } = new();

    /// <returns>Nothing for a draft of another version of the form: better an empty form than a wrong one.</returns>
    public static NewArticleText? FromJson(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize<NewArticleText>(json, Plain);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, Plain);
}
