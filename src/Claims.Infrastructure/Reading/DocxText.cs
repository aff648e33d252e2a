using System.IO.Compression;
using System.Text;
using System.Xml;
using Claims.Application.Kernel;
using Claims.Application.Ports;

namespace Claims.Infrastructure.Reading;

/// <summary>The words of a Word document: the paragraphs of its main part. Read as the zip and the XML that it is, with a bound on what may be unpacked.</summary>
internal static class DocxText
{
    private const string Words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string MainPart = "word/document.xml";

    private static readonly Error Other = Error.Refused("article.kind", "This is neither text nor HTML, PDF or DOCX, whatever its name says.");

    private static readonly Error Broken = Error.Refused("text.unreadable", "The file is broken: no words could be read from it.");

    public static bool IsZip(ReadOnlySpan<byte> content) => content.StartsWith("PK\x03\x04"u8);

    public static Result<ReadableText> Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content.ToArray()), ZipArchiveMode.Read);
            if (archive.GetEntry(MainPart) is not { } part) return Other;
            using var stream = part.Open();
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 20L * Limits.ArticleText });
            var text = CleanText.Lines(Paragraphs(reader));
            return text.Length == 0 ? Error.Refused("text.none", "There are no words to read in it.") : new ReadableText(text, null);
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            return Broken;
        }
    }

    // <w:p><w:r><w:t>Words</w:t></w:r><w:r><w:tab/><w:t>more</w:t></w:r></w:p>
    private static string Paragraphs(XmlReader reader)
    {
        var text = new StringBuilder();
        while (reader.Read() && text.Length <= Limits.ArticleText + 1)
        {
            if (reader.NamespaceURI != Words) continue;
            if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "p" }) text.Append('\n');
            else if (reader.NodeType != XmlNodeType.Element) continue;
            else if (reader.LocalName == "t") AppendText(reader, text);
            else if (reader.LocalName is "tab") text.Append(' ');
            else if (reader.LocalName is "br" or "cr") text.Append('\n');
        }
        return text.ToString();
    }

    private static void AppendText(XmlReader reader, StringBuilder text)
    {
        if (reader.IsEmptyElement) return;
        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
                text.Append(reader.Value);
    }
}
