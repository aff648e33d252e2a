using Claims.Application.UseCases.Desk;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace Claims.Blazor.Components.Shell;

/// <summary>Ctrl+K: finds whatever the registered sources know and leads there.</summary>
public sealed partial class CommandPalette
{
    private string text = "";
    private int current;
    private IReadOnlyList<PaletteItem> items = [];
    private CancellationTokenSource? asking;

    [CascadingParameter]
    private OpenDesk.Me Me { get; set; } = null!;

    [Parameter, EditorRequired]
    public EventCallback OnClose { get; set; }

    [Inject]
    private IEnumerable<IPaletteSource> Sources { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    protected override Task OnInitializedAsync() => FindAsync();

    protected override void Dispose(bool disposing)
    {
        asking?.Cancel();
        base.Dispose(disposing);
    }

    private Task TypedAsync(string? typed)
    {
        text = typed ?? "";
        return FindAsync();
    }

    // The answer to an earlier text never overwrites that to a later one.
    private async Task FindAsync()
    {
        asking?.Cancel();
        using var mine = CancellationTokenSource.CreateLinkedTokenSource(Gone);
        asking = mine;
        try
        {
            var found = new List<PaletteItem>();
            foreach (var source in Sources) found.AddRange(await source.FindAsync(text.Trim(), Me, mine.Token));
            if (!mine.IsCancellationRequested) (items, current) = (found, 0);
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            // Typed on.
        }
        finally
        {
            if (asking == mine) asking = null;
        }
    }

    private async Task PressedAsync(KeyboardEventArgs pressed)
    {
        switch (pressed.Key)
        {
            case "ArrowDown" when items.Count > 0: await MoveAsync(1); break;
            case "ArrowUp" when items.Count > 0: await MoveAsync(-1); break;
            case "Enter" when items.Count > 0: await GoAsync(current); break;
        }
    }

    private async Task MoveAsync(int by)
    {
        current = (current + by + items.Count) % items.Count;
        await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./keys.js");
        await module.InvokeVoidAsync("showById", $"palette-{current}");
    }

    private async Task GoAsync(int index)
    {
        var item = items[index];
        await OnClose.InvokeAsync();
        if (item.Address.StartsWith("desk", StringComparison.Ordinal)) Navigation.NavigateTo(item.Address);
        else Navigation.LeaveDesk($"/{item.Address}");
    }
}
