using System.Diagnostics;
using System.Text;
using Claims.Infrastructure.Fetching;

namespace Claims.Infrastructure.Tests.Fetching;

public sealed class SurvivingRubbish
{
    [Theory]
    [InlineData("", "Zürich – ½ €", "utf-8")]
    [InlineData("utf-8", "Zürich – ½ €", "utf-8")]
    [InlineData("iso-8859-1", "Zürich – ½ €", "utf-8")] // a lying header
    [InlineData("", "Zürich – €", "windows-1252")] // neither header nor meta
    [InlineData("iso-8859-1", "Zürich – €", "windows-1252")]
    [InlineData("banana", "Zürich – €", "windows-1252")]
    [InlineData("euc-kr", "한국어 뉴스", "euc-kr")]
    [InlineData("Shift_JIS", "日本の新聞", "shift_jis")]
    [InlineData("gb2312", "中国日报", "gbk")]
    [InlineData("iso-2022-jp", "日本の新聞", "iso-2022-jp")]
    [InlineData("windows-1251", "Новости дня", "windows-1251")]
    [InlineData("utf-16le", "Zürich 한국", "utf-16")]
    public void Text_is_read_in_the_encoding_that_it_is_in(string declared, string title, string encoding) =>
        Assert.Equal(title, PageSample.Read(Bytes(encoding, $"<html><title>{title}</title>"), charset: declared).Title);

    [Theory]
    [InlineData("<meta charset=windows-1251>")]
    [InlineData("<META http-equiv='Content-Type' content='text/html; charset=windows-1251'>")]
    public void Without_a_header_the_meta_element_says_the_encoding(string meta) =>
        Assert.Equal("Новости", PageSample.Read(Bytes("windows-1251", $"<html>{meta}<title>Новости</title>")).Title);

    [Fact]
    public void A_byte_order_mark_outweighs_the_header()
    {
        Assert.Equal("뉴스", PageSample.Read([.. Encoding.UTF8.Preamble, .. "<title>뉴스</title>"u8], charset: "euc-kr").Title);
        Assert.Equal("뉴스", PageSample.Read([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("<title>뉴스</title>")], charset: "utf-8").Title);
    }

    [Fact]
    public void Bad_UTF8_loses_a_letter_and_not_the_page() =>
        Assert.Equal("Tar\uFFFDffs fall", PageSample.Read([.. "<title>Tar"u8, 0xFF, .. "ffs fall</title>"u8], charset: "utf-8").Title);

    public static TheoryData<string, string> Hostile => new()
    {
        { "empty", "" },
        { "nothing but a sign", "<" },
        { "cut in the middle of a tag", "<title>Cut</title><meta property=\"og:ti" },
        { "elements nested a million deep", string.Concat(Enumerable.Repeat("<div>", 800_000)) },
        { "formatting elements that a tree builder opens anew in every paragraph", string.Concat(Enumerable.Range(0, 40_000).Select(i => $"<b id={i}>")) + string.Concat(Enumerable.Repeat("<p>", 400_000)) },
        { "a tag with half a million attributes", "<meta " + string.Concat(Enumerable.Range(0, 500_000).Select(i => $"a{i} ")) + ">" },
        { "a single line of four million characters", new string('a', 4_000_000) },
        { "half a million brackets", string.Concat(Enumerable.Repeat("(AP", 500_000)) },
        { "half a million credits", string.Concat(Enumerable.Repeat("<p>By Reuters", 300_000)) },
        { "linked data nested without end", $"<script type=application/ld+json>{new string('[', 1_000_000)}</script>" },
        { "linked data of many graphs", $"<script type=application/ld+json>[{string.Join(',', Enumerable.Repeat("{\"@graph\":[{\"@type\":\"Article\"}]}", 60_000))}]</script>" },
        { "linked data that refers to itself", "<script type=application/ld+json>{\"@type\":\"Article\",\"@id\":\"#a\",\"author\":{\"@id\":\"#a\"}}</script>" },
        { "half a surrogate pair in a name of linked data", "<script type=application/ld+json>{\"\\ud800xxxxxx\":1,\"@type\":\"Article\"}</script>" },
        { "a lone surrogate in linked data", "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"\\ud800\"}</script>" },
        { "meta elements without end", string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<meta name=n{i} content=x>")) },
        { "comments and doctypes that never close", "<!doctype html <!-- " + string.Concat(Enumerable.Repeat("<!--", 500_000)) },
        { "entities without end", string.Concat(Enumerable.Repeat("&notanentity", 300_000)) },
        { "an address that is none", "<link rel=canonical href='http://[:::/'><meta property=og:url content='http://'>" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_page_is_read_in_time(string manner, string page)
    {
        var watch = Stopwatch.StartNew();

        PageSample.Read(Encoding.UTF8.GetBytes(page));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{manner}: {watch.Elapsed}");
    }

    [Fact]
    public void A_hostile_PDF_is_read_in_time()
    {
        foreach (var body in (string[])["%PDF-", "%PDF-/CreationDate", "%PDF-obj/Title(((((/CreationDate", "%PDF-obj /Title <FE /CreationDate (D:99999999", "%PDF-obj /Title (\\ /CreationDate (D:", "%PDF-obj /Title (\\7"])
            Assert.Null(PageSample.Read(Encoding.Latin1.GetBytes(body), "https://x.example.com/f.pdf").PublishedOn);
    }

    [Fact]
    public void Whatever_bytes_come_nothing_is_thrown()
    {
        var random = new Random(20250825);
        var seeds = ReadingNewsPages.Pages.Concat(ReadingOtherPages.Pages).Select(row => Encoding.UTF8.GetBytes(row.Data.Item3)).ToList();
        for (var i = 0; i < 2_000; i++)
        {
            var body = (byte[])seeds[i % seeds.Count].Clone();
            for (var change = random.Next(1, 30); change > 0 && body.Length > 0; change--) body[random.Next(body.Length)] = (byte)random.Next(256);
            PageSample.Read(body[..random.Next(body.Length + 1)]);
        }
    }

    private static byte[] Bytes(string encoding, string text) => encoding switch
    {
        "utf-8" => Encoding.UTF8.GetBytes(text),
        "utf-16" => Encoding.Unicode.GetBytes(text),
        _ => System.Text.CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(text),
    };
}
