using Claims.Application.Kernel;
using Claims.Application.UseCases.Desk;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace Claims.Blazor.Components.Desk;

/// <summary>All claims in one list. What it shows stands in the address; what others change arrives without moving what is being read.</summary>
public sealed partial class ClaimsPage
{
    private const int PageSize = 50;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private ClaimsAddress address = ClaimsAddress.Start;
    private FilterChoices.Choices? choices;
    private Page<ListClaims.Row>? shown;
    private Page<ListClaims.Row>? later;
    private HashSet<long> gone = [];
    private Error? problem;
    private long? current;
    private bool isLoading;
    private bool isRefreshing;
    private string box = "";
    private ElementReference boxField;
    private CancellationTokenSource? loading;
    private ITimer? typing;

    [CascadingParameter]
    private OpenDesk.Me Me { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += Moved;
        OnKey("j", "Next claim", () => StepAsync(1));
        OnKey("k", "Claim before", () => StepAsync(-1));
        OnKey("Enter", "Open the claim", () => { if (current is { } number) Navigation.NavigateTo($"desk/claims/{number}"); });
        OnKey("/", "Find", () => boxField.FocusAsync().AsTask());
        OnChange(null, RefreshAsync);
        await ReadAddressAsync();
    }

    protected override void Dispose(bool disposing)
    {
        Navigation.LocationChanged -= Moved;
        typing?.Dispose();
        loading?.Cancel();
        base.Dispose(disposing);
    }

    private void Moved(object? sender, LocationChangedEventArgs change)
    {
        if (Navigation.ToBaseRelativePath(change.Location).Split('?')[0] == ClaimsAddress.Path) _ = InvokeAsync(ReadAddressAsync);
    }

    private async Task ReadAddressAsync()
    {
        address = ClaimsAddress.Read(Navigation.Uri);
        box = address.Filter.Text ?? "";
        await LoadAsync();
        if (choices is not null && address.Filter.ClaimantId == choices.ClaimantId) return;
        var answer = await Sender.SendAsync(new FilterChoices.Query(address.Filter.ClaimantId), cancel: Gone);
        if (answer.IsDone) choices = answer.Value;
        StateHasChanged();
    }

    // Only the answer to the youngest address is shown.
    private async Task LoadAsync()
    {
        loading?.Cancel();
        using var mine = CancellationTokenSource.CreateLinkedTokenSource(Gone);
        (loading, isLoading) = (mine, true);
        StateHasChanged();
        try
        {
            var answer = await AskAsync(mine.Token);
            if (mine != loading) return;
            (problem, isLoading) = (answer.Error, false);
            if (answer.IsDone) Show(answer.Value);
            StateHasChanged();
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            // Moved on, or left.
        }
        finally
        {
            if (loading == mine) loading = null;
        }
    }

    private Task<Result<Page<ListClaims.Row>>> AskAsync(CancellationToken cancel) =>
        Sender.SendAsync(new ListClaims.Query(address.Filter, address.Order, address.Descending, address.Place, PageSize), cancel: cancel);

    private void Show(Page<ListClaims.Row> page)
    {
        (shown, later, gone) = (page, null, []);
        if (page.Items.All(row => row.Number != current)) current = null;
    }

    // Rows change where they stand; a row that came, went or moved waits for a click.
    private async Task RefreshAsync()
    {
        if (isRefreshing || loading is not null || shown is null) return;
        isRefreshing = true;
        var asked = address;
        var answer = await AskAsync(Gone);
        isRefreshing = false;
        if (!answer.IsDone || asked != address || shown is null) return;
        var fresh = answer.Value.Items.ToDictionary(row => row.Number);
        gone = [.. shown.Items.Select(row => row.Number).Where(number => !fresh.ContainsKey(number))];
        var isSame = answer.Value.Items.Select(row => row.Number).SequenceEqual(shown.Items.Select(row => row.Number));
        later = isSame ? null : answer.Value;
        shown = new([.. shown.Items.Select(row => fresh.GetValueOrDefault(row.Number, row))], isSame ? answer.Value.Total : shown.Total, isSame ? answer.Value.HasMore : shown.HasMore);
    }

    private void ShowLater() => Show(later!);

    private void Go(ClaimsAddress next) => Navigation.NavigateTo(next.ToString());

    private void Clear() => Go(address.With(new ClaimFilter()));

    private void Typed(ChangeEventArgs typed)
    {
        box = (string?)typed.Value ?? "";
        typing?.Dispose();
        typing = Time.CreateTimer(_ => InvokeAsync(Find), null, Pause, Timeout.InfiniteTimeSpan);
    }

    private void PressedAsync(KeyboardEventArgs pressed)
    {
        if (pressed.Key == "Enter") Find();
    }

    // Every letter would be a step of the browser's back button.
    private void Find()
    {
        typing?.Dispose();
        var text = string.IsNullOrWhiteSpace(box) ? null : box.Trim();
        if (text != address.Filter.Text) Navigation.NavigateTo(address.With(address.Filter with { Text = text }).ToString(), replace: address.Filter.Text is not null);
    }

    private async Task StepAsync(int by)
    {
        if (shown is not { Items: { Count: > 0 } rows }) return;
        var at = rows.ToList().FindIndex(row => row.Number == current);
        current = rows[at < 0 ? 0 : Math.Clamp(at + by, 0, rows.Count - 1)].Number;
        await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./keys.js");
        await module.InvokeVoidAsync("showById", $"claim-{current}");
    }

    private static string Counted(int filters) => filters == 1 ? "this filter" : $"{filters} filters";
}
