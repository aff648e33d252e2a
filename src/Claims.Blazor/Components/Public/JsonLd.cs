using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Claims.Blazor.Components.Public;

/// <summary>A data block for search engines. The text must be JSON in which every &lt; is escaped, as <c>ClaimReviewMarkup</c> writes it.</summary>
/// <remarks>Not a .razor file: those may hold no script elements, and what stands in one would be encoded as if it were a program.</remarks>
public sealed class JsonLd : ComponentBase
{
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (Text.Contains('<', StringComparison.Ordinal)) throw new InvalidOperationException("JSON-LD with an unescaped '<' could end its script element.");
        builder.AddMarkupContent(0, $"<script type=\"application/ld+json\">{Text}</script>");
    }
}
