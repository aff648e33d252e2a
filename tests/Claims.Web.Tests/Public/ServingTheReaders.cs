using System.Net;
using System.Xml.Linq;
using Claims.Application.Domain.Claims;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using Claims.Application.UseCases.Files;
using Claims.Application.UseCases.Publishing;
using Claims.Tests.Desks;
using Claims.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Web.Tests.Public;

public sealed class ServingTheReaders(PublicDesk desk) : IClassFixture<PublicDesk>
{
    // One transparent pixel.
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Newsroom Room => desk.Room;

    public static TheoryData<string> Paths => ["/", "/checks", "/ratings", "/feeds/rss.xml", "/robots.txt"];

    [Theory, MemberData(nameof(Paths))]
    public async Task Sets_no_cookie_and_lets_nothing_run(string path)
    {
        await Room.PublishAsync();
        using var answer = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.DoesNotContain("unsafe-inline", policy);
        Assert.DoesNotContain("script-src", policy);
    }

    [Theory, MemberData(nameof(Paths))]
    public async Task Says_not_modified_until_something_that_is_out_changes(string path)
    {
        var claim = await Room.PublishAsync();
        using var first = await GetAsync(path);
        var tag = first.Headers.ETag!.ToString();
        // Its evidence brings a new source, which is no claim's history: the feed once told of that a second time, from its poll.
        await Room.ResearchAsync();
        using var second = await GetAsync(path, ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);

        await Room.DoAsync(Room.Editor, new HoldCheck.Command(claim, "We look at it again.", null));
        using var third = await GetAsync(path, ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Theory]
    [InlineData("checks.example", true)]
    [InlineData(null, false)]
    public async Task Signs_members_in_under_its_https_address_with_a_cookie_for_tls_alone(string? host, bool isSecure)
    {
        var visitor = desk.Desk.Visit();
        var page = await visitor.GoAsync("/account/sign-in");
        var fields = page.Forms.First().QuerySelectorAll("input").Where(input => input.GetAttribute("name") is not null)
            .ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        (fields["Given.Email"], fields["Given.Password"]) = ("reader@demo.claims", RunningDesk.Password);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account/sign-in") { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Host = host;
        using var answer = await visitor.SendAsync(request);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), value => value.StartsWith("claims=", StringComparison.Ordinal));
        Assert.Equal(isSecure, cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Gives_a_member_who_is_signed_in_the_same_bytes_as_everybody()
    {
        var path = $"/checks/{await Room.PublishAsync()}/the-bridge-cost-sixty-million";
        var member = await desk.Desk.SignInAsync("editor");
        using var one = await member.SendAsync(new HttpRequestMessage(HttpMethod.Get, path));
        using var other = await GetAsync(path);
        Assert.Equal(await other.Content.ReadAsByteArrayAsync(Cancel), await one.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task A_first_visit_weighs_less_than_100_kilobytes()
    {
        var path = $"/checks/{await Room.PublishAsync()}/the-bridge-cost-sixty-million";
        using var answer = await GetAsync(path, ("Accept-Encoding", "br"));
        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
        var bytes = (await answer.Content.ReadAsByteArrayAsync(Cancel)).Length;
        var page = await desk.Desk.Visit().GoAsync(path);
        foreach (var link in page.Document.QuerySelectorAll("link[rel=stylesheet], link[rel=preload], link[rel=icon]"))
        {
            using var part = await GetAsync(link.GetAttribute("href")!, ("Accept-Encoding", "br, gzip"));
            Assert.Equal(HttpStatusCode.OK, part.StatusCode);
            bytes += (await part.Content.ReadAsByteArrayAsync(Cancel)).Length;
        }
        Assert.InRange(bytes, 10_000, 100_000);
    }

    [Fact]
    public async Task The_feed_is_RSS_and_an_item_keeps_its_guid_through_revisions()
    {
        var claim = await Room.PublishAsync(new CheckFacts { Headline = "Feed me & <you>" });
        var feed = XDocument.Parse(await (await GetAsync("/feeds/rss.xml")).Content.ReadAsStringAsync(Cancel));
        var channel = feed.Root!.Element("channel")!;
        Assert.Equal("2.0", feed.Root.Attribute("version")!.Value);
        Assert.All(["title", "link", "description"], name => Assert.NotEmpty(channel.Element(name)!.Value));
        XNamespace atom = "http://www.w3.org/2005/Atom";
        Assert.Equal($"{PublicDesk.PublicUrl}/feeds/rss.xml", channel.Element(atom + "link")!.Attribute("href")!.Value);
        var item = channel.Elements("item").First();
        Assert.Equal("Feed me & <you>", item.Element("title")!.Value);
        Assert.StartsWith($"{PublicDesk.PublicUrl}/checks/{claim}/", item.Element("link")!.Value);
        Assert.Equal($"{PublicDesk.PublicUrl}/checks/{claim}", item.Element("guid")!.Value);
        Assert.True(DateTimeOffset.TryParse(item.Element("pubDate")!.Value, System.Globalization.CultureInfo.InvariantCulture, out _));
        Assert.Equal("application/rss+xml", (await GetAsync("/feeds/rss.xml")).Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_picture_is_served_only_while_a_check_that_shows_it_is_live()
    {
        var store = desk.Desk.Services.GetRequiredService<IFileStore>();
        var kept = (await store.KeepPictureAsync(new MemoryStream(Picture), Cancel)).Value;
        await Room.DoAsync(Room.Checker, new KeepFile.Command(kept.Sha256));
        var claim = await Room.PublishAsync(new CheckFacts { Appearances = [new AppearanceFacts("https://a.example/picture", null, null, Medium.Post, kept.Sha256, "A bridge")] });
        var other = await Room.PublishAsync();

        var page = await desk.Desk.Visit().GoAsync($"/checks/{claim}");
        var address = page.Document.QuerySelector(".pictured img")!.GetAttribute("src")!;
        Assert.Equal("False", page.Document.QuerySelector(".pictured .stamped")!.TextContent.Trim());
        using var served = await GetAsync(address);
        Assert.Equal(Picture, await served.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal("image/png", served.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(address.Replace($"/{claim}/", $"/{other}/", StringComparison.Ordinal))).StatusCode);

        await Room.DoAsync(Room.Editor, new HoldCheck.Command(claim, "Off.", null));
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task A_demonstration_says_so_on_every_page_and_is_found_nowhere()
    {
        await using var demo = await RunningDesk.StartAsync(withSample: true);
        var front = await demo.Visit().GoAsync("/");
        var checks = front.Document.QuerySelectorAll(".teaser h2 a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.NotEmpty(checks);
        foreach (var path in (string[])["/", "/checks", "/ratings", "/no-such-page", .. checks])
        {
            var page = await demo.Visit().GoAsync(path);
            Assert.Contains("Demonstration, not a fact-check", page.Text);
            Assert.Equal("noindex", page.Document.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        }
        Assert.Contains("Disallow: /\n", (await demo.Visit().GoAsync("/robots.txt")).Text);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await desk.Desk.Visit().SendAsync(request);
    }
}
