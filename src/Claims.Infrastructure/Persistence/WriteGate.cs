namespace Claims.Infrastructure.Persistence;

/// <summary>One writer at a time, first come first served. SQLite lets one in and lets the others poll: some would starve.</summary>
/// <param name="isNeeded">False for a database that orders its writers itself.</param>
internal sealed class WriteGate(bool isNeeded) : IDisposable
{
    private readonly SemaphoreSlim turns = new(1, 1);

    public async Task<IDisposable?> EnterAsync(CancellationToken cancel)
    {
        if (!isNeeded) return null;
        await turns.WaitAsync(cancel);
        return new Turn(turns);
    }

    public void Dispose() => turns.Dispose();

    private sealed class Turn(SemaphoreSlim turns) : IDisposable
    {
        public void Dispose() => turns.Release();
    }
}
