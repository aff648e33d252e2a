using Claims.Blazor.Components.Pieces;
using Microsoft.JSInterop;

namespace Claims.Blazor.Components.Shell;

/// <summary>The keys that do something on this page. Components ask for one while they live; the youngest that asked gets it.</summary>
public sealed class Keys(IJSRuntime js) : IAsyncDisposable
{
    private readonly List<Key> asked = [];
    private IJSObjectReference? module;
    private DotNetObjectReference<Keys>? self;

    /// <summary>Something began or ceased to be on offer.</summary>
    public event Action? Changed;

    /// <summary>Single keys act; a member can switch them off (WCAG 2.1.4). Combinations with Ctrl act always.</summary>
    public bool AreOn { get; private set; } = true;

    /// <summary>What the keys do now, in the order in which they were asked for.</summary>
    public IEnumerable<(string Name, string What)> Offered =>
        asked.AsEnumerable().Reverse().DistinctBy(key => key.Name).Reverse().Select(key => (key.Name, key.What));

    /// <param name="name">As the browser names it, lower case: <c>e</c>, <c>Enter</c>, <c>g c</c> for one after the other, <c>mod+k</c> for Ctrl or Cmd.</param>
    /// <param name="what">What it does, for the sheet of keys.</param>
    /// <param name="act">Runs in the circuit's order.</param>
    /// <returns>Dispose it to give the key back.</returns>
    public IDisposable On(string name, string what, Func<Task> act)
    {
        var key = new Key(name, what, act, this);
        asked.Add(key);
        _ = TellAsync();
        return key;
    }

    /// <summary>Begins to listen; once, by the layout.</summary>
    public async Task StartAsync(bool areOn)
    {
        AreOn = areOn;
        self = DotNetObjectReference.Create(this);
        module = await js.InvokeAsync<IJSObjectReference>("import", "./keys.js");
        await module.InvokeVoidAsync("start", self, Names, AreOn);
    }

    [JSInvokable]
    public Task PressAsync(string name) => asked.FindLast(key => key.Name == name)?.Act() ?? Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        self?.Dispose();
        await module.LeaveAsync("stop");
    }

    private string[] Names => [.. asked.Select(key => key.Name).Distinct()];

    private async Task TellAsync()
    {
        Changed?.Invoke();
        try
        {
            if (module is not null) await module.InvokeVoidAsync("want", Names, AreOn);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The browser is gone.
        }
    }

    private sealed record Key(string Name, string What, Func<Task> Act, Keys Keys) : IDisposable
    {
        public void Dispose()
        {
            if (Keys.asked.Remove(this)) _ = Keys.TellAsync();
        }
    }
}
