using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;

namespace Claims.Application.Domain.Publishing;

/// <summary>Everything that a published page, a feed or its ClaimReview says, frozen when it was published. Public doors read this and nothing else.</summary>
/// <param name="Schema">The version of this shape; raised when a field changes its meaning.</param>
/// <param name="Language">BCP 47, of the page.</param>
/// <param name="SaidOn">ISO 8601, as precise as known.</param>
public sealed record PublishedCheck(
    int Schema,
    long Number,
    string Language,
    string Headline,
    string Summary,
    string Conclusion,
    string Reasoning,
    string Byline,
    PublishedWording Wording,
    ClaimKind Kind,
    PublishedClaimant Claimant,
    PublishedClaimant? AttributedTo,
    string? SaidOn,
    string? Place,
    IReadOnlyList<string> Topics,
    IReadOnlyList<PublishedAppearance> Appearances,
    PublishedRating? Rating,
    IReadOnlyList<PublishedPoint> Points,
    IReadOnlyList<PublishedEvidence> Evidence,
    RightOfReply Reply,
    DateOnly? EvidenceUpTo,
    DateOnly? ReviewBy,
    string? SelectionReason)
{
    public const int CurrentSchema = 1;

    /// <summary>Empty in what was published before figures were kept.</summary>
    public IReadOnlyList<PublishedFigure> Figures { get; init; } = [];

    /// <summary>In the order of time; empty in what was published before events were kept.</summary>
    public IReadOnlyList<PublishedEvent> Events { get; init; } = [];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public static PublishedCheck FromJson(string json) => JsonSerializer.Deserialize<PublishedCheck>(json, Json)!;
}

/// <param name="Language">BCP 47, of the quote.</param>
public sealed record PublishedWording(string Quote, string Language, string? Translation, TranslatedBy? TranslatedBy, string Statement, string ShortClaim);

/// <param name="IsUnknown">A record such as "viral posts": ClaimReview names nobody then.</param>
/// <param name="IsOrganisation">Else a person.</param>
/// <param name="SameAs">Addresses that identify the claimant (Wikidata, website).</param>
public sealed record PublishedClaimant(long Id, string Name, bool IsOrganisation, bool IsUnknown, string? JobTitle, IReadOnlyList<string> SameAs);

/// <param name="On">ISO 8601, as precise as known.</param>
/// <param name="PictureFile">The stored picture's SHA-256 in hexadecimal.</param>
public sealed record PublishedAppearance(
    string? Url, string? Outlet, string? On, Medium Medium, bool IsRepeat, string? PictureFile, string? PictureAlt, bool IsDisturbing);

/// <param name="Id">The version that the verdict was given on.</param>
/// <param name="Number">With <paramref name="Best"/> and <paramref name="Worst"/>, or none of the three.</param>
public sealed record PublishedRating(
    long Id, string Code, string Scale, string Name, string Definition, string Colour, string Icon, int? Number, int? Best, int? Worst, bool IsCritical);

public sealed record PublishedPoint(int Number, string Text, GateWayKind Way, IReadOnlyList<int> Evidence, string? Reason);

/// <param name="Title">A description, for a protected source.</param>
/// <param name="Url">Nothing for a protected source or one without an address.</param>
/// <param name="ReadOn">The day on which it was read or searched.</param>
/// <param name="Fragment">Leads a reader's browser to the passage; goes behind <paramref name="Url"/>.</param>
public sealed record PublishedEvidence(
    int Number,
    Stance Stance,
    string Title,
    string? Publisher,
    string? Author,
    string? PublishedOn,
    string? Url,
    Sources.SourceType? Type,
    Sources.Tier Tier,
    IReadOnlyList<string> Origins,
    string? Interest,
    string? Passage,
    string? NoPassageReason,
    string? Locator,
    DateOnly ReadOn,
    string? Note,
    string? RecordWhy,
    SearchRecord? Search,
    string? ProtectionReason,
    bool IsWithdrawn,
    string? Fragment = null);

/// <param name="AsOf">ISO 8601, as precise as known.</param>
/// <param name="Evidence">The citation number of the evidence that gives <paramref name="Actual"/>.</param>
/// <param name="Difference">As it was computed on publishing; nothing where one of the two is missing.</param>
public sealed record PublishedFigure(
    int Number, string Measure, Quantity? Claimed, Quantity? Actual, string? AsOf, int? Evidence, ExchangeRate? Rate, FigureDifference? Difference, string? ClaimedWords = null, string? ActualWords = null);

/// <param name="From">ISO 8601, as precise as known.</param>
/// <param name="To">The last day of what lasted.</param>
public sealed record PublishedEvent(int Number, string What, string? Who, string? Where, string From, string? To, EventSides Sides, IReadOnlyList<int> Evidence);
