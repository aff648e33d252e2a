using System.Globalization;
using System.Text;
using System.Xml;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Publishing;
using Claims.Blazor.Components.Public;
using Claims.Blazor.Components.Shell;

namespace Claims.Blazor.Feeds;

/// <summary>The latest checks as RSS 2.0 (https://www.rssboard.org/rss-specification).</summary>
internal static class RssFeed
{
    public const string MediaType = "application/rss+xml";

    private const string Atom = "http://www.w3.org/2005/Atom";

    public static async Task<IResult> ServeAsync(Courier courier, Site site, HttpContext context)
    {
        var answer = await courier.SendAsync(new ReadFeed.Query(), Caller.Nobody, context.RequestAborted);
        return answer.IsDone
            ? Results.Bytes(Write(answer.Value, site), $"{MediaType}; charset=utf-8")
            : Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    internal static byte[] Write(IReadOnlyList<CheckTeaser> checks, Site site)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = true }))
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", "atom", null, Atom);
            xml.WriteStartElement("channel");
            xml.WriteElementString("title", site.IsDemo ? $"{site.Name} (demonstration, not a fact-check)" : site.Name);
            xml.WriteElementString("link", site.Address("/"));
            xml.WriteElementString("description", $"The latest fact-checks of {site.Name}");
            if (checks is [{ Language.Length: > 0 } newest, ..]) xml.WriteElementString("language", newest.Language);
            if (checks.Count > 0) xml.WriteElementString("lastBuildDate", Time(checks.Max(check => check.RevisedAt)));
            xml.WriteStartElement("atom", "link", Atom);
            xml.WriteAttributeString("href", site.Address(PublicAddress.Feed));
            xml.WriteAttributeString("rel", "self");
            xml.WriteAttributeString("type", MediaType);
            xml.WriteEndElement();
            foreach (var check in checks) WriteItem(xml, check, site);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private static void WriteItem(XmlWriter xml, CheckTeaser check, Site site)
    {
        xml.WriteStartElement("item");
        xml.WriteElementString("title", Plain(check.Headline));
        xml.WriteElementString("link", site.Address(PublicAddress.Of(check.Number, check.Slug)));
        xml.WriteElementString("description", Plain(Description(check)));
        foreach (var topic in check.Topics) xml.WriteElementString("category", Plain(topic));
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        // The number alone: it stays whatever else is said.
        xml.WriteString(site.Address(string.Create(CultureInfo.InvariantCulture, $"/checks/{check.Number}")));
        xml.WriteEndElement();
        xml.WriteElementString("pubDate", Time(check.PublishedAt));
        xml.WriteEndElement();
    }

    private static string Description(CheckTeaser check) =>
        check.Rating is { } rating ? $"“{check.Wording.ShortClaim}” ({check.Claimant}). {rating.Name}: {check.Conclusion}" : check.Conclusion;

    // XML 1.0 cannot hold some characters that Unicode has.
    private static string Plain(string text) => string.Concat(text.Where(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter)));

    // RFC 822 with a four-digit year, as RSS wants it.
    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture);
}
