using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using Claims.Application.Kernel;

namespace Claims.Infrastructure.Reading;

/// <summary>Cuts an HTML page into blocks of words, in one pass over its tokens, and notes what tells an article from a menu.</summary>
/// <remarks>Tokens, not a tree, as in <see cref="Fetching.HtmlSigns"/>: a hostile page would make the tree quadratic.</remarks>
internal sealed class HtmlText
{
    private const int MostPage = 12_000_000;

    private static readonly HashSet<string> Inline =
        ["a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr", "img", "input"];

    private static readonly HashSet<string> Void = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

    // Never words of the page.
    private static readonly HashSet<string> Dumb = ["script", "style", "template", "noscript", "svg", "math", "iframe", "object", "select", "button", "textarea", "canvas", "audio", "video", "dialog"];

    // Around the words, not among them.
    private static readonly HashSet<string> Around = ["nav", "footer", "aside", "form", "menu"];

    private static readonly string[] AroundNames =
        ["related", "share", "sharing", "social", "newsletter", "promo", "comments", "breadcrumb", "advert", "cookie", "consent", "sidebar", "menu", "navbar", "recommended", "most-read", "subscribe", "paywall-offer", "tags", "masthead", "skip-link"];

    private readonly List<HtmlBlock> blocks = [];
    private readonly StringBuilder words = new();
    private readonly CancellationToken cancel;
    private string? skipped;
    private int skippedDepth;
    private bool skipsDumb;
    private int links;
    private int linked;
    private int articles;
    private int mains;
    private string blockTag = "";

    private HtmlText(CancellationToken cancel) => this.cancel = cancel;

    /// <summary>The blocks in their order, and the words of the first heading.</summary>
    public static IReadOnlyList<HtmlBlock> Read(string page, CancellationToken cancel)
    {
        var text = new HtmlText(cancel);
        text.Run(page.Length > MostPage ? page[..MostPage] : page);
        return text.blocks;
    }

    private void Run(string page)
    {
        using var source = new TextSource(page);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { SkipComments = true };
        var isRaw = false;
        var seen = 0;
        while (tokenizer.Get() is { Type: not HtmlTokenType.EndOfFile } token)
        {
            if ((++seen & 0xFFF) == 0) cancel.ThrowIfCancellationRequested();
            switch (token)
            {
                case HtmlTagToken { Type: HtmlTokenType.StartTag } tag:
                    Open(tag);
                    tokenizer.State = Mode(tag.Name);
                    isRaw = tokenizer.State != HtmlParseMode.PCData;
                    break;
                case HtmlTagToken tag:
                    isRaw = false;
                    Close(tag.Name);
                    break;
                case { Type: HtmlTokenType.Character } when !isRaw:
                    Say(token.Data);
                    break;
            }
        }
        Flush();
    }

    private static HtmlParseMode Mode(string name) => name switch
    {
        "title" or "textarea" => HtmlParseMode.RCData,
        "script" => HtmlParseMode.Script,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        "plaintext" => HtmlParseMode.Plaintext,
        _ => HtmlParseMode.PCData,
    };

    private void Open(HtmlTagToken tag)
    {
        if (!Inline.Contains(tag.Name)) Flush(tag.Name);
        if (skipped is not null)
        {
            if (skipped == tag.Name) skippedDepth++;
            return;
        }
        if (tag.Name == "a") links++;
        if (tag.Name == "article" || tag.GetAttribute("itemprop") == "articleBody") articles++;
        if (tag.Name == "main" || tag.GetAttribute("role") == "main") mains++;
        if (Void.Contains(tag.Name) || tag.Name is "html" or "body" or "article" or "main") return;
        var isDumb = Dumb.Contains(tag.Name) || IsHidden(tag);
        if (!isDumb && !Around.Contains(tag.Name) && !IsAround(tag)) return;
        (skipped, skippedDepth, skipsDumb) = (tag.Name, 1, isDumb);
    }

    private void Close(string name)
    {
        if (!Inline.Contains(name)) Flush();
        if (skipped is not null)
        {
            if (skipped == name && --skippedDepth == 0) skipped = null;
            return;
        }
        if (name == "a" && links > 0) links--;
        if (name == "article" && articles > 0) articles--;
        if (name == "main" && mains > 0) mains--;
    }

    private void Say(string said)
    {
        if (skipped is not null && skipsDumb) return;
        words.Append(said);
        if (links > 0) linked += said.Length;
    }

    private void Flush(string next = "")
    {
        if (words.Length > 0)
        {
            var line = CleanText.Line(words.ToString());
            if (line.Length > 0)
                blocks.Add(new HtmlBlock(line, Math.Min(1, linked / (double)words.Length), blockTag is ['h', >= '1' and <= '6'], skipped is not null, articles > 0, mains > 0));
            words.Clear();
            linked = 0;
        }
        blockTag = next;
    }

    private static bool IsHidden(HtmlTagToken tag) =>
        tag.Attributes.Any(attribute => attribute.Name == "hidden" || (attribute.Name == "aria-hidden" && attribute.Value == "true"))
        || tag.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsAround(HtmlTagToken tag)
    {
        if (tag.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "complementary" or "search") return true;
        if (tag.Name is "p" or "h1" or "span" or "a") return false;
        var names = $"{tag.GetAttribute("class")} {tag.GetAttribute("id")}";
        return names.Length is > 1 and < 300 && names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(IsAroundName);
    }

    // "article-share", "share_bar", "related": as a whole word of the name; "shareholder" is not one.
    private static bool IsAroundName(string name) => AroundNames.Any(around =>
        name.IndexOf(around, StringComparison.OrdinalIgnoreCase) is var at and >= 0
        && (at == 0 || !char.IsAsciiLetter(name[at - 1]))
        && (at + around.Length == name.Length || !char.IsAsciiLetter(name[at + around.Length])));
}

/// <summary>A paragraph, a heading, a cell.</summary>
/// <param name="Linked">The share of its letters that stand in links.</param>
/// <param name="IsAround">It stands in a menu, a footer, a box beside the text.</param>
internal sealed record HtmlBlock(string Text, double Linked, bool IsHeading, bool IsAround, bool IsInArticle, bool IsInMain);
