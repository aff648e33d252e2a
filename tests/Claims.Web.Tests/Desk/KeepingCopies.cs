using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Sources;
using Claims.Web.Tests.Running;

namespace Claims.Web.Tests.Desk;

/// <summary>Copies of what sources say, over the real host: who may send and fetch them, and that none of them is ever a page of ours.</summary>
public sealed class KeepingCopies(KeepingCopies.SampleDesk sample) : IClassFixture<KeepingCopies.SampleDesk>
{
    private const string Page = "<!doctype html><title>T</title><script>alert(document.cookie)</script><p>Words that were said.";

    [Fact]
    public async Task A_copy_is_kept_and_comes_back_as_a_download_without_rights()
    {
        var checker = await sample.Desk.SignInAsync("checker");
        using var kept = await checker.SendAsync(Upload(Page));
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        var snapshot = (await kept.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("snapshot").GetInt64();

        using var back = await checker.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"/desk/archive/{snapshot}/Page"));

        Assert.Equal(Page, await back.Content.ReadAsStringAsync());
        Assert.Equal("application/octet-stream", back.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", back.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("sandbox; default-src 'none'", string.Join(' ', back.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", string.Join(' ', back.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task A_program_is_not_taken_whatever_it_is_called()
    {
        var checker = await sample.Desk.SignInAsync("checker");

        using var refused = await checker.SendAsync(Upload("MZ\0\0\u0001\u0002", "report.pdf"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("This kind of file is not taken", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_large_is_told_from_its_head_before_a_byte_is_sent()
    {
        var checker = await sample.Desk.SignInAsync("checker");
        using var small = await checker.SendAsync(Upload(Page));
        var large = Upload(Page);
        large.Content = new NeverSent(Limits.UploadBytes + 1);
        large.Headers.ExpectContinue = true;

        using var refused = await checker.SendAsync(large);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity), (small.StatusCode, refused.StatusCode));
        Assert.Contains("at most 200 MB", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reader", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    public async Task Who_does_no_research_sends_nothing(string? account, HttpStatusCode status)
    {
        var visitor = account is null ? sample.Desk.Visit() : await sample.Desk.SignInAsync(account);

        using var refused = await visitor.SendAsync(Upload(Page));

        Assert.Equal(status, refused.StatusCode);
    }

    [Fact]
    public async Task A_foreign_page_sends_nothing_in_a_members_name()
    {
        var checker = await sample.Desk.SignInAsync("checker");
        var foreign = Upload(Page);
        foreign.Headers.Remove("Origin");
        foreign.Headers.Add("Origin", "https://evil.example");

        using var refused = await checker.SendAsync(foreign);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task The_package_of_a_claim_is_for_members()
    {
        var reader = await sample.Desk.SignInAsync("reader");

        using var packed = await reader.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/desk/claims/1/evidence.zip"));
        using var refused = await sample.Desk.Visit().SendAsync(new HttpRequestMessage(HttpMethod.Get, "/desk/claims/1/evidence.zip"));
        using var missing = await reader.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/desk/claims/999/evidence.zip"));

        Assert.Equal("application/zip", packed.Content.Headers.ContentType?.MediaType);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.NotFound), (packed.StatusCode, refused.StatusCode, missing.StatusCode));
    }

    [Theory]
    [InlineData("/desk/archive/999999/Page")]
    [InlineData("/desk/archive/1/Nonsense")]
    [InlineData("/desk/archive/1/999")]
    public async Task What_there_is_not_is_not_found(string path)
    {
        var checker = await sample.Desk.SignInAsync("checker");

        using var answer = await checker.SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

        Assert.InRange((int)answer.StatusCode, 400, 404);
    }

    private HttpRequestMessage Upload(string content, string name = "page.html")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/desk/archive/sources/{sample.Source}?name={name}") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(content)) };
        request.Headers.Add("Origin", sample.Desk.Address);
        return request;
    }

    private sealed class NeverSent(long length) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new InvalidOperationException("The body was asked for.");

        protected override bool TryComputeLength(out long computed)
        {
            computed = length;
            return true;
        }
    }

    public sealed class SampleDesk : IAsyncLifetime
    {
        public RunningDesk Desk { get; private set; } = null!;

        public long Source { get; private set; }

        public async ValueTask InitializeAsync()
        {
            Desk = await RunningDesk.StartAsync(withSample: true);
            Source = (await Desk.SendAsync(new ListSources.Query("", SourceFilter.All, 1, Page<ListSources.Row>.MaxSize))).Value.Items.First(row => row.Url is not null).Id;
        }

        public ValueTask DisposeAsync() => Desk.DisposeAsync();
    }
}
