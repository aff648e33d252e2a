using Claims.Infrastructure.Fetching;

namespace Claims.Infrastructure.Tests.Fetching;

public sealed class TakingTurns
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_host_serves_so_many_at_once_and_the_next_one_waits()
    {
        using var gates = new HostGates(perHost: 2, inAll: 10);
        var first = await gates.EnterAsync("a.example.com", Cancel);
        using var second = await gates.EnterAsync("A.example.com", Cancel);

        var third = gates.EnterAsync("a.example.com", Cancel);
        using var elsewhere = await gates.EnterAsync("b.example.com", Cancel);
        Assert.False(third.IsCompleted);

        first.Dispose();
        (await third).Dispose();
    }

    [Fact]
    public async Task All_hosts_together_share_one_limit()
    {
        using var gates = new HostGates(perHost: 2, inAll: 2);
        var first = await gates.EnterAsync("a.example.com", Cancel);
        using var second = await gates.EnterAsync("b.example.com", Cancel);

        var third = gates.EnterAsync("c.example.com", Cancel);
        Assert.False(third.IsCompleted);

        first.Dispose();
        (await third).Dispose();
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_leaves_no_trace_and_takes_no_turn()
    {
        using var gates = new HostGates(perHost: 1, inAll: 1);
        using (await gates.EnterAsync("a.example.com", Cancel))
        {
            using var impatient = new CancellationTokenSource();
            var sameHost = gates.EnterAsync("a.example.com", impatient.Token);
            var otherHost = gates.EnterAsync("b.example.com", impatient.Token);
            await impatient.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sameHost);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => otherHost);
        }

        Assert.Equal(0, gates.Hosts);
        using var next = await gates.EnterAsync("b.example.com", Cancel);
    }
}
