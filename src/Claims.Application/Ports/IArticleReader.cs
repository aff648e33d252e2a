using Claims.Application.Domain.Articles;
using Claims.Application.Kernel;

namespace Claims.Application.Ports;

/// <summary>Reads an article out of a page of the world or out of a file: its words, and what it says of itself. Never trusted: a person looks over both.</summary>
public interface IArticleReader
{
    /// <returns>Refused as <see cref="IPageDetails"/> and <see cref="IReadableText"/> refuse, or with <c>article.too-long</c>.</returns>
    Task<Result<ReadArticle>> FetchAsync(Uri url, CancellationToken cancellationToken);

    /// <param name="content">The bytes say what kind of file it is: text, HTML, PDF or DOCX.</param>
    /// <param name="name">The file's; made readable it is the title when neither the file nor its first line names one.</param>
    /// <param name="cancellationToken">Its cancellation is thrown, not returned.</param>
    /// <returns>Refused with <c>article.kind</c> for another kind, or as <see cref="FetchAsync"/>.</returns>
    Task<Result<ReadArticle>> ReadAsync(ReadOnlyMemory<byte> content, string name, CancellationToken cancellationToken);
}

/// <param name="Facts">The language is empty where the page does not name it.</param>
public sealed record ReadArticle(ArticleFacts Facts, string Text);
