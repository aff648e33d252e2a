using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Claims.Infrastructure.Fetching;

namespace Claims.Infrastructure.Tests.Fetching;

/// <summary>A network in which names lead where a test says and every connection, wherever it is addressed, ends at the bad server.</summary>
internal sealed class FakeNetwork(int port = 0) : INetwork
{
    public static readonly IPAddress Public = IPAddress.Parse("93.184.216.34");

    private readonly ConcurrentDictionary<string, Queue<IPAddress[]>> answers = new();

    public ConcurrentQueue<IPEndPoint> Dialled { get; } = [];

    public ConcurrentQueue<string> Resolved { get; } = [];

    public IPAddress? Own { get; init; }

    /// <summary>Addresses behind which nobody answers.</summary>
    public HashSet<string> Dead { get; } = [];

    /// <summary>The answers to the first, second, … lookup of a name; the last one stays.</summary>
    public FakeNetwork Answer(string host, params string[][] lookups)
    {
        answers[host] = new(lookups.Select(lookup => lookup.Select(IPAddress.Parse).ToArray()));
        return this;
    }

    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        Resolved.Enqueue(host);
        if (!answers.TryGetValue(host, out var queue)) return Task.FromResult<IPAddress[]>([Public]);
        lock (queue) return Task.FromResult(queue.Count > 1 ? queue.Dequeue() : queue.Peek());
    }

    public async Task<Stream> ConnectAsync(IPEndPoint endPoint, CancellationToken cancellationToken)
    {
        Dialled.Enqueue(endPoint);
        if (port == 0 || Dead.Contains(endPoint.Address.ToString())) throw new SocketException((int)SocketError.ConnectionRefused);
        return await new SystemNetwork().ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), cancellationToken);
    }

    public bool IsOwn(IPAddress address) => address.Equals(Own);
}
