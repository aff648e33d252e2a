using Microsoft.JSInterop;

namespace Claims.Blazor.Components.Pieces;

/// <summary>A script of ours in somebody's browser, which may be gone at any moment.</summary>
internal static class BrowserModule
{
    /// <summary>Lets go of it. That the browser is gone already is fine: what it keeps stays for the next visit.</summary>
    /// <param name="lastCall">Called before.</param>
    public static async ValueTask LeaveAsync(this IJSObjectReference? module, string? lastCall = null)
    {
        if (module is null) return;
        try
        {
            if (lastCall is not null) await module.InvokeVoidAsync(lastCall);
            await module.DisposeAsync();
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // Nothing is left to let go of.
        }
    }
}
