using System.Globalization;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Claims.Application.UseCases.Searching;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace Claims.Blazor.Components.Desk;

/// <summary>Finds anything by its words. What is asked stands in the address.</summary>
public sealed partial class SearchPage
{
    private const string Path = "desk/search";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    /// <summary>While the index is being built, what it has is asked for again.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(2);

    private string box = "";
    private string text = "";
    private int page = 1;
    private FoundOrder order;
    private SearchDesk.Detail? found;
    private Error? problem;
    private ElementReference boxField;
    private CancellationTokenSource? loading;
    private ITimer? typing;
    private ITimer? waiting;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private string Count => found!.Total switch
    {
        0 => "",
        1 => "One find.",
        var total => total.ToString("N0", CultureInfo.InvariantCulture) + " finds.",
    };

    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += Moved;
        OnKey("/", "Search", () => boxField.FocusAsync().AsTask());
        OnChange(null, LoadAsync);
        await ReadAddressAsync();
    }

    protected override void Dispose(bool disposing)
    {
        Navigation.LocationChanged -= Moved;
        typing?.Dispose();
        waiting?.Dispose();
        loading?.Cancel();
        base.Dispose(disposing);
    }

    private static string SoFar(IndexProgress building) => building.All == 0
        ? "The index is being brought up to date: something may be missing."
        : string.Create(CultureInfo.InvariantCulture, $"The index is being built, {building.Done:N0} of {building.All:N0} records so far: until then something may be missing.");

    private static string Address(string text, int page, FoundOrder order)
    {
        var parts = new Dictionary<string, string?> { ["q"] = text.Length > 0 ? text : null, ["page"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null, ["order"] = order == FoundOrder.BestFirst ? null : order.ToString() };
        return QueryHelpers.AddQueryString(Path, parts.Where(part => part.Value is not null));
    }

    private void Moved(object? sender, LocationChangedEventArgs change)
    {
        if (Navigation.ToBaseRelativePath(change.Location).Split('?')[0] == Path) _ = InvokeAsync(ReadAddressAsync);
    }

    private async Task ReadAddressAsync()
    {
        var query = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query);
        text = query.TryGetValue("q", out var asked) ? asked.ToString() : "";
        if (text.Length > SearchDesk.Longest) text = text[..SearchDesk.Longest];
        page = query.TryGetValue("page", out var wanted) && int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, SearchDesk.MostPages) : 1;
        order = query.TryGetValue("order", out var by) && Enum.TryParse<FoundOrder>(by, out var known) && Enum.IsDefined(known) ? known : FoundOrder.BestFirst;
        if (box.Trim() != text) box = text;
        await LoadAsync();
    }

    // Only the answer to the youngest question is shown.
    private async Task LoadAsync()
    {
        loading?.Cancel();
        using var mine = CancellationTokenSource.CreateLinkedTokenSource(Gone);
        loading = mine;
        try
        {
            var answer = await Sender.SendAsync(new SearchDesk.Query(text, page, order), cancel: mine.Token);
            if (mine != loading) return;
            problem = answer.Error;
            if (answer.IsDone) found = answer.Value;
            waiting?.Dispose();
            if (found?.Building is not null) waiting = Time.CreateTimer(_ => InvokeAsync(LoadAsync), null, Again, Timeout.InfiniteTimeSpan);
            StateHasChanged();
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            // Asked again, or left.
        }
        finally
        {
            if (loading == mine) loading = null;
        }
    }

    private void Typed(ChangeEventArgs typed)
    {
        box = (string?)typed.Value ?? "";
        typing?.Dispose();
        // A trailing blank is kept out of the address but ends the word that is being typed.
        typing = Time.CreateTimer(_ => InvokeAsync(() => Go(box, 1, order, replace: text.Length > 0)), null, Pause, Timeout.InfiniteTimeSpan);
    }

    private void Narrow(string wish) => Go($"{text.Trim()} {wish}".Trim(), 1, order);

    private void Go(string next, int nextPage, FoundOrder nextOrder, bool replace = false) => Navigation.NavigateTo(Address(next, nextPage, nextOrder), replace: replace);
}
