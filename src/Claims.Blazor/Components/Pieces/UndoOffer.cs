using Claims.Application.Kernel;

namespace Claims.Blazor.Components.Pieces;

/// <summary>The step that can be taken back just now: instead of "Are you sure?" before it.</summary>
public sealed class UndoOffer(TimeProvider clock) : IDisposable
{
    /// <summary>How long it is on offer.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromSeconds(10);

    private Func<Task<Result>>? undo;
    private ITimer? timer;

    /// <summary>The offer came or went; raised on any thread.</summary>
    public event Action? Changed;

    /// <summary>What was done, e.g. "Declined #12."; nothing when there is nothing to take back.</summary>
    public string? Text { get; private set; }

    /// <param name="text">What was done.</param>
    /// <param name="back">Sends the command that takes it back.</param>
    public void Make(string text, Func<Task<Result>> back)
    {
        (Text, undo) = (text, back);
        timer?.Dispose();
        timer = clock.CreateTimer(_ => Withdraw(), null, Lasts, Timeout.InfiniteTimeSpan);
        Changed?.Invoke();
    }

    /// <summary>Takes it back.</summary>
    /// <returns>Why it could not be; the offer stands then until its time is over.</returns>
    public async Task<Error?> TakeAsync()
    {
        if (undo is not { } back) return null;
        var result = await back();
        if (result.IsDone) Withdraw();
        return result.Error;
    }

    public void Dispose() => timer?.Dispose();

    private void Withdraw()
    {
        (Text, undo) = (null, null);
        timer?.Dispose();
        Changed?.Invoke();
    }
}
