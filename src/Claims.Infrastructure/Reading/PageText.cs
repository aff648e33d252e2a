using Claims.Application.Kernel;
using Claims.Application.Ports;
using Claims.Infrastructure.Fetching;
using Claims.Infrastructure.Files;

namespace Claims.Infrastructure.Reading;

/// <summary>Readable text by what the bytes are: a page, a PDF or plain text. Each file has a few seconds; a file that wants more is not read.</summary>
internal sealed class PageText(PdfReading pdfs, TimeProvider clock) : IReadableText
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(20);

    private static readonly Error None = Error.Refused("text.none", "There are no words to read in it.");

    private static readonly Error TooSlow = Error.Refused("text.unreadable", "Reading the words takes too long; the file itself is kept.");

    public async Task<Result<ReadableText>> ReadAsync(ReadOnlyMemory<byte> content, string? charset, CancellationToken cancellationToken)
    {
        var read = FileType.Of(content.Span) == "application/pdf" ? await OfPdfAsync(content, cancellationToken) : await OfOtherAsync(content, charset, cancellationToken);
        return read is { IsDone: true, Value.Text.Length: 0 } ? None : read;
    }

    private async Task<Result<ReadableText>> OfPdfAsync(ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var words = await pdfs.ReadAsync(content, cancel);
        return words.IsDone ? new ReadableText(words.Value, null) : words.Error;
    }

    private async Task<Result<ReadableText>> OfOtherAsync(ReadOnlyMemory<byte> content, string? charset, CancellationToken cancel)
    {
        using var time = new CancellationTokenSource(Most, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancel);
        try
        {
            // Not on the caller's thread, which may be a circuit's.
            return await Task.Run(() => Read(content, charset, either.Token), either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return TooSlow;
        }
    }

    private static ReadableText Read(ReadOnlyMemory<byte> content, string? charset, CancellationToken cancel) => FileType.Of(content.Span) switch
    {
        "text/html" => OfPage(PageCharset.Decode(content.ToArray(), charset), cancel),
        "text/plain" => new ReadableText(Cut(CleanText.Lines(PageCharset.Decode(content.ToArray(), charset))), null),
        _ => new ReadableText("", null),
    };

    private static ReadableText OfPage(string page, CancellationToken cancel)
    {
        var blocks = HtmlText.Read(page, cancel);
        return new ReadableText(MainText.Of(blocks), blocks.FirstOrDefault(block => block is { IsHeading: true, IsAround: false })?.Text);
    }

    private static string Cut(string text) => text.Length <= Limits.ReadableText ? text : text[..Limits.ReadableText];
}
