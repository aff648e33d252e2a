using System.Globalization;
using AngleSharp.Dom;
using Claims.Application.Domain.Claims;
using Ganss.Xss;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Claims.Blazor.Components.Pieces;

/// <summary>Turns a reasoning (Markdown with citations <c>[1]</c>) into HTML that can do no harm.</summary>
/// <remarks>Markdig writes no HTML of the author's, but <c>javascript:</c> links all the same: so what it writes is sanitised.</remarks>
public static class ReasoningMarkup
{
    // The page's own headings are h1 and h2; those of a text go below them.
    private const int HeadingsBelow = 2;

    private static readonly string[] Schemes = ["http", "https", "mailto"];

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();

    /// <param name="reasoning">Markdown.</param>
    /// <param name="anchor">Begins the id of what a citation leads to: <c>source-</c> makes <c>#source-1</c>.</param>
    /// <param name="marksBare">Sentences that rest on no evidence are marked: for the desk, never for readers.</param>
    public static string ToHtml(string reasoning, string anchor, bool marksBare = false)
    {
        // Citations are read before Markdown is, so that "[1]" never becomes part of something else.
        var cited = Citations.Replace(reasoning, numbers => string.Concat(numbers.Select(number => string.Create(CultureInfo.InvariantCulture, $"[{number}](#{anchor}{number})"))));
        var document = Parsed(cited);
        foreach (var heading in document.Descendants<HeadingBlock>()) heading.Level = Math.Min(heading.Level + HeadingsBelow, 6);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var html = new HtmlRenderer(text);
        Pipeline.Setup(html);
        html.Render(document);
        // "The accounts say so [1]." reads with its number at the word, not after a gap; between [1][2] stands a thin space, or they would read as twelve.
        var atWord = text.ToString().Replace($" <a href=\"#{anchor}", $"<a href=\"#{anchor}", StringComparison.Ordinal);
        var clean = Sanitizer(anchor).SanitizeDom(atWord.Replace($"</a><a href=\"#{anchor}", $"</a>\u2009<a href=\"#{anchor}", StringComparison.Ordinal)).Body!;
        if (marksBare) BareSentences.Mark(clean);
        return clean.InnerHtml;
    }

    // Markdig refuses text that nests without end; then its marks are shown as they were typed.
    private static MarkdownDocument Parsed(string text)
    {
        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            return new MarkdownDocument { new ParagraphBlock { Inline = new ContainerInline().AppendChild(new LiteralInline(text)) } };
        }
    }

    // A sanitiser is not safe for use by several threads at once while it has handlers of its own.
    private static HtmlSanitizer Sanitizer(string anchor)
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "p", "br", "hr", "em", "strong", "a", "ul", "ol", "li", "blockquote", "code", "pre", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td",
            },
            AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "title", "start" },
            AllowedSchemes = new HashSet<string>(Schemes, StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
        });
        sanitizer.PostProcessNode += (_, done) => Finish(done.Node, anchor);
        return sanitizer;
    }

    private static void Finish(INode node, string anchor)
    {
        if (node is not IElement { LocalName: "a" } link) return;
        var address = link.GetAttribute("href");
        if (address?.StartsWith("#" + anchor, StringComparison.Ordinal) == true)
        {
            link.ClassName = "cite";
            link.SetAttribute("aria-label", "Source " + link.TextContent);
        }
        else if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme))
        {
            link.SetAttribute("rel", "noopener nofollow");
        }
        else
        {
            // On Unix "/x" and "//x" count as absolute: as files. A relative address would lead into this site; nobody writes one in good faith.
            link.RemoveAttribute("href");
        }
    }
}
