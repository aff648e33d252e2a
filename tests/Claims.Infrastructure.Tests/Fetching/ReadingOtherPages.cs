using System.Text;

namespace Claims.Infrastructure.Tests.Fetching;

public sealed class ReadingOtherPages
{
    public static TheoryData<string, string, string, string> Pages => new()
    {
        {
            "a government order with Dublin Core",
            "https://www.register.example.gov/content/2025-1.htm",
            """
            <html><head><title>Register, Volume 90</title><meta name="DC.Title" content="Order 1 of 31 July 2025"><meta name="DC.Publisher" content="Office of the Register">
            <meta name="DC.Date.Issued" content="2025-08-06"><meta name="DC.Language" content="en"></head><body><pre>[FR Doc. 2025-1]</pre></body></html>
            """,
            "https://www.register.example.gov/content/2025-1.htm | Order 1 of 31 July 2025 | Office of the Register | - | 2025-08-06 | en | -"
        },
        {
            "a transcript with nothing but a heading and words",
            "https://archive.example.gov/remarks",
            "<html><body><h1>Remarks  before\n a <em>meeting</em></h1><p>THE PRESIDENT: Thank you.</p><h1>Another</h1></body></html>",
            "https://archive.example.gov/remarks | Remarks before a meeting | - | - | - | - | -"
        },
        {
            "a post on a social network",
            "https://social.example.com/@ministry/115?igshid=abc",
            """
            <html lang="en"><head><meta property="og:site_name" content="Social"><meta property="og:title" content="Ministry (@ministry)"><meta property="og:url" content="https://social.example.com/@ministry/115">
            <script type="application/ld+json">{"@type":"SocialMediaPosting","headline":"We agreed today.","author":{"name":"Ministry"},"datePublished":"2025-08-25T20:00:00.000Z"}</script></head></html>
            """,
            "https://social.example.com/@ministry/115 | We agreed today. | Social | Ministry | 2025-08-25 | en | -"
        },
        {
            "a research paper with many authors and a month only",
            "https://journal.example.org/paper/5",
            """
            <html lang="en"><meta name="citation_title" content="Trade effects"><meta name="citation_author" content="One, A."><meta name="citation_author" content="Two, B.">
            <meta name="citation_publication_date" content="2024/03"><meta name="citation_publisher" content="Journal Press"></html>
            """,
            "https://journal.example.org/paper/5 | Trade effects | Journal Press | One, A.; Two, B. | 2024-03 | en | -"
        },
        {
            "a video",
            "https://video.example.com/watch?v=abc&si=track",
            """
            <html><script type="application/ld+json">[{"@type":"BreadcrumbList"},{"@type":"VideoObject","name":"Full press conference","uploadDate":"2025-08-25","author":"Channel One","inLanguage":["en"]}]</script></html>
            """,
            "https://video.example.com/watch?v=abc&si=track | Full press conference | - | Channel One | 2025-08-25 | en | -"
        },
        {
            "a page that claims to be another site's, or its own front page",
            "https://copy.example.net/a/b",
            """
            <html><head><link rel="canonical" href="https://www.daily.example.com/politics"><meta property="og:url" content="https://copy.example.net/"><title>Copied</title></head></html>
            """,
            "https://copy.example.net/a/b | Copied | - | - | - | - | -"
        },
        {
            "impossible and unknown dates, a language that is none, an empty title",
            "https://odd.example.com/x",
            """
            <html lang="english please"><head><title>  </title><meta property="og:title" content="   "><meta property="article:published_time" content="9999-12-31"><meta name="date" content="1970-01-01T00:00:00Z">
            <meta name="pubdate" content="2025-13-45"><meta name="publish-date" content="yesterday"></head></html>
            """,
            "https://odd.example.com/x | - | - | - | - | - | -"
        },
        {
            "linked data that is broken, wrapped, of wrong types, and one good block behind",
            "https://mess.example.com/x",
            """
            <script type="application/ld+json">{"@type":"NewsArticle","headline":</script>
            <script type="application/ld+json">{"@type":"NewsArticle"</script>
            <script type="application/ld+json">42</script><script type="application/ld+json">"x"</script><script type="application/ld+json"></script>
            <script type="application/ld+json">//<![CDATA[
            {"@type":{"a":1},"headline":7}
            //]]></script>
            <script type="application/ld+json"><!-- {"@type":"ReportageNewsArticle","headline":["First"],"headline":["Last wins"],"author":[null,3,{"name":{"name":"Deep"}}],"datePublished":2025,} --></script>
            """,
            "https://mess.example.com/x | Last wins | - | 3, Deep | 2025 | - | -"
        },
        {
            "what hides and reorders text is taken out, and the rest is cut to its limit",
            "https://odd.example.com/y",
            "<title>Safe\u202E\u200B title " + new string('x', 10_000) + "</title>",
            "https://odd.example.com/y | Safe title " + new string('x', 288) + "… | - | - | - | - | -"
        },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void It_says_what_it_says(string manner, string url, string body, string expected) =>
        Assert.True(expected == PageSample.Line(new PageSample(url, body).Read()), $"{manner}:\n{expected}\n{PageSample.Line(new PageSample(url, body).Read())}");

    [Theory]
    [InlineData("/Title (Annual \\(final\\) report\\0502025\\051) /Author (Statistics Office)", "Annual (final) report(2025)", "Statistics Office")]
    [InlineData("/Title <FEFFD1B5ACC4> /Author (\u00fe\u00ff\0K)", "통계", "K")]
    [InlineData("", "report-2025.pdf", null)]
    public void A_PDF_tells_its_title_or_at_least_its_name(string entries, string title, string? author)
    {
        var pdf = Encoding.Latin1.GetBytes($"%PDF-1.7\n1 0 obj << /Title (A bookmark) >> endobj\n9 0 obj << {entries} /CreationDate (D:20250806101500+09'00') >> endobj\n%%EOF");

        var page = PageSample.Read(pdf, "https://stat.example.gov/files/report-2025.pdf?download=1", "application/octet-stream");

        Assert.Equal((title, author, "2025-08-06"), (page.Title, page.Author, page.PublishedOn?.ToString()));
    }

    [Fact]
    public void A_picture_tells_its_name()
    {
        var page = PageSample.Read([0x89, (byte)'P', (byte)'N', (byte)'G', 0, 0], "https://img.example.com/x/banner%20one.png", "image/png");

        Assert.Equal("https://img.example.com/x/banner%20one.png | banner one.png | - | - | - | - | -", PageSample.Line(page));
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("text/plain")]
    [InlineData(null)]
    public void A_page_is_read_as_a_page_whatever_its_header_says(string? mediaType) =>
        Assert.Equal("Real", PageSample.Read("\n<!DOCTYPE HTML><title>Real</title>"u8.ToArray(), mediaType: mediaType).Title);

    [Fact]
    public void What_is_no_page_is_not_read_as_one_whatever_its_header_says() =>
        Assert.Equal("a", PageSample.Read([0, 1, 2, .. "<title>Not a title</title>"u8], mediaType: "text/html").Title);
}
