using System.Net;
using Claims.Infrastructure.Fetching;

namespace Claims.Infrastructure.Tests.Fetching;

public sealed class OpeningConnections
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_private_address_among_public_ones_refuses_them_all_and_dials_none()
    {
        var network = new FakeNetwork().Answer("news.example.com", ["8.8.8.8", "10.0.0.1", "1.1.1.1"]);

        var refused = await Assert.ThrowsAsync<RefusedConnection>(() => Open(network));

        Assert.Equal("fetch.address", refused.Error.Code);
        Assert.Empty(network.Dialled);
    }

    [Fact]
    public async Task A_name_that_turns_private_after_the_first_lookup_is_asked_once_and_dialled_where_it_was_checked()
    {
        await using var server = new BadServer();
        var network = new FakeNetwork(server.Port).Answer("news.example.com", ["8.8.8.8"], ["127.0.0.1"]);

        await using (await Open(network)) Assert.Equal([new IPEndPoint(IPAddress.Parse("8.8.8.8"), 80)], network.Dialled);

        // The next connection looks it up again, sees the change and refuses.
        var refused = await Assert.ThrowsAsync<RefusedConnection>(() => Open(network));
        Assert.Equal("fetch.address", refused.Error.Code);
        Assert.Equal(2, network.Resolved.Count);
        Assert.Single(network.Dialled);
    }

    [Fact]
    public async Task A_public_address_of_this_machine_itself_is_refused()
    {
        var network = new FakeNetwork { Own = IPAddress.Parse("8.8.4.4") }.Answer("news.example.com", ["8.8.4.4"]);

        var refused = await Assert.ThrowsAsync<RefusedConnection>(() => Open(network));

        Assert.Equal("fetch.address", refused.Error.Code);
        Assert.Empty(network.Dialled);
    }

    [Fact]
    public void This_machine_knows_its_own_addresses() => Assert.True(new SystemNetwork().IsOwn(IPAddress.Loopback));

    [Fact]
    public async Task A_literal_address_is_checked_without_a_lookup()
    {
        var network = new FakeNetwork();

        await Assert.ThrowsAsync<RefusedConnection>(() => Open(network, "169.254.169.254"));

        Assert.Empty(network.Resolved);
        Assert.Empty(network.Dialled);
    }

    [Fact]
    public async Task When_one_address_does_not_answer_the_next_one_is_tried()
    {
        await using var server = new BadServer();
        var network = new FakeNetwork(server.Port) { Dead = { "8.8.8.8" } }.Answer("news.example.com", ["8.8.8.8", "1.1.1.1"]);

        await using var connection = await Open(network);

        Assert.Equal(["8.8.8.8:80", "1.1.1.1:80"], network.Dialled.Select(endPoint => endPoint.ToString()));
    }

    [Fact]
    public async Task A_name_with_a_hundred_addresses_is_not_dialled_a_hundred_times()
    {
        var network = new FakeNetwork().Answer("news.example.com", [[.. Enumerable.Range(1, 100).Select(last => $"8.8.8.{last}")]]);

        await Assert.ThrowsAsync<RefusedConnection>(() => Open(network));

        Assert.Equal(4, network.Dialled.Count);
    }

    private static Task<Stream> Open(FakeNetwork network, string host = "news.example.com") =>
        new GuardedConnection(network, new FetchOptions()).OpenAsync(new DnsEndPoint(host, 80), Cancel).AsTask();
}
