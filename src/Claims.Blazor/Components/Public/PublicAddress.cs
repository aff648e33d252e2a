using System.Globalization;

namespace Claims.Blazor.Components.Public;

/// <summary>Where readers find things; paths of this site.</summary>
public static class PublicAddress
{
    public const string Feed = "/feeds/rss.xml";

    public const string Archive = "/checks";

    public const string Search = "/search";

    /// <summary>The one canonical address of a check.</summary>
    public static string Of(long number, string slug) => string.Create(CultureInfo.InvariantCulture, $"/checks/{number}/{slug}");

    /// <summary>An earlier revision, kept for the record.</summary>
    public static string OfVersion(long number, string slug, int revision) => string.Create(CultureInfo.InvariantCulture, $"/checks/{number}/{slug}/versions/{revision}");

    /// <summary>A picture of a live check; under its number, so that asking whether it is out costs one look-up.</summary>
    public static string OfPicture(long number, string sha256) => string.Create(CultureInfo.InvariantCulture, $"/checks/{number}/pictures/{sha256}");

    public static string OfSearch(string text, int page) => string.Create(CultureInfo.InvariantCulture, $"{Search}?q={Uri.EscapeDataString(text)}&page={page}");

    public static string OfRating(string code) => $"/ratings#{code}";
}
