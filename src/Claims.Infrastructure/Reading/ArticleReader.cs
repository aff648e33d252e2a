using Claims.Application.Domain.Articles;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Claims.Infrastructure.Fetching;
using Claims.Infrastructure.Files;

namespace Claims.Infrastructure.Reading;

/// <summary>Articles from pages, through the one door that leaves the machine, and from files.</summary>
internal sealed class ArticleReader(OutgoingHttp http, IReadableText words, TimeProvider clock) : IArticleReader
{
    private static readonly Error TooLong = Error.Refused("article.too-long", $"The text is longer than {Limits.ArticleText:N0} characters: paste the part that matters.");

    private static readonly Error Kind = Error.Refused("article.kind", "This is neither text nor HTML, PDF or DOCX, whatever its name says.");

    private static readonly Error Locked = Error.Refused("text.locked", "The file is locked with a password: open it yourself and paste its text.");

    private static readonly Uri Nowhere = new("https://file.invalid/");

    public async Task<Result<ReadArticle>> FetchAsync(Uri url, CancellationToken cancellationToken)
    {
        var answer = await http.GetAsync(url, cancellationToken);
        if (!answer.IsDone) return answer.Error;
        var read = await words.ReadAsync(answer.Value.Body, answer.Value.Charset, cancellationToken);
        if (!read.IsDone) return read.Error;
        if (read.Value.Text.Length > Limits.ArticleText) return TooLong;
        var page = PageReader.Read(answer.Value, clock.GetUtcNow(), cancellationToken);
        return new ReadArticle(new ArticleFacts(page.Title ?? read.Value.Title ?? "", page.Author, page.Publisher, page.PublishedOn, page.Url, page.Language ?? ""), read.Value.Text);
    }

    public async Task<Result<ReadArticle>> ReadAsync(ReadOnlyMemory<byte> content, string name, CancellationToken cancellationToken)
    {
        var read = DocxText.IsZip(content.Span) ? DocxText.Read(content) : await ReadAsync(content, cancellationToken);
        if (!read.IsDone) return read.Error;
        if (read.Value.Text.Length > Limits.ArticleText) return TooLong;
        // A page that was saved says as much of itself as one that is fetched; where it stood it cannot prove.
        var page = FileType.Of(content.Span) is "text/html" or "application/pdf" ? PageReader.Read(new Answer(Nowhere, null, null, null, content.ToArray()), clock.GetUtcNow(), cancellationToken) : null;
        var title = page?.Title ?? read.Value.Title ?? ProposedTitle.Of(read.Value.Text, name);
        return new ReadArticle(new ArticleFacts(title.Length <= Limits.Line ? title : title[..Limits.Line], page?.Author, page?.Publisher, page?.PublishedOn, null, page?.Language ?? ""), read.Value.Text);
    }

    private async Task<Result<ReadableText>> ReadAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        // Office files with a password are an old OLE container.
        if (content.Span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return Locked;
        if (FileType.Of(content.Span) is not ("application/pdf" or "text/html" or "text/plain")) return Kind;
        return await words.ReadAsync(content, null, cancellationToken);
    }
}
