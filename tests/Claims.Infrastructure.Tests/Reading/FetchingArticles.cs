using System.Text;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Claims.Application.UseCases.Articles;
using Claims.Infrastructure.Fetching;
using Claims.Infrastructure.Tests.Fetching;
using Claims.Tests.Desks;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Infrastructure.Tests.Reading;

/// <summary>Articles by their address, from a server that plays every bad page, through the same door as everything that leaves the machine.</summary>
public sealed class FetchingArticles : IAsyncDisposable
{
    private const string Address = "http://news.example.com/wages";

    private const string Page = """
        <!doctype html><html lang="en-GB"><head><title>Wages fell | The Paper</title>
        <meta property="og:title" content="Wages fell, says the minister"><meta property="og:site_name" content="The Paper"><meta name="author" content="By Jean Petit">
        <meta property="article:published_time" content="2025-08-25T09:30:00Z"><link rel="canonical" href="/wages?utm_source=feed"></head>
        <body><nav><a href="/">Home</a> <a href="/news">All the news</a></nav><article><h1>Wages fell</h1>
        <p>Wages fell by half in the last year, Maria Lopez told parliament on Monday, and the office for statistics did not want to say anything about it when it was asked.</p>
        <p>Prices rose in the same year, and nobody in the house knew why that was so, or would say it aloud before the cameras that had come for the other debate of the day.</p></article>
        <footer>Imprint</footer></body></html>
        """;

    private readonly BadServer server = new();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task A_page_gives_its_words_and_what_it_says_of_itself()
    {
        var read = (await FetchAsync("HTTP/1.1 200 OK|Content-Type: text/html; charset=utf-8", Encoding.UTF8.GetBytes(Page))).Value;

        Assert.Contains("Wages fell by half in the last year, Maria Lopez told parliament on Monday", read.Text);
        Assert.DoesNotContain("All the news", read.Text);
        Assert.DoesNotContain("Imprint", read.Text);
        Assert.Equal(("Wages fell, says the minister", "Jean Petit", "The Paper", "en-GB"), (read.Facts.Title, read.Facts.Author, read.Facts.Outlet, read.Facts.Language));
        Assert.Equal((PartialDate.Of(2025, 8, 25), Address), (read.Facts.PublishedOn, read.Facts.Url));
    }

    [Fact]
    public async Task A_moved_page_is_followed_to_where_it_stands()
    {
        server.On("/new-place", "HTTP/1.1 200 OK|Content-Type: text/html", Encoding.UTF8.GetBytes(Page.Replace("<link rel=\"canonical\" href=\"/wages?utm_source=feed\">", "")));

        var read = await FetchAsync("HTTP/1.1 301 Moved|Location: /new-place", []);

        Assert.Equal("http://news.example.com/new-place", read.Value.Facts.Url);
    }

    [Theory]
    [InlineData("HTTP/1.1 404 Not Found", "fetch.gone")]
    [InlineData("HTTP/1.1 402 Payment Required", "fetch.denied")]
    [InlineData("HTTP/1.1 403 Forbidden", "fetch.denied")]
    [InlineData("HTTP/1.1 302 Found|Location: http://127.0.0.1/inside", "fetch.address")]
    [InlineData("HTTP/1.1 200 OK|Content-Length: 99999999999", "fetch.too-large")]
    public async Task What_is_no_page_is_told_in_a_sentence(string head, string code)
    {
        var refused = (await FetchAsync(head, "<p>short</p>"u8.ToArray())).Error!;

        Assert.Equal(code, refused.Code);
        Assert.EndsWith(".", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fifty_megabytes_are_refused_at_the_limit()
    {
        var sent = 0;
        server.On("/wages", async (stream, cancel) =>
        {
            await stream.WriteAsync(BadServer.Head("HTTP/1.1 200 OK|Content-Type: text/html"), cancel);
            var part = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<p>Wages fell by half in the last year. ", 1_700)));
            for (; sent < 50 * 16; sent++) await stream.WriteAsync(part, cancel);
        });

        var refused = (await FetchAsync(null, [])).Error!;

        Assert.Equal("fetch.too-large", refused.Code);
        Assert.InRange(sent, 1, (50 * 16) - 1);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("image/png")]
    [InlineData("application/octet-stream")]
    public async Task The_bytes_say_what_it_is_not_the_header(string type)
    {
        var pdf = new UglyToad.PdfPig.Writer.PdfDocumentBuilder();
        pdf.AddPage(UglyToad.PdfPig.Content.PageSize.A4).AddText("Wages fell by half.", 12, new UglyToad.PdfPig.Core.PdfPoint(50, 700), pdf.AddStandard14Font(UglyToad.PdfPig.Fonts.Standard14Fonts.Standard14Font.Helvetica));

        Assert.Equal("Wages fell by half.", (await FetchAsync($"HTTP/1.1 200 OK|Content-Type: {type}", pdf.Build())).Value.Text);
    }

    [Fact]
    public async Task A_picture_that_calls_itself_a_page_has_no_words()
    {
        byte[] picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. new byte[200]];

        Assert.Equal("text.none", (await FetchAsync("HTTP/1.1 200 OK|Content-Type: text/html", picture)).Error?.Code);
    }

    [Fact]
    public async Task A_page_behind_a_wall_gives_the_teaser_that_it_shows_and_no_more()
    {
        const string wall = "<!doctype html><title>Wages fell</title><body><article><h1>Wages fell</h1><p>Wages fell by half in the last year.</p><div class=\"paywall-offer\">Subscribe now for one euro a month.</div></article>";

        var read = (await FetchAsync("HTTP/1.1 200 OK|Content-Type: text/html", Encoding.UTF8.GetBytes(wall))).Value;

        Assert.Equal("Wages fell\nWages fell by half in the last year.", read.Text);
    }

    [Fact]
    public async Task An_article_that_is_too_long_for_the_workbench_says_so()
    {
        var page = $"<!doctype html><title>Long</title><article>{string.Concat(Enumerable.Repeat("<p>Wages fell by half in the last year, and in the year before that as well, says the office.</p>", 6_000))}</article>";

        Assert.Equal("article.too-long", (await FetchAsync("HTTP/1.1 200 OK|Content-Type: text/html", Encoding.UTF8.GetBytes(page))).Error?.Code);
    }

    /// <param name="head">Nothing when the test answers by itself.</param>
    private async Task<Result<ReadArticle>> FetchAsync(string? head, byte[] body)
    {
        if (head is not null) server.On("/wages", head, body);
        await using var desk = await Desk.OpenAsync(change: services => services.AddSingleton<INetwork>(new FakeNetwork(server.Port)));
        return await desk.SendAsync(await desk.MemberAsync(Roles.FactChecker), new FetchArticle.Query(Address));
    }
}
