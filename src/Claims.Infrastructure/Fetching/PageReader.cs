using System.Text;
using Claims.Application.Kernel;
using Claims.Application.Ports;

namespace Claims.Infrastructure.Fetching;

/// <summary>Fetches a page and reads its details: linked data first, then Open Graph and other meta elements, then the words themselves.</summary>
internal sealed class PageReader(OutgoingHttp http, TimeProvider clock) : IPageDetails
{
    private static readonly string[] TitleNames = ["og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title"];

    private static readonly string[] PublisherNames = ["og:site_name", "application-name", "publisher", "dc.publisher", "dcterms.publisher", "citation_publisher"];

    private static readonly string[] DateNames =
    [
        "article:published_time", "datePublished", "citation_publication_date", "dcterms.issued", "dc.date.issued", "dcterms.created", "dc.date",
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
        return IsMarkup(answer) ? FromHtml(answer, now, cancellationToken) : Bare(answer);
    }

    private static PageDetails FromHtml(Answer answer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var signs = HtmlSigns.Read(PageCharset.Decode(answer.Body, answer.Charset), cancellationToken);
        var linked = LinkedData.Read(signs.LinkedData);
        var publisher = First(Limits.Name, linked?.Publisher, signs.Meta(PublisherNames));
        var author = First(Limits.Name, linked?.Author, AuthorOf(signs));
        return new PageDetails(
            CanonicalOf(answer.Url, signs.Canonical, signs.Meta("og:url"), linked?.Url),
            First(Limits.Line, linked?.Title, signs.Meta(TitleNames), WithoutPublisher(signs.Title, publisher), signs.Headline),
            publisher,
            author,
            FirstDate(now, linked?.Published, signs),
            LanguageOf(linked?.Language, signs.Language, signs.Meta("og:locale", "content-language", "dc.language", "language")),
            AgencyCredits.Find([author, publisher, signs.Meta("source", "dc.source", "news_source", "syndication-source"), .. linked?.Credits ?? []], signs.Text));
    }

    private static PageDetails FromPdf(Answer answer, DateTimeOffset now)
    {
        var signs = PdfSigns.Read(answer.Body);
        var title = First(Limits.Line, signs.Title, FileName(answer));
        return Bare(answer) with { Title = title, Author = First(Limits.Name, signs.Author), PublishedOn = PageDates.Read(signs.Created, now) };
    }

    // A picture, a video, a table: only its name is known.
    private static PageDetails Bare(Answer answer) =>
        new(CanonicalUrl.Of(answer.Url.AbsoluteUri)!, First(Limits.Line, FileName(answer)), null, null, null, null, []);

    private static bool IsMarkup(Answer answer)
    {
        var start = answer.Body.AsSpan(0, Math.Min(answer.Body.Length, 1024));
        if (PageCharset.IsMarked(start)) return true;
        if (start.Contains((byte)0)) return answer.Charset?.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) == true;
        var head = Encoding.Latin1.GetString(start).TrimStart();
        return answer.MediaType is null or "text/html" or "application/xhtml+xml"
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

    private static PartialDate? FirstDate(DateTimeOffset now, string? linked, HtmlSigns signs)
    {
        var candidates = DateNames.Select(name => signs.Meta(name)).Prepend(linked).Append(signs.Time);
        return candidates.Select(text => PageDates.Read(text, now)).FirstOrDefault(date => date is not null);
    }

    private static string? LanguageOf(params IEnumerable<string?> tags) => tags.Select(tag => tag?.Replace('_', '-').Trim()).FirstOrDefault(IsLanguage);

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
        return kept is [.. var words, '|' or '-' or '–' or '—' or '·' or '«' or ':'] && words.Trim().Length > 0 ? words.TrimEnd() : title;
    }

    private static string? FileName(Answer answer) => Path.GetFileName(answer.FileName ?? Uri.UnescapeDataString(answer.Url.AbsolutePath));

    private static string? First(int most, params IEnumerable<string?> texts) =>
        texts.Select(CleanText.LineOrNull).FirstOrDefault(text => text is not null) is { } found ? Cut(found, most) : null;

    private static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        // One place for the ellipsis, and never half a character.
        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..end].TrimEnd() + "…";
    }
}
