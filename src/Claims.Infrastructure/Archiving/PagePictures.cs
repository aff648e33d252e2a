using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Claims.Application.Kernel;
using Microsoft.Extensions.Logging;

namespace Claims.Infrastructure.Archiving;

/// <summary>Draws kept pages in a browser: as a picture and as a PDF. The browser is given the kept bytes and nothing else.</summary>
/// <remarks>
/// A hostile page can do nothing here: no script runs, every request but the first, which is answered from the kept bytes, is refused before it leaves,
/// no name can be looked up, and the browser with its profile is thrown away after each page. Time and memory end it.
/// </remarks>
internal sealed partial class PagePictures(ArchiveOptions options, ILogger<PagePictures> log) : IDisposable
{
    private const int Width = 1280;
    private const int MostHeight = 12_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly Error Failed = Error.Unavailable("The browser could not draw the page.");

    private readonly SemaphoreSlim oneAtATime = new(1);

    /// <returns>A JPEG and a PDF.</returns>
    public async Task<Result<Drawn>> DrawAsync(string url, byte[] page, string? charset, CancellationToken cancel)
    {
        await oneAtATime.WaitAsync(cancel);
        DirectoryInfo? profile = null;
        try
        {
            using var time = new CancellationTokenSource(options.BrowserTime);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancel);
            profile = Directory.CreateTempSubdirectory("claims-browser-");
            using var browser = Process.Start(Command(profile.FullName))!;
            try
            {
                using var memory = new MemoryGuard(browser, options.BrowserBytes, either);
                browser.OutputDataReceived += static (_, _) => { };
                browser.BeginOutputReadLine();
                return await DrawAsync(browser, url, page, charset, either.Token);
            }
            finally
            {
                End(browser);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or OperationCanceledException or InvalidOperationException or System.ComponentModel.Win32Exception or System.Net.WebSockets.WebSocketException)
        {
            log.LogInformation(fault, "A page could not be drawn");
            return Failed;
        }
        finally
        {
            oneAtATime.Release();
            Remove(profile);
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    private ProcessStartInfo Command(string profile)
    {
        string[] sandbox = options.BrowserSandbox ? [] : ["--no-sandbox"];
        return new ProcessStartInfo(options.BrowserPath!, [
            "--headless", "--remote-debugging-port=0", $"--user-data-dir={profile}", "--no-first-run", "--disable-extensions", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--disable-default-apps", "--disable-gpu", "--disable-dev-shm-usage", "--mute-audio", "--hide-scrollbars", "--renderer-process-limit=1",
            "--host-resolver-rules=MAP * ~NOTFOUND", .. sandbox, "about:blank"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
    }

    private static async Task<Result<Drawn>> DrawAsync(Process browser, string url, byte[] page, string? charset, CancellationToken cancel)
    {
        var address = await AddressAsync(browser, cancel);
        await using var tools = new DevTools();
        await tools.ConnectAsync(address, cancel);
        var target = await tools.SendAsync("Target.createTarget", new() { ["url"] = "about:blank" }, null, cancel);
        var session = (string)(await tools.SendAsync("Target.attachToTarget", new() { ["targetId"] = (string)target["targetId"]!, ["flatten"] = true }, null, cancel))["sessionId"]!;
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var served = false;
        tools.OnEvent = (method, parameters) =>
        {
            if (method == "Page.loadEventFired") loaded.TrySetResult();
            if (method != "Fetch.requestPaused") return;
            var isDocument = (string?)parameters["resourceType"] == "Document";
            var (isPage, request) = (isDocument && !served, (string)parameters["requestId"]!);
            served |= isPage;
            _ = TryAsync(() => isPage ? ServeAsync(tools, session, request, page, charset, cancel) : RefuseAsync(tools, session, request, isDocument, cancel));
        };
        await tools.SendAsync("Emulation.setScriptExecutionDisabled", new() { ["value"] = true }, session, cancel);
        await tools.SendAsync("Page.enable", null, session, cancel);
        await tools.SendAsync("Fetch.enable", new() { ["patterns"] = new JsonArray(new JsonObject { ["urlPattern"] = "*" }) }, session, cancel);
        await tools.SendAsync("Emulation.setDeviceMetricsOverride", new() { ["width"] = Width, ["height"] = 1600, ["deviceScaleFactor"] = 1, ["mobile"] = false }, session, cancel);
        await tools.SendAsync("Page.navigate", new() { ["url"] = url }, session, cancel);
        await UntilLoadedAsync(loaded.Task, cancel);
        var size = (await tools.SendAsync("Page.getLayoutMetrics", null, session, cancel))["cssContentSize"]!;
        var height = Math.Clamp((double)size["height"]!, 200, MostHeight);
        var picture = await tools.SendAsync("Page.captureScreenshot", new()
        {
            ["format"] = "jpeg",
            ["quality"] = 80,
            ["captureBeyondViewport"] = true,
            ["clip"] = new JsonObject { ["x"] = 0, ["y"] = 0, ["width"] = Width, ["height"] = height, ["scale"] = 1 },
        }, session, cancel);
        var pdf = await tools.SendAsync("Page.printToPDF", new() { ["printBackground"] = true }, session, cancel);
        return new Drawn(Convert.FromBase64String((string)picture["data"]!), Convert.FromBase64String((string)pdf["data"]!));
    }

    // A page that is never done, because it waits for what it will not get, is drawn as far as it came.
    private static async Task UntilLoadedAsync(Task loaded, CancellationToken cancel)
    {
        try
        {
            await loaded.WaitAsync(Patience, cancel);
        }
        catch (TimeoutException)
        {
        }
    }

    private static Task ServeAsync(DevTools tools, string session, string request, byte[] page, string? charset, CancellationToken cancel) => tools.SendAsync("Fetch.fulfillRequest", new()
    {
        ["requestId"] = request,
        ["responseCode"] = 200,
        ["body"] = Convert.ToBase64String(page),
        ["responseHeaders"] = new JsonArray(new JsonObject { ["name"] = "Content-Type", ["value"] = charset is null ? "text/html" : $"text/html; charset={charset}" }),
    }, session, cancel);

    // "No content" leaves a frame that wants to go elsewhere where it is; a refusal would put an error page in its place.
    private static Task RefuseAsync(DevTools tools, string session, string request, bool isDocument, CancellationToken cancel) => isDocument
        ? tools.SendAsync("Fetch.fulfillRequest", new() { ["requestId"] = request, ["responseCode"] = 204 }, session, cancel)
        : tools.SendAsync("Fetch.failRequest", new() { ["requestId"] = request, ["errorReason"] = "BlockedByClient" }, session, cancel);

    private static async Task TryAsync(Func<Task> answer)
    {
        try
        {
            await answer();
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException)
        {
            // The browser is gone, and whoever waits for the page is told so.
        }
    }

    // It says on its error stream where it listens: only on loopback, under a name that nobody can guess.
    private static async Task<Uri> AddressAsync(Process browser, CancellationToken cancel)
    {
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        // Read to its end: what nobody reads fills its pipe, and a browser that cannot write on stands still.
        browser.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is null) address.TrySetException(new IOException("The browser did not start."));
            else if (Listening().Match(line.Data) is { Success: true } match) address.TrySetResult(new Uri(match.Groups[1].Value));
        };
        browser.BeginErrorReadLine();
        return await address.Task.WaitAsync(cancel);
    }

    private static void End(Process browser)
    {
        try
        {
            browser.Kill(entireProcessTree: true);
            browser.WaitForExit(TimeSpan.FromSeconds(5));
        }
        catch (InvalidOperationException)
        {
            // It ended by itself.
        }
    }

    private static void Remove(DirectoryInfo? profile)
    {
        try
        {
            profile?.Delete(recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Some process of it is still ending; the system's temporary folder is cleared by the system.
        }
    }

    [GeneratedRegex("^DevTools listening on (ws://127\\.0\\.0\\.1:[0-9]+/\\S+)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Listening();

    internal sealed record Drawn(byte[] Picture, byte[] Pdf);
}
