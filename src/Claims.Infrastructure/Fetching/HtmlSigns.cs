using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Claims.Infrastructure.Fetching;

/// <summary>What an HTML page says about itself, gathered in one pass over its tokens.</summary>
/// <remarks>
/// Tokens, not a tree: building the tree of a hostile page takes quadratic time and memory (formatting elements reopened in every paragraph) and
/// nests without end. Nothing here can load a resource or run a script.
/// </remarks>
internal sealed class HtmlSigns
{
    private const int MostPage = 2_000_000;
    private const int MostText = 200_000;
    private const int MostValue = 5_000;
    private const int MostBlocks = 50;

    /// <summary>Tags; where an element ends is not known without a tree.</summary>
    private const int WithinAuthor = 4;

    private readonly Dictionary<string, List<string>> metas = new(StringComparer.OrdinalIgnoreCase);
    private readonly StringBuilder text = new();
    private StringBuilder? headline;
    private bool isHeadlineRead;
    private int ofAuthor;

    private HtmlSigns()
    {
    }

    public string? Title { get; private set; }

    public string? Headline => headline?.ToString();

    public string? Canonical { get; private set; }

    public string? Language { get; private set; }

    /// <summary>The first machine-readable time on the page.</summary>
    public string? Time { get; private set; }

    /// <summary>As microdata name it: <c>&lt;span itemprop="author"&gt;&lt;link itemprop="name" content="…"&gt;</c>.</summary>
    public string? Author { get; private set; }

    public List<string> LinkedData { get; } = [];

    /// <summary>The visible words, markup left out.</summary>
    public string Text => text.ToString();

    /// <summary>The first of these meta names (or properties) that has a value.</summary>
    public string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (metas.TryGetValue(name, out var values))
                return values[0];
        return null;
    }

    public IReadOnlyList<string> Metas(string name) => metas.TryGetValue(name, out var values) ? values : [];

    public static HtmlSigns Read(string page, CancellationToken cancellationToken)
    {
        using var source = new TextSource(page.Length > MostPage ? page[..MostPage] : page);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { SkipComments = true };
        var signs = new HtmlSigns();
        HtmlTagToken? raw = null;
        var seen = 0;
        while (tokenizer.Get() is { Type: not HtmlTokenType.EndOfFile } token)
        {
            if ((++seen & 0xFFF) == 0) cancellationToken.ThrowIfCancellationRequested();
            switch (token)
            {
                case HtmlTagToken { Type: HtmlTokenType.StartTag } tag:
                    signs.Open(tag);
                    tokenizer.State = Mode(tag.Name);
                    raw = tokenizer.State == HtmlParseMode.PCData ? null : tag;
                    break;
                case HtmlTagToken tag:
                    raw = null;
                    signs.Close(tag.Name);
                    break;
                case { Type: HtmlTokenType.Character }:
                    signs.Say(raw, token.Data);
                    break;
            }
        }
        return signs;
    }

    // The tree builder would tell the tokenizer which elements hold text only.
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
        if (Value(tag, "itemprop") == "author") ofAuthor = WithinAuthor;
        else if (ofAuthor-- > 0 && Value(tag, "itemprop") == "name") Author ??= Value(tag, "content");
        switch (tag.Name)
        {
            case "html":
                Language ??= Value(tag, "lang") ?? Value(tag, "xml:lang");
                break;
            case "meta" when Value(tag, "content") is { } content:
                foreach (var attribute in (string[])["name", "property", "itemprop", "http-equiv"])
                    if (Value(tag, attribute) is { } name)
                        Keep(name, content);
                break;
            case "link" when Value(tag, "rel") is { } rel && rel.Split(' ').Contains("canonical", StringComparer.OrdinalIgnoreCase):
                Canonical ??= Value(tag, "href");
                break;
            case "time":
                Time ??= Value(tag, "datetime");
                break;
            case "h1" when headline is null:
                headline = new StringBuilder();
                break;
        }
        Space(tag.Name);
    }

    private void Close(string name)
    {
        if (name == "h1" && headline is { Length: > 0 }) isHeadlineRead = true;
        Space(name);
    }

    private void Say(HtmlTagToken? inside, string words)
    {
        switch (inside?.Name)
        {
            case null:
                if (text.Length + words.Length <= MostText) text.Append(words);
                if (headline is { Length: < MostValue } && !isHeadlineRead) headline.Append(words);
                break;
            case "title":
                Title ??= words.Trim() is { Length: > 0 } title ? title : null;
                break;
            case "script" when LinkedData.Count < MostBlocks && Value(inside, "type")?.StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase) == true:
                LinkedData.Add(words);
                break;
        }
    }

    // Block elements part words ("Reuters</p><p>Seoul"); the inline ones that matter here do not.
    private void Space(string name)
    {
        if (name is not ("b" or "i" or "em" or "strong" or "span" or "a") && text.Length < MostText) text.Append('\n');
    }

    private void Keep(string name, string content)
    {
        if (content.Length > MostValue || metas.Count >= 500) return;
        if (!metas.TryGetValue(name.Trim(), out var values)) metas[name.Trim()] = values = [];
        if (values.Count < MostBlocks) values.Add(content);
    }

    private static string? Value(HtmlTagToken tag, string attribute) => tag.GetAttribute(attribute)?.Trim() is { Length: > 0 } value ? value : null;
}
