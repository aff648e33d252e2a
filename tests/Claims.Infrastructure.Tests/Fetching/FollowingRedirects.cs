using System.Net;
using Claims.Application.Kernel;
using Claims.Infrastructure.Fetching;
using Microsoft.Extensions.Logging.Abstractions;

namespace Claims.Infrastructure.Tests.Fetching;

public sealed class FollowingRedirects
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Five_are_followed()
    {
        await using var server = Chain(5);
        var network = new FakeNetwork(server.Port);

        var answer = await Get(network, "http://news.example.com/0");

        Assert.Equal("http://news.example.com/5", answer.Value.Url.AbsoluteUri);
    }

    [Fact]
    public async Task The_sixth_is_not()
    {
        await using var server = Chain(1_000);
        var network = new FakeNetwork(server.Port);

        var answer = await Get(network, "http://news.example.com/0");

        Assert.Equal("fetch.redirects", answer.Error?.Code);
        Assert.Equal(6, server.Requests.Count);
    }

    [Theory]
    [InlineData("http://127.0.0.1/", "fetch.address")]
    [InlineData("http://169.254.169.254/latest/meta-data/", "fetch.address")]
    [InlineData("http://[::ffff:7f00:1]/", "fetch.address")]
    [InlineData("http://inner.example.com/", "fetch.address")]
    [InlineData("http://user@news.example.com/", "fetch.user-info")]
    [InlineData("http://news.example.com:6379/", "fetch.port")]
    [InlineData("file:///etc/passwd", "fetch.scheme")]
    public async Task None_leads_where_a_pasted_address_may_not(string location, string code)
    {
        await using var server = new BadServer().On("/", $"HTTP/1.1 302 Found|Location: {location}");
        var network = new FakeNetwork(server.Port).Answer("inner.example.com", ["192.168.1.1"]);

        var answer = await Get(network, "http://news.example.com/");

        Assert.Equal(code, answer.Error?.Code);
        Assert.Equal([new IPEndPoint(FakeNetwork.Public, 80)], network.Dialled);
    }

    [Fact]
    public async Task None_leads_from_https_to_http()
    {
        using var certificate = BadServer.MakeCertificate();
        await using var server = new BadServer(certificate)
            .On("/down", "HTTP/1.1 301 Moved|Location: http://news.example.com/page")
            .On("/up", "HTTP/1.1 301 Moved|Location: /page")
            .On("/page", "HTTP/1.1 200 OK");
        var network = new FakeNetwork(server.Port);
        var options = new FetchOptions { TrustedRoots = { certificate } };

        Assert.Equal("fetch.downgrade", (await Get(network, "https://news.example.com/down", options)).Error?.Code);
        Assert.Equal("https://news.example.com/page", (await Get(network, "https://news.example.com/up", options)).Value.Url.AbsoluteUri);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_a_fault_of_the_site()
    {
        using var certificate = BadServer.MakeCertificate();
        await using var server = new BadServer(certificate).On("/", "HTTP/1.1 200 OK");

        var answer = await Get(new FakeNetwork(server.Port), "https://news.example.com/");

        Assert.Equal(ErrorKind.Unavailable, answer.Error?.Kind);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_redirect_that_names_no_place_is_refused()
    {
        await using var server = new BadServer().On("/", "HTTP/1.1 302 Found");

        Assert.Equal("fetch.redirects", (await Get(new FakeNetwork(server.Port), "http://news.example.com/")).Error?.Code);
    }

    private static BadServer Chain(int length)
    {
        var server = new BadServer();
        for (var i = 0; i < length; i++) server.On($"/{i}", $"HTTP/1.1 302 Found|Location: /{i + 1}");
        return server.On($"/{length}", "HTTP/1.1 200 OK");
    }

    private static async Task<Result<Answer>> Get(FakeNetwork network, string url, FetchOptions? options = null)
    {
        using var http = new OutgoingHttp(network, options ?? new FetchOptions(), TimeProvider.System, NullLogger<OutgoingHttp>.Instance);
        return await http.GetAsync(new Uri(url), Cancel);
    }
}
