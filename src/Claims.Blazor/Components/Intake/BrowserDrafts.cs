using Microsoft.JSInterop;

namespace Claims.Blazor.Components.Intake;

/// <summary>The copies of a form's long texts in this browser; see <see cref="Pieces.DraftField"/> and, as <c>form</c>, <see cref="Pieces.FormDraft"/>.</summary>
internal static class BrowserDrafts
{
    private static readonly string[] Fields = ["statement", "quote", "translation", "note", "text", "form"];

    /// <summary>What the draft of a member at a place of the desk is called in the browser.</summary>
    public static string KeyOf(long memberId, string place) => $"{memberId}.{place.Replace('/', '.')}";

    /// <summary>They were recorded or thrown away.</summary>
    public static async Task ForgetAsync(IJSRuntime js, string form)
    {
        try
        {
            await using var module = await js.InvokeAsync<IJSObjectReference>("import", "./drafts.js");
            foreach (var field in Fields) await module.InvokeVoidAsync("forget", $"{form}.{field}", null);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The browser is gone; its copies are offered at the next visit.
        }
    }
}
