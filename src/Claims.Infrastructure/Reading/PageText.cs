using Claims.Application.Kernel;
using Claims.Application.Ports;
using Claims.Infrastructure.Fetching;
using Claims.Infrastructure.Files;

namespace Claims.Infrastructure.Reading;

/// <summary>Readable text by what the bytes are: a page, a PDF or plain text. Each file has a few seconds; a file that wants more is not read.</summary>
internal sealed class PageText(TimeProvider clock) : IReadableText
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(20);

    private static readonly Error None = Error.Refused("text.none", "There are no words to read in it.");

    private static readonly Error Unreadable = Error.Refused("text.unreadable", "The file is broken: no words could be read from it.");

    private static readonly Error TooSlow = Error.Refused("text.unreadable", "Reading the words takes too long; the file itself is kept.");

    public async Task<Result<ReadableText>> ReadAsync(ReadOnlyMemory<byte> content, string? charset, CancellationToken cancellationToken)
    {
        using var time = new CancellationTokenSource(Most, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        try
        {
            // Not on the caller's thread, and left behind when its time is over: a library inside cannot be stopped.
            return await Task.Run(() => Read(content, charset, either.Token), either.Token).WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException)
        {
            return TooSlow;
        }
    }

    private static Result<ReadableText> Read(ReadOnlyMemory<byte> content, string? charset, CancellationToken cancel)
    {
        var text = FileType.Of(content.Span) switch
        {
            "application/pdf" => OfPdf(content, cancel),
            "text/html" => OfPage(PageCharset.Decode(content.ToArray(), charset), cancel),
            "text/plain" => new ReadableText(Cut(CleanText.Lines(PageCharset.Decode(content.ToArray(), charset))), null),
            _ => new ReadableText("", null),
        };
        return text switch
        {
            null => Unreadable,
            { Text.Length: 0 } => None,
            _ => text,
        };
    }

    private static ReadableText OfPage(string page, CancellationToken cancel)
    {
        var blocks = HtmlText.Read(page, cancel);
        return new ReadableText(MainText.Of(blocks), blocks.FirstOrDefault(block => block is { IsHeading: true, IsAround: false })?.Text);
    }

    private static ReadableText? OfPdf(ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        try
        {
            return new ReadableText(PdfText.Read(content.ToArray(), cancel), null);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Broken files make the reader throw whatever it was just doing.
            return null;
        }
    }

    private static string Cut(string text) => text.Length <= Limits.ReadableText ? text : text[..Limits.ReadableText];
}
