using System.Net;
using System.Net.WebSockets;
using Claims.Web.Tests.Running;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Claims.Web.Tests.Desk;

/// <summary>The door of circuits on the real server, in both protocols: a WebSocket over HTTP/2 is a CONNECT, not a GET with an Upgrade header.</summary>
public sealed class OpeningACircuit(OpeningACircuit.TwoDoors doors) : IClassFixture<OpeningACircuit.TwoDoors>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<int, bool, string, HttpStatusCode> Knocks
    {
        get
        {
            var knocks = new TheoryData<int, bool, string, HttpStatusCode>();
            foreach (var protocol in new[] { 1, 2 })
            {
                knocks.Add(protocol, false, "own", HttpStatusCode.Unauthorized);
                knocks.Add(protocol, false, "https://evil.example", HttpStatusCode.Forbidden);
                knocks.Add(protocol, true, "https://evil.example", HttpStatusCode.Forbidden);
                knocks.Add(protocol, true, "null", HttpStatusCode.Forbidden);
                knocks.Add(protocol, true, "own", HttpStatusCode.SwitchingProtocols);
            }
            return knocks;
        }
    }

    [Theory, MemberData(nameof(Knocks))]
    public async Task Is_for_members_on_our_own_pages_whatever_the_protocol(int protocol, bool isMember, string origin, HttpStatusCode expected)
    {
        var address = doors.Addresses[protocol - 1];
        using var handler = new SocketsHttpHandler { UseProxy = false, CookieContainer = isMember ? await doors.CookiesAsync() : new CookieContainer() };
        using var invoker = new HttpMessageInvoker(handler);
        using var socket = new ClientWebSocket();
        (socket.Options.HttpVersion, socket.Options.HttpVersionPolicy, socket.Options.CollectHttpResponseDetails) = (new Version(protocol, protocol == 1 ? 1 : 0), HttpVersionPolicy.RequestVersionExact, true);
        socket.Options.SetRequestHeader("Origin", origin == "own" ? address : origin);

        try
        {
            await socket.ConnectAsync(new Uri(address.Replace("http", "ws", StringComparison.Ordinal) + "/_blazor"), invoker, Cancel);
        }
        catch (WebSocketException) when (expected != HttpStatusCode.SwitchingProtocols)
        {
            // Refused: how, is asked below.
        }

        Assert.Equal(expected == HttpStatusCode.SwitchingProtocols && protocol == 2 ? HttpStatusCode.OK : expected, socket.HttpStatusCode);
        Assert.Equal(expected == HttpStatusCode.SwitchingProtocols ? WebSocketState.Open : WebSocketState.Closed, socket.State);
    }

    [Fact]
    public void The_server_has_limits()
    {
        var limits = doors.Desk.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;

        Assert.Equal((2_000, 1_000, 1024 * 1024), (limits.MaxConcurrentConnections, limits.MaxConcurrentUpgradedConnections, limits.MaxRequestBodySize));
    }

    /// <summary>One desk that listens twice: for HTTP/1.1, and for HTTP/2 without TLS.</summary>
    public sealed class TwoDoors : IAsyncLifetime
    {
        private readonly Lazy<Task<CookieContainer>> cookies;

        public TwoDoors() => cookies = new(async () => (await Desk.SignInAsync("checker")).Cookies);

        public RunningDesk Desk { get; private set; } = null!;

        /// <summary>In the order of the protocols.</summary>
        public IReadOnlyList<string> Addresses { get; private set; } = [];

        public Task<CookieContainer> CookiesAsync() => cookies.Value;

        public async ValueTask InitializeAsync()
        {
            Desk = await RunningDesk.StartAsync(settings:
            [
                "Kestrel:Endpoints:First:Url=http://127.0.0.1:0", "Kestrel:Endpoints:Second:Url=http://127.0.0.1:0", "Kestrel:Endpoints:Second:Protocols=Http2",
            ]);
            Addresses = [.. Desk.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses];
        }

        public ValueTask DisposeAsync() => Desk.DisposeAsync();
    }
}
