namespace Claims.Application.Ports;

/// <summary>Writes a text as a Word document (DOCX) that every word processor opens.</summary>
public interface IWordDocument
{
    /// <param name="title">In the file's properties.</param>
    /// <param name="language">BCP 47, of the document itself.</param>
    /// <param name="blocks">In their order.</param>
    byte[] Write(string title, string language, IReadOnlyList<Block> blocks);
}

/// <summary>A paragraph of a document.</summary>
public abstract record Block;

/// <param name="Level">1 is the title, down to 3.</param>
public sealed record Heading(int Level, string Text) : Block;

/// <summary>Words of somebody else.</summary>
/// <param name="Language">BCP 47; empty when it is not known.</param>
public sealed record Quotation(string Text, string Language) : Block;

/// <param name="IsItem">Of a list.</param>
public sealed record Paragraph(IReadOnlyList<Run> Runs, bool IsItem = false) : Block
{
    public Paragraph(string text, bool isItem = false)
        : this([new Run(text)], isItem)
    {
    }
}

/// <summary>A stretch of a paragraph.</summary>
/// <param name="Url">Where it leads; nothing for plain words.</param>
public sealed record Run(string Text, bool IsStrong = false, string? Url = null);
