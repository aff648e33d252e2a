using Claims.Application.Ports;
using Claims.Infrastructure.Documents;
using Claims.Infrastructure.Reading;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Claims.Infrastructure.Tests.Documents;

public sealed class WritingWordDocuments
{
    private static readonly Block[] Report =
    [
        new Heading(1, "A speech"),
        new Paragraph([new Run("2 claims, 1 decided. ", IsStrong: true), new Run("Read in August.")]),
        new Heading(2, "Claim 7: The bridge cost 40 million"),
        new Quotation("Die Brücke kostete vierzig Millionen", "de"),
        new Heading(3, "Sources"),
        new Paragraph([new Run("[1] "), new Run("The accounts", Url: "https://city.example/accounts?a=1&b=2"), new Run(" · refutes")], IsItem: true),
    ];

    [Fact]
    public void It_is_valid_and_its_headings_quotations_lists_and_links_are_real_ones()
    {
        using var file = Open(new WordDocument().Write("A speech", "en", Report));

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file, TestContext.Current.CancellationToken).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        var paragraphs = file.MainDocumentPart!.Document!.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().ToList();
        Assert.Equal(["Title", null, "Heading1", "Quote", "Heading2", "ListBullet"], paragraphs.Select(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value));
        Assert.Equal("https://city.example/accounts?a=1&b=2", Assert.Single(file.MainDocumentPart.HyperlinkRelationships).Uri.AbsoluteUri);
        Assert.Equal("A speech", file.PackageProperties.Title);
    }

    [Fact]
    public void Our_own_reader_finds_the_words_again()
    {
        var read = DocxText.Read(new WordDocument().Write("A speech", "en", Report));

        Assert.Equal("A speech\n2 claims, 1 decided. Read in August.\nClaim 7: The bridge cost 40 million\nDie Brücke kostete vierzig Millionen\nSources\n[1] The accounts · refutes", read.Value.Text);
    }

    [Theory]
    [InlineData("a\u0001b\uFFFEc\uD83D\uDE00d", "abc\uD83D\uDE00d")]
    [InlineData("</w:t> & <script>", "</w:t> & <script>")]
    [InlineData("two\nlines", "two\nlines")]
    public void What_a_document_cannot_hold_is_left_out_and_the_rest_stays(string text, string expected)
    {
        var bytes = new WordDocument().Write(text, "en", [new Paragraph(text)]);

        using var file = Open(bytes);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file, TestContext.Current.CancellationToken));
        Assert.Equal(expected, DocxText.Read(bytes).Value.Text);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    public void What_is_no_web_address_is_no_link(string url)
    {
        using var file = Open(new WordDocument().Write("A", "en", [new Paragraph([new Run("words", Url: url)])]));

        Assert.Empty(file.MainDocumentPart!.HyperlinkRelationships);
        Assert.Equal("words", file.MainDocumentPart.Document!.Body!.InnerText);
    }

    private static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
}
