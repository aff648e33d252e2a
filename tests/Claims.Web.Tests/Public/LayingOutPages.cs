using Claims.Application.UseCases.Publishing;
using Claims.Tests.Desks;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Claims.Web.Tests.Public;

/// <summary>In a real browser, by what a reader would notice.</summary>
public sealed class LayingOutPages(PublicDesk desk) : IClassFixture<PublicDesk>, IAsyncLifetime
{
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    private Newsroom Room => desk.Room;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        var installed = Environment.GetEnvironmentVariable("CLAIMS_TEST_BROWSER") is { Length: > 0 } named ? named : File.Exists("/usr/bin/chromium") ? "/usr/bin/chromium" : null;
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = installed, Args = ["--no-sandbox"] });
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    [Theory]
    [InlineData(390, 844)]
    [InlineData(1440, 900)]
    public async Task A_word_of_10_000_letters_moves_nothing_out_of_the_page(int width, int height)
    {
        var word = new string('W', 10_000);
        var claim = await Room.PublishAsync(new CheckFacts { Quote = word, ShortClaim = word[..300], Statement = word[..2_000], Headline = word[..200], Summary = word[..1_000], Conclusion = word[..500], Reasoning = word + " [1] [2]" });
        var page = await OpenAsync(width, height, ColorScheme.Light, script: false);
        foreach (var path in new[] { $"/checks/{claim}", "/", "/checks" })
        {
            await page.GotoAsync(desk.Desk.Address + path);
            Assert.InRange(await WidthAsync(page), 1, width);
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_page_is_open_to_everybody(ColorScheme scheme)
    {
        var live = await Room.PublishAsync();
        var held = await Room.PublishAsync();
        await Room.DoAsync(Room.Editor, new HoldCheck.Command(held, "We look at it again.", null));
        foreach (var width in new[] { 390, 1440 })
        {
            var page = await OpenAsync(width, 900, scheme, script: true);
            foreach (var path in new[] { "/", "/checks", "/ratings", $"/checks/{live}", $"/checks/{held}", "/no-such-page" })
            {
                await page.GotoAsync(desk.Desk.Address + path);
                var serious = (await page.RunAxe()).Violations.Where(violation => violation.Impact is "serious" or "critical").ToList();
                Assert.True(serious.Count == 0, $"{path} at {width}: {string.Join("; ", serious.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"))}");
            }
        }
    }

    [Fact]
    public async Task A_citation_leads_to_its_source_on_the_same_page()
    {
        var claim = await Room.PublishAsync();
        var page = await OpenAsync(1440, 900, ColorScheme.Light, script: false);
        await page.GotoAsync($"{desk.Desk.Address}/checks/{claim}");
        var before = new Uri(page.Url).AbsolutePath;
        await page.Locator(".prose a.cite").First.ClickAsync();
        Assert.Equal((before, "#source-1"), (new Uri(page.Url).AbsolutePath, new Uri(page.Url).Fragment));
    }

    private async Task<IPage> OpenAsync(int width, int height, ColorScheme scheme, bool script) =>
        // The audit brings its own script, which the pages' policy would refuse.
        await browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme, JavaScriptEnabled = script, BypassCSP = true });

    // Without script in the page the browser is asked from outside.
    private static async Task<double> WidthAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var metrics = await session.SendAsync("Page.getLayoutMetrics");
        return metrics!.Value.GetProperty("cssContentSize").GetProperty("width").GetDouble();
    }
}
