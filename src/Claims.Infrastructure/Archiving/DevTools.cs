using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Claims.Infrastructure.Archiving;

/// <summary>Speaks with a browser over the Chrome DevTools Protocol: commands with their answers, and the events in between.</summary>
internal sealed class DevTools : IAsyncDisposable
{
    // A picture of a long page in base 64.
    private const int MostMessage = 96 * 1024 * 1024;

    private readonly ClientWebSocket socket = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> waiting = new();
    private readonly SemaphoreSlim sending = new(1);
    private readonly CancellationTokenSource stop = new();
    private Task reading = Task.CompletedTask;
    private int last;

    /// <summary>Method and parameters of each event; must return at once.</summary>
    public Action<string, JsonNode> OnEvent { get; set; } = (_, _) => { };

    public async Task ConnectAsync(Uri address, CancellationToken cancel)
    {
        await socket.ConnectAsync(address, cancel);
        reading = ReadAsync(stop.Token);
    }

    /// <exception cref="IOException">The browser refuses the command, or is gone.</exception>
    public async Task<JsonNode> SendAsync(string method, JsonObject? parameters, string? session, CancellationToken cancel)
    {
        var id = Interlocked.Increment(ref last);
        var answer = waiting[id] = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously);
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] };
        if (session is not null) message["sessionId"] = session;
        await sending.WaitAsync(cancel);
        try
        {
            await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes<JsonNode>(message), WebSocketMessageType.Text, endOfMessage: true, cancel);
        }
        catch (WebSocketException fault)
        {
            throw new IOException("The browser is gone.", fault);
        }
        finally
        {
            sending.Release();
        }
        return await answer.Task.WaitAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await reading;
        socket.Dispose();
        sending.Dispose();
        stop.Dispose();
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (true)
            {
                using var message = new MemoryStream();
                ValueWebSocketReceiveResult part;
                do
                {
                    part = await socket.ReceiveAsync(buffer.AsMemory(), cancel);
                    if (part.MessageType == WebSocketMessageType.Close || message.Length + part.Count > MostMessage) throw new IOException("The browser hung up.");
                    message.Write(buffer, 0, part.Count);
                }
                while (!part.EndOfMessage);
                Take(JsonNode.Parse(message.GetBuffer().AsSpan(0, (int)message.Length))!);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or WebSocketException or IOException or JsonException)
        {
            foreach (var answer in waiting.Values) answer.TrySetException(new IOException("The browser is gone.", fault));
        }
    }

    private void Take(JsonNode message)
    {
        if (message["id"] is not { } id)
        {
            OnEvent((string)message["method"]!, message["params"]!);
            return;
        }
        if (!waiting.TryRemove((int)id, out var answer)) return;
        if (message["error"] is { } error) answer.TrySetException(new IOException($"The browser refuses: {error["message"]}"));
        else answer.TrySetResult(message["result"]!);
    }
}
