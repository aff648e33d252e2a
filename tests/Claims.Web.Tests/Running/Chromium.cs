using Microsoft.Playwright;

namespace Claims.Web.Tests.Running;

/// <summary>One installed browser for all tests. Everybody who uses it has cookies, storage and a window of one's own.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private readonly IPlaywright playwright;

    private Chromium(IPlaywright playwright, IBrowser browser) => (this.playwright, Browser) = (playwright, browser);

    public IBrowser Browser { get; }

    public static async Task<Chromium> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var installed = Environment.GetEnvironmentVariable("CLAIMS_TEST_BROWSER") is { Length: > 0 } named ? named : File.Exists("/usr/bin/chromium") ? "/usr/bin/chromium" : null;
        // It must not ask the world for anything by itself.
        return new Chromium(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = installed, Args = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"] }));
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
    }
}
