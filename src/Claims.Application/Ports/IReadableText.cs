using Claims.Application.Kernel;

namespace Claims.Application.Ports;

/// <summary>Finds the words that a reader would read in a page, a PDF or a text; without menus, scripts and footers.</summary>
public interface IReadableText
{
    /// <param name="content">The bytes as they came in; may be anything.</param>
    /// <param name="charset">As the answer's header names it.</param>
    /// <param name="cancellationToken">Its cancellation is thrown, not returned.</param>
    /// <returns>Refused with <c>text.none</c> when there are no words (a picture, a scan), <c>text.unreadable</c> when the file is broken, <c>text.locked</c> when it needs a password.</returns>
    Task<Result<ReadableText>> ReadAsync(ReadOnlyMemory<byte> content, string? charset, CancellationToken cancellationToken);
}

/// <param name="Text">Paragraphs, parted by line breaks.</param>
/// <param name="Title">As the text itself has it; nothing when it has none.</param>
public sealed record ReadableText(string Text, string? Title);
