using Claims.Blazor.Messaging;
using Microsoft.AspNetCore.Components;

namespace Claims.Blazor.Components.Shell;

/// <summary>A component that talks to the desk while it lives: its messages are cancelled, its keys given back and its subscriptions ended when it goes.</summary>
public abstract class LiveComponent : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private readonly List<IDisposable> kept = [];

    [Inject]
    protected AppSender Sender { get; set; } = null!;

    [Inject]
    private Keys Keys { get; set; } = null!;

    [Inject]
    private ChangeFeed Feed { get; set; } = null!;

    /// <summary>Cancelled when the component goes; pass it to queries.</summary>
    protected CancellationToken Gone { get; private set; }

    /// <summary>Something runs through <see cref="OnceAsync"/>.</summary>
    protected bool IsBusy { get; private set; }

    protected LiveComponent() => Gone = gone.Token;

    /// <summary>Is disposed with the component.</summary>
    protected void Keep(IDisposable subscription) => kept.Add(subscription);

    /// <summary>Takes a key while the component lives; see <see cref="Shell.Keys.On"/>.</summary>
    protected void OnKey(string name, string what, Func<Task> act) => Keep(Keys.On(name, what, () => RunAsync(act)));

    /// <inheritdoc cref="OnKey(string, string, Func{Task})"/>
    protected void OnKey(string name, string what, Action act) => OnKey(name, what, () =>
    {
        act();
        return Task.CompletedTask;
    });

    /// <summary>Runs <paramref name="act"/>, in the circuit's order, after anybody changed the claim; without a claim, after any change of the desk.</summary>
    /// <remarks>What changes while it runs makes it run once more, however much that was.</remarks>
    protected void OnChange(long? claimId, Func<Task> act)
    {
        var pending = 0;
        Keep(Feed.SubscribePage(change =>
        {
            if (claimId is { } id && !change.ClaimIds.Contains(id)) return;
            if (Interlocked.Increment(ref pending) == 1) _ = RunAsync(UntilSeenAsync);
        }));

        async Task UntilSeenAsync()
        {
            int seen;
            do
            {
                seen = Volatile.Read(ref pending);
                await act();
            }
            while (!Gone.IsCancellationRequested && Interlocked.CompareExchange(ref pending, 0, seen) != seen);
        }
    }

    /// <summary>Does nothing while the last call still runs.</summary>
    protected async Task OnceAsync(Func<Task> act)
    {
        if (IsBusy) return;
        IsBusy = true;
        try
        {
            await act();
        }
        finally
        {
            IsBusy = false;
        }
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (gone.IsCancellationRequested) return;
        gone.Cancel();
        foreach (var subscription in kept) subscription.Dispose();
        gone.Dispose();
    }

    /// <summary>Runs <paramref name="act"/> in the circuit's order and draws; nothing once the component has gone. For timers.</summary>
    protected async Task RunAsync(Func<Task> act)
    {
        try
        {
            await InvokeAsync(async () =>
            {
                if (Gone.IsCancellationRequested) return;
                await act();
                if (!Gone.IsCancellationRequested) StateHasChanged();
            });
        }
        catch (OperationCanceledException) when (Gone.IsCancellationRequested)
        {
            // It went while it was asking.
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
    }
}
