using Microsoft.AspNetCore.Components;

namespace Claims.Blazor.Components.Pieces;

/// <summary>A reasoning as people read it, its citations as links to the sources. The one place that emits markup made from a text.</summary>
public partial class RenderedReasoning
{
    /// <summary>Markdown with citations <c>[1]</c>.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <summary>Begins the id of what a citation leads to: <c>source-</c> makes <c>#source-1</c>.</summary>
    [Parameter]
    public string Anchor { get; set; } = "source-";

    /// <summary>BCP 47; nothing for the language of the page.</summary>
    [Parameter]
    public string? Language { get; set; }

    /// <summary>Sentences that rest on no evidence are marked.</summary>
    [Parameter]
    public bool MarksBare { get; set; }

    private MarkupString Markup { get; set; }

    private string? read;

    protected override void OnParametersSet()
    {
        if (read == Text) return;
        (read, Markup) = (Text, new MarkupString(ReasoningMarkup.ToHtml(Text, Anchor, MarksBare)));
    }
}
