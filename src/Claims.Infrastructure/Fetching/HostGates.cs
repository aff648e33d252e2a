namespace Claims.Infrastructure.Fetching;

/// <summary>How many fetches run at once, in all and per host; the others wait their turn.</summary>
internal sealed class HostGates(int perHost, int inAll) : IDisposable
{
    private readonly Lock sync = new();
    private readonly Dictionary<string, Gate> gates = new(StringComparer.OrdinalIgnoreCase);
    private readonly SemaphoreSlim all = new(inAll);

    /// <summary>Hosts that somebody is fetching from or waiting for.</summary>
    public int Hosts
    {
        get
        {
            lock (sync) return gates.Count;
        }
    }

    /// <summary>Waits for a turn; disposing what it returns passes the turn on.</summary>
    public async Task<IDisposable> EnterAsync(string host, CancellationToken cancellationToken)
    {
        var gate = Take(host);
        try
        {
            // The host first: whoever waits for a slow host must not hold a place that others could use.
            await gate.Turns.WaitAsync(cancellationToken);
            try
            {
                await all.WaitAsync(cancellationToken);
            }
            catch
            {
                gate.Turns.Release();
                throw;
            }
        }
        catch
        {
            Leave(host, gate);
            throw;
        }
        return new Turn(this, host, gate);
    }

    public void Dispose() => all.Dispose();

    private Gate Take(string host)
    {
        lock (sync)
        {
            if (!gates.TryGetValue(host, out var gate)) gates[host] = gate = new Gate(new SemaphoreSlim(perHost));
            gate.Users++;
            return gate;
        }
    }

    // A host that nobody asks for any more is forgotten, else a list of hosts would grow for ever.
    private void Leave(string host, Gate gate)
    {
        lock (sync)
        {
            if (--gate.Users > 0) return;
            gates.Remove(host);
            gate.Turns.Dispose();
        }
    }

    private sealed class Gate(SemaphoreSlim turns)
    {
        public SemaphoreSlim Turns { get; } = turns;

        public int Users { get; set; }
    }

    private sealed class Turn(HostGates gates, string host, Gate gate) : IDisposable
    {
        private int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) != 0) return;
            gates.all.Release();
            gate.Turns.Release();
            gates.Leave(host, gate);
        }
    }
}
