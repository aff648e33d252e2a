using System.Text;
using Claims.Application.Kernel;
using Claims.Application.Ports;

namespace Claims.Infrastructure.Fetching;

/// <summary>Fetches a page and reads its details: linked data first, then Open Graph and other meta elements, then the words themselves.</summary>
internal sealed class PageReader(OutgoingHttp http, TimeProvider clock) : IPageDetails
{
    private const string Linked = "linked data";
    private const string OpenGraph = "Open Graph";
    private const string Meta = "meta element";
    private const string Document = "document information";

    /// <summary>Between a title and who publishes it.</summary>
    private static readonly char[] Partings = ['|', '-', '–', '—', '·', '«', ':'];

    private static readonly string[] TitleNames = ["twitter:title", "dc.title", "dcterms.title", "citation_title"];

    private static readonly string[] PublisherNames = ["application-name", "publisher", "dc.publisher", "dcterms.publisher", "citation_publisher"];

    private static readonly string[] DateNames =
    [
        "article:published_time", "datePublished", "citation_publication_date", "dcterms.issued", "dc.date.issued", "dcterms.created", "dc.date",
        "eli:date_publication", "eli:date_document", "dcterms.date", "dcterms.available", "citation_date", "citation_online_date", "cxenseparse:publishtime", "article_date_original", "og:pubdate",
        "parsely-pub-date", "sailthru.date", "pubdate", "publish-date", "publication_date", "date", "og:article:published_time",
    ];

    public async Task<Result<PageDetails>> ReadAsync(Uri url, CancellationToken cancellationToken)
    {
        var answer = await http.GetAsync(url, cancellationToken);
        if (!answer.IsDone) return answer.Error;
        return Read(answer.Value, clock.GetUtcNow(), cancellationToken);
    }

    /// <summary>By what the body is, not by what its header says it is.</summary>
    internal static PageDetails Read(Answer answer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (PdfSigns.IsPdf(answer.Body)) return FromPdf(answer, now);
        return IsMarkup(answer.Body, answer.MediaType, answer.Charset) ? FromHtml(answer, now, cancellationToken) : Bare(answer);
    }

    private static PageDetails FromHtml(Answer answer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var signs = HtmlSigns.Read(PageCharset.Decode(answer.Body, answer.Charset), cancellationToken);
        var linked = LinkedData.Read(signs.LinkedData);
        var found = new FoundFields();
        var publisher = found.Pick(
            "publisher", Limits.Name, (Linked, linked?.Publisher), (OpenGraph, signs.Meta("og:site_name")), (Meta, signs.Meta(PublisherNames)), ("title of the page", BehindHeadline(signs)));
        var author = found.Pick("author", Limits.Name, (Linked, linked?.Author), (Meta, AuthorOf(signs)), (Meta, signs.Author));
        return new PageDetails(
            CanonicalOf(answer.Url, signs.Canonical, signs.Meta("og:url"), linked?.Url),
            found.Pick("title", Limits.Line, (Linked, linked?.Title), (OpenGraph, WithoutPublisher(signs.Meta("og:title"), publisher)), (Meta, signs.Meta(TitleNames)),
                ("title of the page", WithoutPublisher(signs.Title, publisher)), ("first heading", signs.Headline)),
            publisher,
            author,
            found.Pick("publishedOn", Dates(now, linked?.Published, signs)),
            found.Pick("language", Languages([(Linked, linked?.Language), ("language of the page", signs.Language), (Meta, signs.Meta("og:locale", "content-language", "dc.language", "language"))])),
            Credits(signs, linked, author, publisher),
            found.Places);
    }

    /// <summary>The news agencies that a kept page credits.</summary>
    /// <param name="words">Its readable text: all that there is of a PDF or a text.</param>
    internal static IReadOnlyList<string> CreditsOf(byte[] body, string? charset, string words, CancellationToken cancellationToken)
    {
        if (PdfSigns.IsPdf(body) || !IsMarkup(body, null, charset)) return AgencyCredits.Find([], "\n" + words);
        var signs = HtmlSigns.Read(PageCharset.Decode(body, charset), cancellationToken);
        var linked = LinkedData.Read(signs.LinkedData);
        return Credits(signs, linked, linked?.Author ?? AuthorOf(signs), linked?.Publisher);
    }

    private static IReadOnlyList<string> Credits(HtmlSigns signs, LinkedData? linked, string? author, string? publisher) =>
        AgencyCredits.Find([author, publisher, signs.Meta("source", "dc.source", "news_source", "syndication-source"), .. linked?.Credits ?? []], signs.Text);

    private static PageDetails FromPdf(Answer answer, DateTimeOffset now)
    {
        var signs = PdfSigns.Read(answer.Body);
        var found = new FoundFields();
        return Bare(answer) with
        {
            Title = found.Pick("title", Limits.Line, (Document, signs.Title), ("name of the file", FileName(answer))),
            Author = found.Pick("author", Limits.Name, (Document, signs.Author)),
            PublishedOn = found.Pick("publishedOn", [(Document, PageDates.Read(signs.Created, now))]),
            Found = found.Places,
        };
    }

    // A picture, a video, a table: only its name is known.
    private static PageDetails Bare(Answer answer)
    {
        var found = new FoundFields();
        return new(CanonicalUrl.Of(answer.Url.AbsoluteUri)!, found.Pick("title", Limits.Line, ("name of the file", FileName(answer))), null, null, null, null, [], found.Places);
    }

    private static bool IsMarkup(byte[] body, string? mediaType, string? charset)
    {
        var start = body.AsSpan(0, Math.Min(body.Length, 1024));
        if (PageCharset.IsMarked(start)) return true;
        if (start.Contains((byte)0)) return charset?.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) == true;
        var head = Encoding.Latin1.GetString(start).TrimStart();
        return mediaType is null or "text/html" or "application/xhtml+xml"
            || head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    // A page may choose among its own addresses (mobile, tracking, print), never claim somebody else's; and the front page is no article's address.
    private static string CanonicalOf(Uri fetched, params IEnumerable<string?> choices)
    {
        var url = CanonicalUrl.Of(fetched.AbsoluteUri)!;
        foreach (var choice in choices)
            if (Uri.TryCreate(fetched, choice, out var absolute)
                && CanonicalUrl.Of(absolute.AbsoluteUri) is { Length: <= Limits.Url } canonical
                && CanonicalUrl.HostKey(canonical) == CanonicalUrl.HostKey(url)
                && (absolute.AbsolutePath != "/" || fetched.AbsolutePath == "/"))
                return canonical;
        return url;
    }

    private static string? AuthorOf(HtmlSigns signs)
    {
        if (signs.Metas("citation_author") is { Count: > 0 } cited) return string.Join("; ", cited);
        // article:author is a profile's address as often as a name.
        return ((string?[])[signs.Meta("author"), signs.Meta("article:author"), signs.Meta("byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator")])
            .Where(author => author is not null && !author.Contains("://", StringComparison.Ordinal))
            .Select(author => author!.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? author[3..] : author)
            .FirstOrDefault();
    }

    private static IEnumerable<(string Place, PartialDate? Value)> Dates(DateTimeOffset now, string? linked, HtmlSigns signs) =>
        DateNames.Select(name => (Place: name.StartsWith("article:", StringComparison.Ordinal) ? OpenGraph : Meta, Text: signs.Meta(name)))
            .Prepend((Place: Linked, Text: linked)).Append((Place: "time on the page", Text: signs.Time))
            .Append((Place: "text of the page", Text: WrittenDays.Find(signs.Text, signs.Headline, signs.Language)))
            .Select(choice => (choice.Place, PageDates.Read(choice.Text, now)));

    private static IEnumerable<(string Place, string? Value)> Languages(IEnumerable<(string Place, string? Tag)> tags) =>
        tags.Select(choice => (choice.Place, Tag: choice.Tag?.Replace('_', '-').Trim())).Where(choice => IsLanguage(choice.Tag));

    private static bool IsLanguage(string? tag) =>
        tag is { Length: <= Limits.Language }
        && tag.Split('-') is var parts
        && parts[0].Length is 2 or 3
        && parts[0].All(char.IsAsciiLetter)
        && parts.All(part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit));

    // "Tariffs fall | The Daily" → "Tariffs fall".
    private static string? WithoutPublisher(string? title, string? publisher)
    {
        if (title is null || publisher is null || !title.TrimEnd().EndsWith(publisher, StringComparison.OrdinalIgnoreCase)) return title;
        var kept = title.TrimEnd()[..^publisher.Length].TrimEnd();
        return kept is [.. var words, var sign] && Partings.Contains(sign) && words.Trim().Length > 0 ? words.TrimEnd() : title;
    }

    // "The levy and the law – Bridge Watch" above the heading "The levy and the law": what follows is who says it.
    private static string? BehindHeadline(HtmlSigns signs)
    {
        if (CleanText.LineOrNull(signs.Headline) is not { } headline || CleanText.LineOrNull(signs.Title) is not { } title || !title.StartsWith(headline, StringComparison.Ordinal)) return null;
        var behind = title[headline.Length..].Trim();
        return behind.Length > 1 && Partings.Contains(behind[0]) ? behind[(behind.LastIndexOfAny(Partings) + 1)..].Trim() : null;
    }

    private static string? FileName(Answer answer) => Path.GetFileName(answer.FileName ?? Uri.UnescapeDataString(answer.Url.AbsolutePath));
}
