using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Claims.Infrastructure.Persistence;
using Claims.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Web.Tests.Desk;

public sealed class SendingPictures(SendingPictures.OneDesk one) : IClassFixture<SendingPictures.OneDesk>
{
    private const int Most = 10 * 1024 * 1024;

    // One transparent pixel.
    private static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private RunningDesk Desk => one.Desk;

    private string Files => Desk.Services.GetRequiredService<DataFolder>().Files;

    public static TheoryData<string, string> Hostile => new()
    {
        { "a page", "<!doctype html><script>alert(1)</script>" },
        { "an SVG with a script", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>" },
        { "a PDF", "%PDF-1.7 and so on" },
        { "almost a GIF", "GIF90a" },
        { "nothing", "" },
    };

    [Fact]
    public async Task Its_type_is_found_from_its_bytes_whatever_the_sender_calls_it()
    {
        var checker = await Desk.SignInAsync("checker");
        var (status, answer) = await SendAsync(checker, Pixel, "text/html");
        Assert.Equal((HttpStatusCode.OK, "image/png"), (status, answer.GetProperty("mediaType").GetString()));

        using var seen = await checker.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/desk/files/" + answer.GetProperty("sha256").GetString()));

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Pixel)), answer.GetProperty("sha256").GetString());
        Assert.Equal(Pixel, await seen.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal("image/png", seen.Content.Headers.ContentType?.MediaType);
        Assert.Equal("nosniff", seen.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("sandbox; default-src 'none'", seen.Headers.GetValues("Content-Security-Policy").Single());
        Assert.True(seen.Headers.CacheControl?.Private);
    }

    [Theory, MemberData(nameof(Hostile))]
    public async Task What_is_no_picture_is_refused_in_words_and_leaves_nothing_behind(string what, string content)
    {
        var before = Kept();
        var (status, answer) = await SendAsync(await Desk.SignInAsync("checker"), System.Text.Encoding.UTF8.GetBytes(content), "image/png");

        Assert.True(status == HttpStatusCode.UnprocessableEntity, $"{what}: {status}");
        Assert.Equal("picture.unknown-type", answer.GetProperty("code").GetString());
        Assert.Equal(before, Kept());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_that_is_too_large_is_refused_in_words_whether_it_says_so_beforehand_or_not(bool saysSo)
    {
        var before = Kept();
        var (status, answer) = await SendAsync(await Desk.SignInAsync("checker"), [.. Pixel, .. new byte[Most + 10]], "image/png", chunked: !saysSo);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal("picture.too-large", answer.GetProperty("code").GetString());
        Assert.Equal(before, Kept());
    }

    [Fact]
    public async Task The_largest_that_is_allowed_goes_in_once_however_often_it_is_sent()
    {
        byte[] picture = [.. Pixel, .. RandomNumberGenerator.GetBytes(Most - Pixel.Length)];
        var checker = await Desk.SignInAsync("checker");

        var (first, _) = await SendAsync(checker, picture, "image/png");
        var kept = Kept();
        var (second, _) = await SendAsync(checker, picture, "image/png");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first, second));
        Assert.Equal(kept, Kept());
    }

    [Fact]
    public async Task Only_who_may_record_claims_sends_one_and_only_a_member_sees_one()
    {
        var (_, answer) = await SendAsync(await Desk.SignInAsync("checker"), Pixel, "image/png");
        var path = "/desk/files/" + answer.GetProperty("sha256").GetString();
        var (reader, visitor) = (await Desk.SignInAsync("reader"), Desk.Visit());

        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(reader, Pixel, "image/png")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(visitor, Pixel, "image/png")).Status);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(reader, path));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(visitor, path));
    }

    [Theory]
    [InlineData("https://evil.example", null)]
    [InlineData("null", null)]
    [InlineData(null, "cross-site")]
    [InlineData(null, null)]
    public async Task A_foreign_page_sends_none_in_a_members_name(string? origin, string? site)
    {
        var (status, _) = await SendAsync(await Desk.SignInAsync("checker"), Pixel, "image/png", origin: origin, site: site);

        Assert.Equal(HttpStatusCode.Forbidden, status);
    }

    [Theory]
    [InlineData("/desk/files/..%2f..%2fclaims.db")]
    [InlineData("/desk/files/..%2f..%2f..%2f..%2f..%2f..%2f..%2f..%2f..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd%00")]
    [InlineData("/desk/files/0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("/desk/files/ABCDEF0000000000000000000000000000000000000000000000000000000000")]
    [InlineData("/desk/files/incoming")]
    public async Task No_path_leads_out_of_the_store(string path) =>
        Assert.Contains(await StatusAsync(await Desk.SignInAsync("checker"), path), new[] { HttpStatusCode.NotFound, HttpStatusCode.BadRequest });

    [Fact]
    public async Task A_disk_that_takes_no_more_is_told_and_nothing_half_written_stays()
    {
        await using var desk = await RunningDesk.StartAsync();
        var files = desk.Services.GetRequiredService<DataFolder>().Files;
        // Where pictures arrive stands something that is no folder: the fault is the same kind that a full disk makes.
        await File.WriteAllTextAsync(Path.Combine(files, "incoming"), "", Cancel);

        var (status, answer) = await SendAsync(await desk.SignInAsync("checker"), Pixel, "image/png");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "unavailable"), (status, answer.GetProperty("code").GetString()));
        Assert.Contains("Nothing was kept", answer.GetProperty("title").GetString() + answer.GetProperty("detail").GetString());
        Assert.Equal(["incoming"], Directory.EnumerateFileSystemEntries(files).Select(Path.GetFileName));
    }

    private static async Task<HttpStatusCode> StatusAsync(Visitor visitor, string path)
    {
        using var answer = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Get, path));
        return answer.StatusCode;
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> SendAsync(
        Visitor visitor, byte[] bytes, string type, bool chunked = false, string? origin = null, string? site = "same-origin")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/desk/files") { Content = new StreamContent(new MemoryStream(bytes)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        if (chunked) request.Headers.TransferEncodingChunked = true;
        if (origin is not null) request.Headers.TryAddWithoutValidation("Origin", origin);
        if (site is not null) request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", site);
        using var answer = await visitor.SendAsync(request);
        return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true ? await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel) : default);
    }

    private IReadOnlyList<string> Kept() => [.. Directory.EnumerateFiles(Files, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    public sealed class OneDesk : IAsyncLifetime
    {
        public RunningDesk Desk { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Desk = await RunningDesk.StartAsync();

        public ValueTask DisposeAsync() => Desk.DisposeAsync();
    }
}
