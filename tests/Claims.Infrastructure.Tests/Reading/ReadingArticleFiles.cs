using System.IO.Compression;
using System.Text;
using Claims.Application.Domain.Articles;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Claims.Application.UseCases.Articles;
using Claims.Tests.Desks;

namespace Claims.Infrastructure.Tests.Reading;

/// <summary>Files as people upload them: of every kind that is read, and those that lie about themselves.</summary>
public sealed class ReadingArticleFiles
{
    [Fact]
    public async Task Text_HTML_and_DOCX_give_their_words()
    {
        var text = await ReadAsync(Encoding.UTF8.GetBytes("Wages fell.\nPrices rose."), "speech.txt");
        var page = await ReadAsync(Encoding.UTF8.GetBytes("<!doctype html><html><head><title>T</title></head><body><article><h1>A headline</h1><p>Wages fell by half in the last year, said the office.</p><p>Prices rose in the same year, and nobody knew why that was so.</p></article></body></html>"), "page.html");
        var document = await ReadAsync(Docx("<w:p><w:r><w:t xml:space=\"preserve\">Wages </w:t></w:r><w:r><w:t>fell.</w:t></w:r></w:p><w:p><w:r><w:t>Prices</w:t><w:tab/><w:t>rose.</w:t></w:r></w:p>"), "My speech.docx");

        Assert.Equal(("Wages fell.\nPrices rose.", "Speech"), (text.Value.Text, text.Value.Facts.Title));
        Assert.Contains("Wages fell by half in the last year, said the office.", page.Value.Text);
        Assert.Equal(("Wages fell.\nPrices rose.", "My speech"), (document.Value.Text, document.Value.Facts.Title));
    }

    [Fact]
    public async Task A_page_that_was_saved_says_what_it_is_called_by_whom_and_when()
    {
        const string page = """
            <!doctype html><html lang="de"><head><title>Löhne sanken um die Hälfte | Der Bote</title><meta property="og:site_name" content="Der Bote"><meta name="author" content="By Maria Lopez">
            <meta property="article:published_time" content="2025-03-04T08:00:00Z"><link rel="canonical" href="https://elsewhere.example/a"></head>
            <body><article><p>Die Löhne sanken im letzten Jahr um die Hälfte, sagte das Amt.</p><p>Die Preise stiegen im selben Jahr, und niemand wusste warum.</p></article></body></html>
            """;

        var read = await ReadAsync(Encoding.UTF8.GetBytes(page), "saved.pdf");

        Assert.Equal(new ArticleFacts("Löhne sanken um die Hälfte", "Maria Lopez", "Der Bote", PartialDate.Of(2025, 3, 4), null, "de"), read.Value.Facts);
    }

    [Theory]
    [InlineData("Bridge cost twice as much as planned\n\nThe accounts were opened on Monday.", "a.txt", "Bridge cost twice as much as planned")]
    [InlineData("# Who paid for the bridge?\nThe accounts were opened on Monday.", "a.md", "Who paid for the bridge?")]
    [InlineData("The accounts were opened on Monday and nobody who was there could say what\nhad become of the money.", "accounts_of-the-bridge.txt", "Accounts of-the-bridge")]
    [InlineData("The accounts were opened on Monday.\nNobody was surprised.", "2025-08-25-speech-of-the-mayor.txt", "2025-08-25 speech of the mayor")]
    [InlineData("MODERATOR:\nGood evening.", "first%20debate%20(2).txt", "First debate")]
    [InlineData("One line and nothing under it", "well-known words.txt", "Well-known words")]
    [InlineData("Wages fell.", "___.txt", "___")]
    public async Task A_text_without_a_title_gets_its_headline_or_its_name_made_readable(string text, string name, string title) =>
        Assert.Equal(title, (await ReadAsync(Encoding.UTF8.GetBytes(text), name)).Value.Facts.Title);

    [Fact]
    public async Task What_kind_it_is_is_told_by_the_bytes_not_by_the_name()
    {
        var lying = await ReadAsync(Docx("<w:p><w:r><w:t>Wages fell.</w:t></w:r></w:p>"), "article.pdf");
        var program = await ReadAsync([0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 1, 2], "article.txt");
        var picture = await ReadAsync([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], "article.html");
        var zip = await ReadAsync(Zip("other.xml", "<a/>"), "article.docx");

        Assert.Equal("Wages fell.", lying.Value.Text);
        Assert.Equal(["article.kind", "article.kind", "article.kind"], new[] { program, picture, zip }.Select(read => read.Error!.Code));
    }

    [Fact]
    public async Task A_locked_file_says_that_it_is_locked()
    {
        var pdf = await ReadAsync(LockedPdf.Make(), "locked.pdf");
        var office = await ReadAsync([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], "locked.docx");

        Assert.Equal(("text.locked", "text.locked"), (pdf.Error!.Code, office.Error!.Code));
    }

    [Fact]
    public async Task Text_that_is_not_UTF_8_is_read_as_what_it_can_be()
    {
        byte[] old = [.. Enumerable.Repeat("Der Preis für Brot stieg. "u8.ToArray().Where(part => part != 0xC3).Select(part => part == 0xBC ? (byte)0xFC : part), 60).SelectMany(line => line)];
        byte[] broken = [.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Wages fell. ", 200))), 0xC3, 0x28, .. "Prices rose."u8];
        byte[] marked = [0xEF, 0xBB, 0xBF, .. "Wages fell."u8];
        byte[] wide = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Wages fell.")];

        Assert.StartsWith("Der Preis für Brot stieg.", (await ReadAsync(old, "old.txt")).Value.Text);
        Assert.EndsWith("Prices rose.", (await ReadAsync(broken, "broken.txt")).Value.Text);
        Assert.Equal(["Wages fell.", "Wages fell."], new[] { (await ReadAsync(marked, "marked.txt")).Value.Text, (await ReadAsync(wide, "wide.txt")).Value.Text });
    }

    [Fact]
    public async Task Documents_that_nest_without_end_or_burst_when_unpacked_end_in_a_sentence()
    {
        var nested = await ReadAsync(Docx(string.Concat(Enumerable.Repeat("<w:p><w:r>", 200_000)) + "<w:t>Wages fell.</w:t>"), "nested.docx");
        var page = await ReadAsync(Encoding.UTF8.GetBytes("<!doctype html>" + string.Concat(Enumerable.Repeat("<div><table><td>", 300_000)) + "Wages fell in every town."), "nested.html");
        var outside = await ReadAsync(Zip("word/document.xml", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>"), "outside.docx");
        var laughing = await ReadAsync(Zip("word/document.xml", "<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>"), "laughing.docx");
        var bursting = await ReadAsync(DocxOfOneWord(400L * 1024 * 1024), "bursting.docx");

        Assert.Equal(["text.unreadable", "text.unreadable", "text.unreadable", "text.unreadable"], new[] { nested, outside, laughing, bursting }.Select(read => read.Error?.Code));
        Assert.Equal("Wages fell in every town.", page.Value.Text);
    }

    [Fact]
    public async Task Broken_empty_and_bursting_files_are_refused_in_a_sentence()
    {
        var cut = await ReadAsync(Docx("<w:p><w:r><w:t>Wages fell.</w:t></w:r></w:p>")[..80], "cut.docx");
        var wrong = await ReadAsync(Docx("<w:p><w:r><w:t>Wages"), "wrong.docx");
        var pdf = await ReadAsync(Encoding.Latin1.GetBytes("%PDF-1.7\nnothing of a PDF"), "broken.pdf");
        var nothing = await ReadAsync(Docx("<w:p/>"), "nothing.docx");
        var bomb = await ReadAsync(Docx($"<w:p><w:r><w:t>{new string('a', 60_000_000)}</w:t></w:r></w:p>"), "bomb.docx");
        var entities = await ReadAsync(Zip("word/document.xml", "<!DOCTYPE a [<!ENTITY b \"b\">]><a>&b;</a>"), "entities.docx");
        var empty = await ReadAsync([], "empty.txt");
        var tooLong = await ReadAsync(Encoding.UTF8.GetBytes(new string('a', Limits.ArticleText + 1)), "long.txt");

        Assert.Equal(
            ["text.unreadable", "text.unreadable", "text.unreadable", "text.none", "text.unreadable", "text.unreadable", "text.none", "article.too-long"],
            new[] { cut, wrong, pdf, nothing, bomb, entities, empty, tooLong }.Select(read => read.Error!.Code));
    }

    private static async Task<Result<ReadArticle>> ReadAsync(byte[] content, string name)
    {
        await using var desk = await Desk.OpenAsync();
        return await desk.SendAsync(await desk.MemberAsync(Roles.FactChecker), new ReadArticleFile.Query(content, name));
    }

    private static byte[] DocxOfOneWord(long length)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            entry.Write("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:r><w:t>"u8);
            var letters = Enumerable.Repeat((byte)'a', 1024 * 1024).ToArray();
            for (var written = 0L; written < length; written += letters.Length) entry.Write(letters);
        }
        return bytes.ToArray();
    }

    private static byte[] Docx(string paragraphs) =>
        Zip("word/document.xml", $"<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{paragraphs}</w:body></w:document>");

    private static byte[] Zip(string name, string content)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            writer.Write(content);
        }
        return bytes.ToArray();
    }
}
