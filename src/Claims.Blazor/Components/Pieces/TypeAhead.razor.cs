using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Claims.Blazor.Components.Pieces;

/// <summary>A combobox: the arrows choose, Enter takes, Escape closes.</summary>
public sealed partial class TypeAhead<T>
{
    /// <summary>After this long without a key it asks.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private CancellationTokenSource? asking;
    private ITimer? timer;
    private IReadOnlyList<T> found = [];
    private int active = -1;

    /// <summary>The input's id, for its label.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    /// <summary>Names the list for screen readers.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>What is typed.</summary>
    [Parameter]
    public string Text { get; set; } = "";

    [Parameter]
    public EventCallback<string> TextChanged { get; set; }

    [Parameter, EditorRequired]
    public Func<string, CancellationToken, Task<IReadOnlyList<T>>> Find { get; set; } = null!;

    [Parameter, EditorRequired]
    public RenderFragment<T> ItemTemplate { get; set; } = null!;

    [Parameter, EditorRequired]
    public EventCallback<T> OnPick { get; set; }

    /// <summary>Enter on text that chooses nothing from the list.</summary>
    [Parameter]
    public EventCallback<string> OnEnter { get; set; }

    /// <summary>Enter takes the first that is found, without an arrow before.</summary>
    [Parameter]
    public bool PicksFirst { get; set; }

    [Parameter]
    public string? Placeholder { get; set; }

    [Parameter]
    public int MaxLength { get; set; } = Application.Kernel.Limits.Name;

    [Parameter]
    public bool IsWrong { get; set; }

    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Rest { get; set; }

    private bool IsOpen => found.Count > 0;

    public void Dispose()
    {
        asking?.Cancel();
        asking?.Dispose();
        timer?.Dispose();
    }

    private async Task TypedAsync(string? typed)
    {
        Text = typed ?? "";
        await TextChanged.InvokeAsync(Text);
        timer?.Dispose();
        if (string.IsNullOrWhiteSpace(Text)) Close();
        else timer = Time.CreateTimer(_ => _ = InvokeAsync(AskAsync), null, Pause, Timeout.InfiniteTimeSpan);
    }

    private async Task AskAsync()
    {
        if (string.IsNullOrWhiteSpace(Text)) return;
        asking?.Cancel();
        asking?.Dispose();
        var mine = asking = new CancellationTokenSource();
        try
        {
            var answer = await Find(Text, mine.Token);
            if (mine != asking || mine.IsCancellationRequested) return;
            (found, active) = (answer, PicksFirst && answer.Count > 0 ? 0 : -1);
            StateHasChanged();
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            // A younger question is on its way, or the component is gone.
        }
    }

    private async Task PressedAsync(KeyboardEventArgs key)
    {
        switch (key.Key)
        {
            case "ArrowDown" when IsOpen:
                active = (active + 1) % found.Count;
                break;
            case "ArrowDown" when Text.Length > 0:
                await AskAsync();
                break;
            case "ArrowUp" when IsOpen:
                active = (active <= 0 ? found.Count : active) - 1;
                break;
            case "Enter" when !key.CtrlKey && !key.MetaKey && IsOpen && active >= 0:
                await PickAsync(found[active]);
                break;
            case "Enter" when !key.CtrlKey && !key.MetaKey && OnEnter.HasDelegate:
                Close();
                await OnEnter.InvokeAsync(Text);
                break;
            case "Escape":
                Close();
                break;
        }
    }

    private async Task PickAsync(T item)
    {
        Close();
        await OnPick.InvokeAsync(item);
    }

    private void Close()
    {
        timer?.Dispose();
        asking?.Cancel();
        (found, active) = ([], -1);
    }
}
