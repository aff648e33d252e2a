using System.Text;
using Claims.Infrastructure.Archiving;
using Claims.Infrastructure.Fetching;
using Claims.Infrastructure.Tests.Fetching;
using Microsoft.Extensions.Logging.Abstractions;

namespace Claims.Infrastructure.Tests.Archiving;

/// <summary>Against an imitation on loopback that answers as the service's paper says.</summary>
public sealed class SubmittingToTheInternetArchive : IAsyncDisposable
{
    private const string Json = "HTTP/1.1 200 OK|Content-Type: application/json";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly BadServer server = new();
    private readonly ArchiveOptions options = new() { InternetArchive = "http://archive.example.com", InternetArchiveKey = "key", InternetArchiveSecret = "secret" };

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task A_page_is_handed_over_with_the_key_and_gets_a_job()
    {
        server.On("/save", Json, """{"url":"https://news.example.com/a","job_id":"spn2-abc"}"""u8.ToArray());

        Assert.Equal("spn2-abc", (await WorkAsync(null)).JobId);
        var head = Assert.Single(server.Requests);
        Assert.StartsWith("POST /save", head, StringComparison.Ordinal);
        Assert.Contains("Authorization: LOW key:secret", head, StringComparison.Ordinal);
        Assert.Contains("Accept: application/json", head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_job_keeps_its_id_and_is_asked_again()
    {
        server.On("/save/status/spn2-abc", Json, """{"status":"pending","job_id":"spn2-abc"}"""u8.ToArray());

        Assert.Equal("spn2-abc", (await WorkAsync("spn2-abc")).JobId);
    }

    [Fact]
    public async Task A_job_that_is_done_gives_the_address_of_the_copy()
    {
        server.On("/save/status/spn2-abc", Json, """{"status":"success","timestamp":"20250826120000","original_url":"https://news.example.com/a"}"""u8.ToArray());

        Assert.Equal("https://web.archive.org/web/20250826120000/https://news.example.com/a", (await WorkAsync("spn2-abc")).CopyUrl);
    }

    [Theory]
    [InlineData("""{"status":"error","message":"Cannot resolve host"}""", "internet-archive.failed")]
    [InlineData("""{"status":"success","timestamp":"javascript:","original_url":"javascript:alert(1)"}""", "unavailable")]
    [InlineData("<html>Sorry", "unavailable")]
    [InlineData("[]", "unavailable")]
    [InlineData("", "unavailable")]
    public async Task What_goes_wrong_is_told(string answer, string code)
    {
        server.On("/save/status/spn2-abc", Json, Encoding.UTF8.GetBytes(answer));

        Assert.Equal(code, (await WorkAsync("spn2-abc")).Problem?.Code);
    }

    [Fact]
    public async Task A_refused_key_is_told_as_that()
    {
        server.On("/save", "HTTP/1.1 401 Unauthorized");

        Assert.Equal("internet-archive.denied", (await WorkAsync(null)).Problem?.Code);
    }

    [Fact]
    public void Nothing_is_submitted_unless_it_is_configured() => Assert.False(new ArchiveOptions().Submits);

    private async Task<Application.UseCases.Snapshots.RecordSnapshot.Outcome> WorkAsync(string? job)
    {
        using var http = new OutgoingHttp(new FakeNetwork(server.Port), new FetchOptions(), TimeProvider.System, NullLogger<OutgoingHttp>.Instance);
        return await new InternetArchive(http, options).WorkAsync("https://news.example.com/a", job, Cancel);
    }
}
