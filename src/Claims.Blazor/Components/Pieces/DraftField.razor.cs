using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Claims.Blazor.Components.Pieces;

/// <summary>A text area whose text survives a lost connection, a reload and a restart of the server.</summary>
public sealed partial class DraftField
{
    /// <summary>After this long without a key the text goes to <see cref="OnPause"/>.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private ElementReference field;
    private IJSObjectReference? module;
    private ITimer? timer;
    private string? asGiven;
    private bool wasRestored;
    private DateTimeOffset? savedAt;
    private bool isUnsaved;

    /// <summary>Where it is kept in this browser: the member's id, the thing and the field, e.g. <c>7.claim.12.reasoning</c>.</summary>
    [Parameter, EditorRequired]
    public string Key { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter, EditorRequired]
    public string Value { get; set; } = "";

    [Parameter]
    public EventCallback<string> ValueChanged { get; set; }

    /// <summary>Saves a draft on the server; true when it is kept there and the browser's copy can go.</summary>
    [Parameter]
    public Func<string, Task<bool>>? OnPause { get; set; }

    [Parameter]
    public int MaxLength { get; set; } = Application.Kernel.Limits.Note;

    [Parameter]
    public int Rows { get; set; } = 3;

    [Parameter]
    public string? Placeholder { get; set; }

    /// <summary>Further classes: <c>said</c> for words that somebody said.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <summary>BCP 47, of what is typed.</summary>
    [Parameter]
    public string? Language { get; set; }

    /// <summary>What belongs into it, in a few words; stands where the field says else that it is saved, for forms that say so themselves.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>What is wrong with it, from the last answer.</summary>
    [Parameter]
    public string? Wrong { get; set; }

    /// <summary>Help below the field.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Rest { get; set; }

    /// <summary>The element's id, for links that lead to the field.</summary>
    [Parameter]
    public string Id { get; set; } = $"d{Guid.CreateVersion7():n}";

    private string? State => isUnsaved ? "Kept in this browser" : savedAt is { } at ? $"Draft saved {Clock.Time(at)}" : null;

    /// <summary>To be called when the text was saved for good: the browser's copy goes.</summary>
    public async Task ForgetAsync()
    {
        (wasRestored, isUnsaved, savedAt) = (false, false, null);
        timer?.Dispose();
        if (module is not null) await module.InvokeVoidAsync("forget", Key, null);
    }

    public ValueTask FocusAsync() => field.FocusAsync();

    /// <summary>The text area itself, for scripts that work at the caret.</summary>
    public ElementReference Element => @field;

    public async ValueTask DisposeAsync()
    {
        timer?.Dispose();
        await module.LeaveAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        module = await Js.InvokeAsync<IJSObjectReference>("import", "./drafts.js");
        var kept = await module.InvokeAsync<string?>("watch", field, Key);
        if (string.IsNullOrEmpty(kept) || kept == Value) return;
        (asGiven, wasRestored) = (Value, true);
        await SetAsync(kept);
        StateHasChanged();
    }

    // By bind, not by value and oninput: only bind tells the renderer that the browser is ahead; else fast typing loses letters.
    private async Task SetAsync(string? typed)
    {
        var text = typed ?? "";
        isUnsaved = true;
        Value = text;
        await ValueChanged.InvokeAsync(text);
        if (OnPause is null) return;
        timer?.Dispose();
        timer = Time.CreateTimer(_ => _ = InvokeAsync(() => SaveAsync(text)), null, Pause, Timeout.InfiniteTimeSpan);
    }

    private async Task SaveAsync(string text)
    {
        if (!await OnPause!(text) || module is null) return;
        await module.InvokeVoidAsync("forget", Key, text);
        if (Value == text) (isUnsaved, savedAt) = (false, Clock.Now);
        StateHasChanged();
    }

    private async Task DropAsync()
    {
        await ForgetAsync();
        await SetAsync(asGiven ?? "");
    }
}
