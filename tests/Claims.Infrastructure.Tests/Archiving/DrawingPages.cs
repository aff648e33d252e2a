using System.Text;
using Claims.Infrastructure.Archiving;
using Claims.Infrastructure.Files;
using Claims.Infrastructure.Tests.Fetching;
using Microsoft.Extensions.Logging.Abstractions;

namespace Claims.Infrastructure.Tests.Archiving;

/// <summary>Needs a browser; where none is installed these are skipped, as the product leaves the parts out there.</summary>
public sealed class DrawingPages
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly ArchiveOptions options = new() { BrowserSandbox = false };

    [Fact]
    public async Task A_kept_page_becomes_a_picture_and_a_PDF()
    {
        var drawn = await DrawAsync("<!doctype html><title>T</title><h1>The bridge</h1><p>Sixty million.</p>");

        Assert.Equal("image/jpeg", FileType.Of(drawn.Picture));
        Assert.Equal("application/pdf", FileType.Of(drawn.Pdf));
    }

    [Fact]
    public async Task A_hostile_page_reaches_nothing_and_runs_nothing()
    {
        await using var server = new BadServer();
        server.On("/", "HTTP/1.1 200 OK", "x"u8.ToArray());
        var there = $"http://127.0.0.1:{server.Port}/";

        await DrawAsync($"""
            <!doctype html><meta http-equiv=refresh content="0;url={there}"><link rel=stylesheet href={there}><link rel=prefetch href={there}><img src={there}><iframe src={there}></iframe>
            <iframe src="file:///etc/passwd"></iframe><object data={there}></object><video src={there} autoplay></video><form action={there}></form>
            <style>@import url({there}); body {"{"} background: url({there}) {"}"}</style>
            <script>fetch("{there}"); new WebSocket("ws://127.0.0.1:{server.Port}/"); new Image().src = "{there}"; while (true);</script><p>Words.
            """);

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_browser_that_talks_a_lot_is_heard_out()
    {
        Assert.SkipWhen(options.BrowserPath is null || OperatingSystem.IsWindows(), "No browser is installed, or no shell.");
        var talker = Path.GetTempFileName();
        // More than a pipe holds, on both streams, before and after it says where it listens.
        await File.WriteAllTextAsync(talker, $"""
            #!/bin/sh
            yes "a line that nobody reads" | head -n 20000
            ( sleep 1; yes "a line that nobody reads" | head -n 20000 >&2 ) &
            exec {options.BrowserPath} "$@"
            """, Cancel);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(talker, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        options.Browser = talker;

        Assert.Equal("image/jpeg", FileType.Of((await DrawAsync("<!doctype html><p>Sixty million.")).Picture));
        File.Delete(talker);
    }

    [Fact]
    public async Task A_page_that_takes_too_long_is_given_up()
    {
        Assert.SkipWhen(options.BrowserPath is null, "No browser is installed.");
        options.BrowserTime = TimeSpan.FromMilliseconds(1);
        using var pictures = new PagePictures(options, NullLogger<PagePictures>.Instance);

        Assert.Equal("unavailable", (await pictures.DrawAsync("https://news.example.com/a", "<p>x"u8.ToArray(), null, Cancel)).Error?.Code);
    }

    [Fact]
    public async Task A_page_that_takes_too_much_memory_is_given_up()
    {
        Assert.SkipWhen(options.BrowserPath is null || !OperatingSystem.IsLinux(), "No browser is installed, or its memory is not told.");
        options.BrowserBytes = 1_000_000;
        using var pictures = new PagePictures(options, NullLogger<PagePictures>.Instance);

        Assert.Equal("unavailable", (await pictures.DrawAsync("https://news.example.com/a", "<p>x"u8.ToArray(), null, Cancel)).Error?.Code);
    }

    private async Task<PagePictures.Drawn> DrawAsync(string page)
    {
        Assert.SkipWhen(options.BrowserPath is null, "No browser is installed.");
        using var pictures = new PagePictures(options, NullLogger<PagePictures>.Instance);
        var drawn = await pictures.DrawAsync("http://news.example.com/a", Encoding.UTF8.GetBytes(page), "utf-8", Cancel);
        Assert.True(drawn.IsDone, drawn.Error?.Text);
        return drawn.Value;
    }
}
