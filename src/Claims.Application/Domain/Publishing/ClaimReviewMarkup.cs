using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Claims.Application.Kernel;

namespace Claims.Application.Domain.Publishing;

/// <summary>The ClaimReview of a published check, as JSON-LD: schema.org's type under Google's rules. It says what the page shows and nothing else.</summary>
/// <remarks>https://schema.org/ClaimReview, https://developers.google.com/search/docs/appearance/structured-data/factcheck</remarks>
public static class ClaimReviewMarkup
{
    // Every script is written as it is, but never <, >, & or ': so no text can end the script element that it stands in.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = false };

    /// <param name="url">The canonical address of the page.</param>
    /// <param name="modified">When the text that is out now was published.</param>
    public static string Of(PublishedCheck check, string url, DateTimeOffset published, DateTimeOffset modified, PublishingDesk desk)
    {
        var review = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "ClaimReview",
            ["url"] = url,
            ["claimReviewed"] = check.Wording.ShortClaim.Length > 0 ? check.Wording.ShortClaim : check.Wording.Statement,
            ["reviewRating"] = Rating(check),
            ["author"] = new JsonObject { ["@type"] = "Organization", ["name"] = desk.Name, ["url"] = desk.Url },
            ["datePublished"] = Time(published),
            ["dateModified"] = Time(modified),
        };
        if (Reviewed(check) is { Count: > 1 } reviewed) review["itemReviewed"] = reviewed;
        if (check.Language.Length > 0) review["inLanguage"] = check.Language;
        return review.ToJsonString(Json);
    }

    // A desk without ratings gives its conclusion in the place of the rating's name.
    private static JsonObject Rating(PublishedCheck check)
    {
        var rating = new JsonObject { ["@type"] = "Rating" };
        if (check.Rating is { Number: { } value, Best: { } best, Worst: { } worst } && worst >= 1 && best > worst && value >= worst && value <= best)
            (rating["ratingValue"], rating["bestRating"], rating["worstRating"]) = (value, best, worst);
        rating["alternateName"] = check.Rating?.Name ?? check.Conclusion;
        if (check.Rating is not null && check.Conclusion.Length > 0) rating["ratingExplanation"] = check.Conclusion;
        return rating;
    }

    private static JsonObject Reviewed(PublishedCheck check)
    {
        var claim = new JsonObject { ["@type"] = "Claim" };
        if (Author(check.Claimant) is { } author) claim["author"] = author;
        if (PartialDate.TryParse(check.SaidOn, out var said)) claim["datePublished"] = said.ToString();
        if (check.Appearances is [{ } first, ..] && Work(first) is { } firstWork) claim["firstAppearance"] = firstWork;
        var others = check.Appearances.Skip(1).Select(Work).OfType<JsonObject>().ToArray<JsonNode>();
        if (others.Length > 0) claim["appearance"] = new JsonArray(others);
        return claim;
    }

    // Whoever makes the claim; of "viral posts" nobody is named.
    private static JsonObject? Author(PublishedClaimant claimant)
    {
        if (claimant.IsUnknown || claimant.Name.Length == 0) return null;
        var author = new JsonObject { ["@type"] = claimant.IsOrganisation ? "Organization" : "Person", ["name"] = claimant.Name };
        // jobTitle is a property of persons only.
        if (!claimant.IsOrganisation && claimant.JobTitle is { Length: > 0 } title) author["jobTitle"] = title;
        var sameAs = claimant.SameAs.Where(IsAddress).Select(address => (JsonNode)address).ToArray();
        if (sameAs.Length > 0) author["sameAs"] = sameAs.Length == 1 ? sameAs[0] : new JsonArray(sameAs);
        return author;
    }

    private static JsonObject? Work(PublishedAppearance appearance) =>
        appearance.Url is { } url && IsAddress(url) ? new JsonObject { ["@type"] = "CreativeWork", ["url"] = url } : null;

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri!.Scheme is "http" or "https";

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}

/// <summary>Who publishes: the author of every ClaimReview.</summary>
public sealed record PublishingDesk(string Name, string Url);
