using System.Xml;
using Claims.Application.Ports;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Block = Claims.Application.Ports.Block;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Claims.Infrastructure.Documents;

/// <summary>DOCX by the Open XML SDK: headings, quotations and lists carry real styles, so that the reader's outline and a screen reader find them.</summary>
internal sealed class WordDocument : IWordDocument
{
    public byte[] Write(string title, string language, IReadOnlyList<Block> blocks)
    {
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            file.PackageProperties.Title = Clean(title);
            file.PackageProperties.Language = language;
            var main = file.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.Of(language);
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = WordStyles.Bullets();
            var body = new Body();
            foreach (var block in blocks) body.Append(Draw(main, block));
            // A4, with 2.5 cm around.
            body.Append(new SectionProperties(new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 1418, Bottom = 1418, Left = 1418, Right = 1418, Header = 708, Footer = 708, Gutter = 0 }));
            main.Document = new Document(body);
        }
        return bytes.ToArray();
    }

    private static Paragraph Draw(MainDocumentPart main, Block block) => block switch
    {
        Heading heading => Styled(heading.Level == 1 ? "Title" : $"Heading{heading.Level - 1}", [Words(heading.Text)]),
        Quotation quotation => Styled("Quote", [Words(quotation.Text, quotation.Language)]),
        Application.Ports.Paragraph { IsItem: true } item => Styled("ListBullet", item.Runs.Select(run => Draw(main, run))),
        Application.Ports.Paragraph paragraph => Styled(null, paragraph.Runs.Select(run => Draw(main, run))),
        _ => throw new InvalidOperationException($"There is no way to draw {block.GetType().Name}."),
    };

    private static Paragraph Styled(string? style, IEnumerable<OpenXmlElement> content)
    {
        var paragraph = new Paragraph();
        if (style is not null) paragraph.Append(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(content);
        return paragraph;
    }

    private static OpenXmlElement Draw(MainDocumentPart main, Application.Ports.Run run)
    {
        var words = Words(run.Text);
        if (run.IsStrong) words.PrependChild(new RunProperties(new Bold()));
        if (!Uri.TryCreate(run.Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")) return words;
        words.PrependChild(new RunProperties(new RunStyle { Val = "Hyperlink" }));
        return new Hyperlink(words) { Id = main.AddHyperlinkRelationship(url, isExternal: true).Id, History = true };
    }

    private static Run Words(string text, string language = "")
    {
        var run = new Run();
        if (language.Length > 0) run.Append(new RunProperties(new DocumentFormat.OpenXml.Wordprocessing.Languages { Val = language }));
        var lines = Clean(text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) run.Append(new Break());
            run.Append(new Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    // What XML cannot hold would make a file that no program opens.
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)));
}
