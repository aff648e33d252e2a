using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Benchmarks.Circuits;

/// <summary>One open page of the desk without a browser: it holds the circuit, acknowledges what is drawn, answers calls to script with nothing, follows links and clicks.</summary>
internal sealed class RawCircuit : IAsyncDisposable
{
    private readonly string address;
    private readonly Browser browser;
    private readonly HubConnection hub;
    private readonly Lock reading = new();
    private readonly Dictionary<int, List<(ulong Handler, string? Class)>> clicks = [];
    private (Func<string, bool> IsIt, TaskCompletionSource Seen)? awaited;
    private string secret = "";
    private long dispatcher;
    private int calls;

    private RawCircuit(string address, Browser browser)
    {
        (this.address, this.browser) = (address, browser);
        var builder = new HubConnectionBuilder().WithUrl(address + "/_blazor", options =>
        {
            options.Cookies = browser.Cookies;
            options.Headers["Origin"] = address;
            options.Transports = HttpTransportType.WebSockets;
        });
        builder.Services.AddSingleton(Protocol());
        hub = builder.Build();
        hub.ServerTimeout = TimeSpan.FromMinutes(5);
        hub.On<long, byte[]>("JS.RenderBatch", DrawnAsync);
        hub.On<long, string, string, int, long, int>("JS.BeginInvokeJS", CalledAsync);
        hub.On<string>("JS.Error", Fail);
        hub.Closed += fault =>
        {
            Fail(fault?.Message ?? "The circuit was closed.");
            return Task.CompletedTask;
        };
    }

    /// <summary>Negotiates, starts the circuit and waits until the page shows a text.</summary>
    public static async Task<RawCircuit> StartAsync(string address, Browser browser, string path, Func<string, bool> shows)
    {
        var roots = await browser.RootsAsync(path);
        var circuit = new RawCircuit(address, browser);
        await circuit.hub.StartAsync();
        var seen = circuit.Await(shows);
        circuit.secret = await circuit.hub.InvokeAsync<string>("StartCircuit", address + "/", address + path, "[]", "");
        var operations = roots.Select((marker, nth) => $$"""{"type":"add","ssrComponentId":{{nth + 1}},"marker":{{marker}}}""");
        await circuit.hub.SendAsync("UpdateRootComponents", $$"""{"batchId":1,"operations":[{{string.Join(',', operations)}}]}""", "");
        await seen;
        return circuit;
    }

    /// <summary>A link of the page.</summary>
    /// <returns>Milliseconds until a text is shown.</returns>
    public Task<double> FollowAsync(string path, Func<string, bool> shows) => MeasureAsync(shows, () => hub.SendAsync("OnLocationChanged", address + path, null, true));

    /// <summary>The n-th of the elements of a class.</summary>
    /// <inheritdoc cref="FollowAsync"/>
    public Task<double> ClickAsync(string @class, int nth, Func<string, bool> shows)
    {
        ulong handler;
        lock (reading) handler = clicks.Values.SelectMany(list => list).Where(click => click.Class == @class).ElementAt(nth).Handler;
        var args = $$$"""[{"eventHandlerId":{{{handler}}},"eventName":"click","eventFieldInfo":null},{"detail":1,"button":0,"buttons":0,"type":"click"}]""";
        return MeasureAsync(shows, () => hub.SendAsync("BeginInvokeDotNetFromJS", $"{++calls}", null, "DispatchEventAsync", dispatcher, args));
    }

    public async ValueTask DisposeAsync()
    {
        await browser.CloseAsync(secret);
        await hub.DisposeAsync();
    }

    private async Task<double> MeasureAsync(Func<string, bool> shows, Func<Task> act)
    {
        var seen = Await(shows);
        var began = Stopwatch.GetTimestamp();
        await act();
        await seen;
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private Task Await(Func<string, bool> shows)
    {
        lock (reading)
        {
            awaited = (shows, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            return awaited.Value.Seen.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    private void Fail(string why)
    {
        lock (reading) awaited?.Seen.TrySetException(new InvalidOperationException(why));
    }

    private async Task DrawnAsync(long number, byte[] bytes)
    {
        var batch = new RenderBatch(bytes);
        lock (reading)
        {
            Remember(batch);
            if (awaited is { } waiting && batch.Texts.Any(waiting.IsIt)) waiting.Seen.TrySetResult();
        }
        await hub.SendAsync("OnRenderCompleted", number, null);
    }

    // A handler that is replaced comes without its element: within a component, the replaced ones come in the order of the page.
    private void Remember(RenderBatch batch)
    {
        var gone = batch.DisposedHandlers;
        foreach (var component in batch.Clicks().GroupBy(click => click.Component))
        {
            var known = clicks.GetValueOrDefault(component.Key) ?? [];
            var replaced = known.Where(click => gone.Contains(click.Handler)).ToList();
            var next = component.Where(click => click.Class is null).Select(click => click.Handler).ToList();
            var kept = known.Select(click => replaced.IndexOf(click) is >= 0 and var at && at < next.Count ? (next[at], click.Class) : click);
            clicks[component.Key] = [.. kept, .. component.Where(click => click.Class is not null).Select(click => (click.Handler, click.Class))];
        }
        foreach (var component in clicks.Keys.ToList()) clicks[component].RemoveAll(click => gone.Contains(click.Handler));
    }

    private async Task CalledAsync(long call, string identifier, string args, int resultType, long target, int callType)
    {
        if (identifier == "Blazor._internal.attachWebRendererInterop")
            using (var json = JsonDocument.Parse(args)) dispatcher = json.RootElement[1].GetProperty("__dotNetObject").GetInt64();
        // 1: a reference to an object of the page's, such as a module.
        if (call != 0) await hub.SendAsync("EndInvokeJSFromDotNet", call, true, $"[{call},true,{(resultType == 1 ? $$"""{"__jsObjectId":{{call}}}""" : "null")}]");
        if (identifier == "Blazor._internal.navigationManager.navigateTo")
            using (var json = JsonDocument.Parse(args)) await hub.SendAsync("OnLocationChanged", new Uri(new Uri(address + "/"), json.RootElement[0].GetString()!).ToString(), null, false);
    }

    // The browser's half of the protocol is not public; the server's can read and write both ways.
    private static IHubProtocol Protocol() => (IHubProtocol)Activator.CreateInstance(
        typeof(Microsoft.AspNetCore.Components.Server.CircuitOptions).Assembly.GetType("Microsoft.AspNetCore.Components.Server.BlazorPack.BlazorPackHubProtocol", throwOnError: true)!,
        System.Reflection.BindingFlags.CreateInstance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance, null, null, CultureInfo.InvariantCulture)!;
}
