using System.Text.Encodings.Web;
using System.Text.Json;

namespace Claims.Application.Domain.History;

/// <summary>One change: who did what, when, why, from what to what. Added through the aggregate that changed; never edited, never removed.</summary>
public sealed class HistoryEntry
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private HistoryEntry()
    {
    }

    internal HistoryEntry(Act act, string what, IReadOnlyList<FieldChange> changes)
    {
        (MemberId, At, What) = (act.By, act.At, what);
        Why = act.Why;
        ChangesJson = changes.Count == 0 ? null : JsonSerializer.Serialize(changes, Plain);
    }

    public long Id { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Nothing when the product itself acted.</summary>
    public long? MemberId { get; private set; }

    /// <summary>Stable dotted name, e.g. <c>claim.accepted</c>; the wording belongs to the pages.</summary>
    public string What { get; private set; } = "";

    public string? Why { get; private set; }

    /// <summary>A JSON array of <see cref="FieldChange"/>; confidential values are never in it.</summary>
    public string? ChangesJson { get; private set; }

    // What it is about; exactly one is set, by the aggregate that holds the row.
    public long? ClaimId { get; private set; }

    public long? SourceId { get; private set; }

    public long? ClaimantId { get; private set; }

    public long? AboutMemberId { get; private set; }

    public long? ScaleId { get; private set; }

    public long? SettingsId { get; private set; }

    public long? ArticleId { get; private set; }

    public IReadOnlyList<FieldChange> Changes => ReadChanges(ChangesJson);

    public static IReadOnlyList<FieldChange> ReadChanges(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<List<FieldChange>>(json, Plain) ?? [];
}

/// <param name="Field">The property's name, camel case.</param>
/// <param name="From">Nothing when it was empty.</param>
/// <param name="To">Nothing when it is empty now.</param>
public sealed record FieldChange(string Field, string? From, string? To);
