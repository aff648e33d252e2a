using System.IO.Compression;
using System.Text;
using Claims.Application.Kernel;
using Claims.Infrastructure.Fetching;
using Microsoft.Extensions.Logging.Abstractions;

namespace Claims.Infrastructure.Tests.Fetching;

public sealed class FetchingFromBadServers : IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly BadServer server = new();
    private readonly FakeNetwork network;
    private readonly FetchOptions options = new() { MaxBytes = 1024 * 1024 };

    public FetchingFromBadServers() => network = new FakeNetwork(server.Port);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_bomb_is_refused_at_the_limit(string coding)
    {
        server.On("/", $"HTTP/1.1 200 OK|Content-Type: text/html|Content-Encoding: {coding}", Pack(coding, new byte[200 * 1024 * 1024]));

        Assert.Equal("fetch.too-large", (await Get()).Error?.Code);
    }

    [Fact]
    public async Task Ten_gigabytes_in_a_few_megabytes_are_refused_at_the_limit()
    {
        // One compressed megabyte of zeros, sent as 10,240 members of one gzip stream: 10 GiB once decoded.
        var member = Pack("gzip", new byte[1024 * 1024]);
        var sent = 0;
        server.On("/", async (stream, cancellationToken) =>
        {
            await stream.WriteAsync(BadServer.Head("HTTP/1.1 200 OK|Content-Type: text/html|Content-Encoding: gzip"), cancellationToken);
            for (; sent < 10_240; sent++) await stream.WriteAsync(member, cancellationToken);
        });

        Assert.Equal("fetch.too-large", (await Get()).Error?.Code);
        Assert.InRange(sent, 0, 10_239);
    }

    [Fact]
    public async Task A_compressed_stream_that_never_decodes_to_a_byte_is_refused_at_the_limit()
    {
        byte[] empty = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        server.On("/", "HTTP/1.1 200 OK|Content-Encoding: gzip", [.. Enumerable.Repeat(empty, 100_000).SelectMany(member => member)]);

        Assert.Equal("fetch.too-large", (await Get()).Error?.Code);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task An_honest_compression_is_read(string coding)
    {
        server.On("/", $"HTTP/1.1 200 OK|Content-Type: text/html; charset=\"UTF-8\"|Content-Encoding: {coding}", Pack(coding, "<title>Ja</title>"u8.ToArray()));

        var answer = await Get();

        Assert.Equal("<title>Ja</title>", Encoding.UTF8.GetString(answer.Value.Body));
        Assert.Equal(("text/html", "UTF-8"), (answer.Value.MediaType, answer.Value.Charset));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("zstd")]
    [InlineData("gzip, gzip")]
    public async Task A_coding_that_the_body_is_not_in_is_refused(string coding)
    {
        server.On("/", $"HTTP/1.1 200 OK|Content-Encoding: {coding}", "<title>plain words, not compressed at all</title>"u8.ToArray());

        Assert.Equal("fetch.encoding", (await Get()).Error?.Code);
    }

    [Fact]
    public async Task A_page_without_end_is_refused_at_the_limit()
    {
        server.On("/", async (stream, cancellationToken) =>
        {
            await stream.WriteAsync(BadServer.Head("HTTP/1.1 200 OK"), cancellationToken);
            while (true) await stream.WriteAsync(new byte[64 * 1024], cancellationToken);
        });

        Assert.Equal("fetch.too-large", (await Get()).Error?.Code);
    }

    [Fact]
    public async Task A_length_beyond_the_limit_is_refused_before_the_body()
    {
        server.On("/", "HTTP/1.1 200 OK|Content-Length: 99999999999");

        Assert.Equal("fetch.too-large", (await Get()).Error?.Code);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK|Content-Length: 5000")]
    [InlineData("HTTP/1.1 200 OK|Transfer-Encoding: chunked")]
    [InlineData("HTTP/1.1 200 OK|Transfer-Encoding: chunked, chunked")]
    [InlineData("SSH-2.0-OpenSSH_9.2")]
    [InlineData("HTTP/1.1 banana")]
    public async Task A_wrong_length_or_no_HTTP_at_all_is_a_fault_of_the_site(string head)
    {
        server.On("/", head, "<p>short</p>"u8.ToArray());

        Assert.Equal(ErrorKind.Unavailable, (await Get()).Error?.Kind);
    }

    [Fact]
    public async Task Huge_headers_are_a_fault_of_the_site()
    {
        server.On("/", "HTTP/1.1 200 OK|X-Padding: " + new string('x', 1024 * 1024), "<p>body</p>"u8.ToArray());

        Assert.Equal(ErrorKind.Unavailable, (await Get()).Error?.Kind);
    }

    [Fact]
    public async Task A_byte_every_200_ms_ends_with_the_total_time()
    {
        options.TotalTimeout = TimeSpan.FromSeconds(2);
        var sent = 0;
        server.On("/", async (stream, cancellationToken) =>
        {
            await stream.WriteAsync(BadServer.Head("HTTP/1.1 200 OK"), cancellationToken);
            for (; ; sent++)
            {
                await stream.WriteAsync("x"u8.ToArray(), cancellationToken);
                await Task.Delay(200, cancellationToken);
            }
        });

        var answer = await Get();

        Assert.Equal(ErrorKind.Unavailable, answer.Error?.Kind);
        Assert.InRange(sent, 1, 20);
    }

    [Fact]
    public async Task Whoever_gives_up_gets_a_cancellation_not_an_error()
    {
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        server.On("/", async (_, cancellationToken) =>
        {
            await impatient.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Get(cancel: impatient.Token));
    }

    [Theory]
    [InlineData(404, ErrorKind.Refused, "fetch.gone")]
    [InlineData(410, ErrorKind.Refused, "fetch.gone")]
    [InlineData(403, ErrorKind.Refused, "fetch.denied")]
    [InlineData(304, ErrorKind.Refused, "fetch.status")]
    [InlineData(429, ErrorKind.Unavailable, "unavailable")]
    [InlineData(503, ErrorKind.Unavailable, "unavailable")]
    public async Task An_answer_that_is_no_page_is_told_as_what_it_is(int status, ErrorKind kind, string code)
    {
        server.On("/", $"HTTP/1.1 {status} X");

        var error = (await Get()).Error;

        Assert.Equal((kind, code), (error?.Kind, error?.Code));
    }

    [Fact]
    public async Task The_request_carries_no_cookie_and_no_id_of_ours()
    {
        server.On("/", "HTTP/1.1 302 Found|Set-Cookie: a=b|Location: /next").On("/next", "HTTP/1.1 200 OK");
        using var activity = new System.Diagnostics.Activity("asked by a member").Start();

        Assert.True((await Get()).IsDone);

        var heads = string.Concat(server.Requests);
        Assert.DoesNotContain("Cookie", heads, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("traceparent", heads, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Referer", heads, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<Result<Answer>> Get(string url = "http://news.example.com/", CancellationToken? cancel = null)
    {
        using var http = new OutgoingHttp(network, options, TimeProvider.System, NullLogger<OutgoingHttp>.Instance);
        return await http.GetAsync(new Uri(url), cancel ?? Cancel);
    }

    private static byte[] Pack(string coding, byte[] body)
    {
        using var packed = new MemoryStream();
        using (Stream coder = coding == "gzip" ? new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true) : new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            coder.Write(body);
        return packed.ToArray();
    }
}
