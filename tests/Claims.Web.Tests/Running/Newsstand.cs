using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Claims.Infrastructure.Fetching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Claims.Web.Tests.Running;

/// <summary>The world's newspapers, on this machine: every name leads to a public address, and every connection ends here.</summary>
internal sealed class Newsstand : INetwork, IAsyncDisposable
{
    private static readonly IPAddress Public = IPAddress.Parse("93.184.216.34");

    private readonly WebApplication press;
    private readonly ConcurrentDictionary<string, int> shut = new(StringComparer.OrdinalIgnoreCase);

    private Newsstand(WebApplication press) => this.press = press;

    private int Port => new Uri(press.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    public static async Task<Newsstand> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var press = builder.Build();
        var stand = new Newsstand(press);
        press.MapGet("{**path}", (HttpContext context) => stand.shut.TryGetValue(context.Request.Host.Host, out var status) ? Results.StatusCode(status) : Results.Content(Print(context.Request.Host.Host), "text/html"));
        await press.StartAsync();
        return stand;
    }

    /// <summary>From now on every page of this paper answers so.</summary>
    public void Shut(string host, int status) => shut[host] = status;

    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken) => Task.FromResult<IPAddress[]>([Public]);

    public async Task<Stream> ConnectAsync(IPEndPoint endPoint, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, Port), cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }

    public bool IsOwn(IPAddress address) => false;

    public ValueTask DisposeAsync() => press.DisposeAsync();

    // Each paper reports in its own words, and says who it is the way news pages do.
    private static string Print(string host) => $"""
        <!doctype html><html lang="en"><head>
        <meta property="og:title" content="The accounts of the bridge, read by {host}">
        <meta property="og:site_name" content="{host}">
        <meta property="article:published_time" content="2025-08-20T08:00:00Z">
        </head><body><p>The bridge cost sixty million.</p></body></html>
        """;
}
