using Claims.Application.Kernel;

namespace Claims.Application.Domain.Known;

/// <summary>A check that another desk has published: found, matched and cited, but never mixed with ours.</summary>
public sealed class KnownCheck
{
    private KnownCheck()
    {
    }

    public long Id { get; private set; }

    public int Version { get; private set; }

    public long PublisherId { get; private set; }

    /// <summary>The publisher's own key of it.</summary>
    public string ExternalId { get; private set; } = "";

    /// <summary>SHA-256 of <see cref="ExternalId"/>; unique per publisher.</summary>
    public byte[] ExternalIdHash { get; private set; } = [];

    public KnownFacts Facts { get; private set; } = null!;

    /// <summary>The batch of its publisher in which it came or last changed.</summary>
    public int Edition { get; private set; }

    public DateTimeOffset ImportedAt { get; private set; }

    public static KnownCheck Import(long publisherId, int edition, string externalId, KnownFacts facts, DateTimeOffset at) => new()
    {
        PublisherId = publisherId,
        ExternalId = externalId,
        ExternalIdHash = LookupKey.Hash(externalId),
        Facts = facts,
        Edition = edition,
        ImportedAt = at,
    };

    /// <summary>What the publisher says now; the same again leaves no trace.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Renew(KnownFacts facts, int edition, DateTimeOffset at)
    {
        if (facts == Facts) return false;
        (Facts, Edition, ImportedAt) = (facts, edition, at);
        return true;
    }
}

/// <summary>A known check as its publisher tells it.</summary>
/// <param name="Title">The headline.</param>
/// <param name="Claim">What was checked.</param>
/// <param name="Rating">As published: a word, a number or a sentence; it is not on our scale.</param>
/// <param name="Claimant">Who said it, as written.</param>
/// <param name="SaidOn">When it was claimed.</param>
/// <param name="Url">Where the check stands.</param>
/// <param name="PublishedOn">When the check came out.</param>
/// <param name="Language">BCP 47.</param>
public sealed record KnownFacts(
    string? Title, string Claim, string? Rating, string? Claimant, PartialDate? SaidOn, string? Url, PartialDate? PublishedOn, string? Language);
