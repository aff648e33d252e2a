using System.Text.Json;
using System.Text.RegularExpressions;
using Claims.Application.Domain.Known;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Intake;

namespace Claims.Application.UseCases.Known;

/// <summary>One JSON object of an import, read with patience: other desks write numbers as texts, dates in sentences and addresses without a scheme.</summary>
/// <remarks>Only a line without key or claim stays out. What else is unusable is left empty, and a note says so.</remarks>
public sealed partial class KnownLine
{
    private readonly List<string> notes = [];

    private KnownLine(string externalId, IReadOnlyDictionary<string, JsonElement> fields, string claim)
    {
        ExternalId = externalId;
        Facts = new KnownFacts(
            Text(fields, "title", Limits.Line), claim, Text(fields, "rating", Limits.Line), Text(fields, "claimant", Limits.Line),
            Date(fields, "claimDate"), Url(fields), Date(fields, "datePublished"), Text(fields, "language", Limits.Language));
    }

    public string ExternalId { get; }

    public KnownFacts Facts { get; }

    public IReadOnlyList<string> Notes => notes;

    /// <returns>The line, or why it stays out.</returns>
    public static (KnownLine? Line, string? Problem) Read(string json)
    {
        Dictionary<string, JsonElement> fields;
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return (null, "This is not a JSON object.");
            // A key that comes twice: the last one counts, as in every browser.
            fields = [];
            foreach (var field in document.RootElement.EnumerateObject()) fields[field.Name] = field.Value.Clone();
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return (null, "This is not JSON.");
        }
        if (Plain(fields, "externalId") is not { } key) return (null, "externalId is missing.");
        if (key.Length > Limits.Url) return (null, $"externalId is longer than {Limits.Url:N0} characters.");
        if (Plain(fields, "claimReviewed") is not { } claim || LookupKey.Of(claim).Length == 0) return (null, "claimReviewed is missing.");
        return claim.Length > Limits.Quote ? (null, $"claimReviewed is longer than {Limits.Quote:N0} characters.") : (new KnownLine(key, fields, claim), null);
    }

    private string? Text(IReadOnlyDictionary<string, JsonElement> fields, string name, int limit)
    {
        if (Plain(fields, name) is not { } text)
        {
            if (fields.TryGetValue(name, out var odd) && odd.ValueKind is JsonValueKind.Object or JsonValueKind.Array) notes.Add($"{name} is not a text and was left empty.");
            return null;
        }
        if (text.Length <= limit) return text;
        notes.Add($"{name} was cut to {limit} characters.");
        return text[..(char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit)];
    }

    private PartialDate? Date(IReadOnlyDictionary<string, JsonElement> fields, string name)
    {
        if (Plain(fields, name) is not { } text) return null;
        var date = text.Length > Limits.Line ? null : WrittenDate.Read(text) ?? InSentence(text);
        if (date is null) notes.Add($"{name} is not a date and was left empty.");
        return date;
    }

    // "stated on October 22, 2019 in a campaign mailer.:"
    private static PartialDate? InSentence(string text) => DayInWords().Match(text) is { Success: true } day ? WrittenDate.Read(day.Value) : null;

    private string? Url(IReadOnlyDictionary<string, JsonElement> fields)
    {
        if (Plain(fields, "url") is not { } text) return null;
        var url = CanonicalUrl.Of(text) ?? (text.Contains('.', StringComparison.Ordinal) && !text.Contains(':', StringComparison.Ordinal) ? CanonicalUrl.Of("https://" + text.TrimStart('/')) : null);
        if (url is { Length: <= Limits.Url }) return url;
        notes.Add("url is not a web address and was left empty.");
        return null;
    }

    private static string? Plain(IReadOnlyDictionary<string, JsonElement> fields, string name)
    {
        if (!fields.TryGetValue(name, out var value)) return null;
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => CleanText.LineOrNull(value.GetString()),
                JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped: valid JSON, no text.
            return null;
        }
    }

    [GeneratedRegex(@"\b(\d{4}-\d{2}-\d{2}|[A-Z][a-z]{2,8} \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})\b", RegexOptions.NonBacktracking)]
    private static partial Regex DayInWords();
}
