namespace Claims.Infrastructure.Tests.Fetching;

public sealed class ReadingNewsPages
{
    public static TheoryData<string, string, string, string> Pages => new()
    {
        {
            "a daily with linked data, a list of authors and a date in its own time zone",
            "https://www.daily.example.com/politics/tariffs?utm_source=feed&id=7#top",
            """
            <!doctype html><html lang="en-GB"><head><title>Tariffs fall to 15% | The Daily Example</title>
            <link rel="canonical" href="https://www.daily.example.com/politics/tariffs?id=7">
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Tariffs fall to 15%",
            "author":[{"@type":"Person","name":"First Reporter"},{"@type":"Person","name":"Second Reporter"}],
            "publisher":{"@type":"Organization","name":"The Daily Example"},"datePublished":"2025-08-01T00:30:00+09:00"}</script></head>
            <body><h1>Tariffs fall to 15%</h1><p>The rate was set on Thursday.</p></body></html>
            """,
            "https://www.daily.example.com/politics/tariffs?id=7 | Tariffs fall to 15% | The Daily Example | First Reporter, Second Reporter | 2025-08-01 | en-GB | -"
        },
        {
            "a graph whose author is a reference, as weblog software writes it",
            "https://blog.example.org/2025/08/summit/",
            """
            <html lang="en"><script type="application/ld+json">{"@graph":[
            {"@type":"WebPage","@id":"https://blog.example.org/2025/08/summit/","name":"Summit notes - Example Blog","datePublished":"2025-08-20"},
            {"@type":["Article","BlogPosting"],"headline":"Summit notes &amp; numbers","author":{"@id":"#p1"},"publisher":{"@id":"#o"},"datePublished":"2025-08-26T08:00:00Z"},
            {"@type":"Person","@id":"#p1","name":"Blog Author"},{"@type":"Organization","@id":"#o","name":"Example Blog"}]}</script></html>
            """,
            "https://blog.example.org/2025/08/summit/ | Summit notes & numbers | Example Blog | Blog Author | 2025-08-26 | en | -"
        },
        {
            "a wire story on a paper's site: agency in the dateline",
            "https://paper.example.ng/2025/08/meeting/",
            """
            <html lang="en-US"><head><meta property="og:title" content="President wants a meeting"><meta property="og:site_name" content="Paper Example">
            <meta property="article:published_time" content="2025-08-25T17:10:00+00:00"><meta name="author" content="Desk Editor"></head>
            <body><p>WASHINGTON (AFP) – The president said on Monday …</p><p>Photo: (AP Photo/Somebody)</p></body></html>
            """,
            "https://paper.example.ng/2025/08/meeting/ | President wants a meeting | Paper Example | Desk Editor | 2025-08-25 | en-US | AFP"
        },
        {
            "three wires in the credit line at the end, on the AMP twin",
            "https://amp.broadcaster.example.com/en/hosts/a-1",
            """
            <html lang="en"><head><link rel="canonical" href="https://www.broadcaster.example.com/en/hosts/a-1"><title>Leaders meet – Broadcaster</title>
            <meta property="og:site_name" content="Broadcaster"></head><body><time datetime="2025-08-25">25.08.2025</time>
            <p>Edited by: Somebody</p><p>ab/cd (AP, Reuters, dpa)</p><p>The party (founded 1955) won.</p></body></html>
            """,
            "https://www.broadcaster.example.com/en/hosts/a-1 | Leaders meet | Broadcaster | - | 2025-08-25 | en | AP, Reuters, dpa"
        },
        {
            "the agency as author, spelt out",
            "https://portal.example.in/world/story-9",
            """
            <html lang="en"><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Leader again","author":{"@type":"Organization","name":"Agence France-Presse"},
            "publisher":{"name":"Portal"},"datePublished":"2025-08-26"}</script></head><body><p>Leader …</p><p>With inputs from PTI</p></body></html>
            """,
            "https://portal.example.in/world/story-9 | Leader again | Portal | Agence France-Presse | 2025-08-26 | en | AFP, PTI"
        },
        {
            "the agency's own site is an origin as well",
            "https://agency.example.com/article/1",
            """
            <html lang="en"><meta property="og:site_name" content="Reuters"><meta property="og:title" content="Deal signed"><p>By Some Reporter</p></html>
            """,
            "https://agency.example.com/article/1 | Deal signed | Reuters | - | - | en | Reuters"
        },
        {
            "a paywalled page that shows its head only",
            "https://times.example.com/2025/08/27/analysis.html?smid=share&unlocked=1",
            """
            <html lang="en"><head><title>Analysis: who pays? - The Times Example</title><meta name="byl" content="By Chief Economist"><meta property="og:site_name" content="The Times Example">
            <meta property="article:published_time" content="2025-08-27T09:00:00.000Z"><meta property="article:author" content="https://times.example.com/by/economist">
            <script type="application/ld+json">{"@type":"WebPage","isAccessibleForFree":false}</script></head><body><p>Subscribe to go on reading.</p></body></html>
            """,
            "https://times.example.com/2025/08/27/analysis.html?unlocked=1 | Analysis: who pays? | The Times Example | Chief Economist | 2025-08-27 | en | -"
        },
        {
            "Korean, no linked data, dates with slashes",
            "https://news.example.kr/view?id=1",
            """
            <html lang="ko"><head><meta charset="utf-8"><title>정상회담 시작 : 예시일보</title><meta property="og:site_name" content="예시일보"><meta name="pubdate" content="2025/8/25 10:02"></head>
            <body><p>(서울=연합뉴스)</p></body></html>
            """,
            "https://news.example.kr/view?id=1 | 정상회담 시작 | 예시일보 | - | 2025-08-25 | ko | Yonhap"
        },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void It_says_what_it_says(string manner, string url, string body, string expected) =>
        Assert.True(expected == PageSample.Line(new PageSample(url, body).Read()), $"{manner}:\n{expected}\n{PageSample.Line(new PageSample(url, body).Read())}");
}
