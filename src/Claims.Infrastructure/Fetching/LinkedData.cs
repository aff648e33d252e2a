using System.Net;
using System.Text.Json;
using Claims.Application.Kernel;

namespace Claims.Infrastructure.Fetching;

/// <summary>The schema.org description (JSON-LD) of what a page mainly is.</summary>
/// <remarks>Seen in the world: <c>{"@graph":[{"@type":["NewsArticle"],"author":[{"@id":"#jane"}],…}]}</c>; names as string, object or list; numbers as strings; entities in text.</remarks>
internal sealed record LinkedData(string? Title, string? Author, string? Publisher, string? Published, string? Language, string? Url, IReadOnlyList<string> Credits)
{
    // A page is described by many things; earlier kinds tell more.
    private static readonly string[] Kinds = ["Article", "Posting", "Report", "Legislation", "Dataset", "VideoObject", "AudioObject", "Book", "CreativeWork", "WebPage"];

    private static readonly string[] CreditProperties = ["sourceOrganization", "creditText", "copyrightHolder", "provider"];

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <returns>Nothing when no block can be read or none describes a page.</returns>
    public static LinkedData? Read(IEnumerable<string> blocks)
    {
        try
        {
            return ReadAll(blocks);
        }
        catch (InvalidOperationException)
        {
            // A name with half a surrogate pair: the parser lets it through, and then no name can be looked up.
            return null;
        }
    }

    private static LinkedData? ReadAll(IEnumerable<string> blocks)
    {
        var nodes = blocks.SelectMany(Nodes).Take(2_000).ToList();
        var byId = new Dictionary<string, JsonElement>();
        foreach (var node in nodes)
            if (Text(node, "@id") is { } id && node.EnumerateObject().Skip(1).Any())
                byId.TryAdd(id, node);
        var main = nodes.Where(node => Rank(node) >= 0).OrderBy(Rank).FirstOrDefault();
        return main.ValueKind == JsonValueKind.Object ? Describe(main, byId) : null;
    }

    private static LinkedData Describe(JsonElement main, Dictionary<string, JsonElement> byId)
    {
        return new LinkedData(
            Text(main, "headline") ?? Text(main, "name") ?? Text(main, "title"),
            Names("author") ?? Names("creator"),
            Names("publisher"),
            Text(main, "datePublished") ?? Text(main, "uploadDate") ?? Text(main, "dateCreated"),
            Text(main, "inLanguage"),
            Text(main, "url") ?? Text(main, "mainEntityOfPage"),
            [.. CreditProperties.SelectMany(property => NamesOf(main, property, byId))]);

        string? Names(string property) => string.Join(", ", NamesOf(main, property, byId).Distinct()) is { Length: > 0 } names ? names : null;
    }

    private static int Rank(JsonElement node)
    {
        if (!node.TryGetProperty("@type", out var type)) return -1;
        var names = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(Plain) : [Plain(type)];
        return names.OfType<string>()
            .Select(name => Array.FindIndex(Kinds, kind => name.EndsWith(kind, StringComparison.Ordinal)))
            .Where(rank => rank >= 0)
            .DefaultIfEmpty(-1)
            .Min();
    }

    private static IEnumerable<JsonElement> Nodes(string block)
    {
        JsonElement root;
        try
        {
            using var document = JsonDocument.Parse(Unwrap(block), Lenient);
            root = document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return [];
        }
        return Flatten(root, 0);
    }

    // Some systems still hide scripts from the browsers of 1996.
    private static string Unwrap(string block)
    {
        // The bracket of "<![CDATA[" opens nothing.
        var start = block.Contains("<![CDATA[", StringComparison.Ordinal) ? block.IndexOf('{') : block.AsSpan().IndexOfAny('{', '[');
        var end = block.AsSpan().LastIndexOf('}') is var brace && start >= 0 && block[start] == '[' ? Math.Max(brace, block.LastIndexOf(']')) : brace;
        return start >= 0 && end > start ? block[start..(end + 1)] : "";
    }

    private static IEnumerable<JsonElement> Flatten(JsonElement element, int depth)
    {
        if (depth > 4) return [];
        return element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Flatten(item, depth + 1)),
            JsonValueKind.Object => new[] { "@graph", "mainEntity" }
                .Where(inner => element.TryGetProperty(inner, out _))
                .SelectMany(inner => Flatten(element.GetProperty(inner), depth + 1))
                .Prepend(element),
            _ => [],
        };
    }

    private static IEnumerable<string> NamesOf(JsonElement node, string property, Dictionary<string, JsonElement> byId)
    {
        if (!node.TryGetProperty(property, out var value)) return [];
        IEnumerable<JsonElement> items = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Take(20) : [value];
        return items.Select(item => NameOf(item, byId)).OfType<string>();
    }

    private static string? NameOf(JsonElement item, Dictionary<string, JsonElement> byId)
    {
        if (item.ValueKind != JsonValueKind.Object) return Plain(item);
        if (Text(item, "name") is { } name) return name;
        return Text(item, "@id") is { } id && byId.TryGetValue(id, out var target) ? Text(target, "name") : null;
    }

    private static string? Text(JsonElement node, string property)
    {
        if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty(property, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Array) value = value.EnumerateArray().FirstOrDefault();
        return value.ValueKind == JsonValueKind.Object ? Text(value, value.TryGetProperty("name", out _) ? "name" : "@id") : Plain(value);
    }

    private static string? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => CleanText.LineOrNull(WebUtility.HtmlDecode(Unescape(value))),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    // GetString throws on a lone surrogate ("\ud800"), which is valid JSON and no text.
    private static string? Unescape(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
