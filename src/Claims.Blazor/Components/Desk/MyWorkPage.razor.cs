using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Desk;
using Claims.Blazor.Components.Pieces;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Claims.Blazor.Components.Desk;

/// <summary>What the member must do next, by due date.</summary>
public sealed partial class MyWorkPage
{
    private const string Late = "Late";

    private IReadOnlyList<MyWork.Item>? items;
    private int submitted;
    private bool isFirstRun;
    private WorkKind? only;
    private (WorkKind Kind, long Number)? current;
    private Error? problem;
    private bool isLoading;
    private bool isStale;

    [CascadingParameter]
    private OpenDesk.Me Me { get; set; } = null!;

    [Inject]
    private SiteClock Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    private IEnumerable<(string Name, IReadOnlyList<MyWork.Item> Rows)> Buckets => items!
        .Where(item => only is null || item.Kind == only)
        .GroupBy(item => Bucket(item.DueOn)).OrderBy(bucket => bucket.Key.Order)
        .Select(bucket => (bucket.Key.Name, (IReadOnlyList<MyWork.Item>)bucket.ToList()));

    protected override Task OnInitializedAsync()
    {
        OnKey("j", "Next", () => StepAsync(1));
        OnKey("k", "The one before", () => StepAsync(-1));
        OnKey("Enter", "Open it", () => { if (items?.FirstOrDefault(item => Key(item) == current) is { } item) Navigation.NavigateTo(WorkWords.AddressOf(item)); });
        OnChange(null, LoadAsync);
        return LoadAsync();
    }

    // Changes that come while it loads are answered by one more load.
    private async Task LoadAsync()
    {
        isStale = true;
        if (isLoading) return;
        isLoading = true;
        try
        {
            while (isStale)
            {
                isStale = false;
                await ReadAsync();
            }
        }
        finally
        {
            isLoading = false;
        }
    }

    private async Task ReadAsync()
    {
        var answer = await Sender.SendAsync(new MyWork.Query(Clock.Today), cancel: Gone);
        problem = items is null ? answer.Error : null;
        if (answer.IsDone) items = answer.Value;
        if (only is { } kind && items is not null && items.All(item => item.Kind != kind)) only = null;
        if (!May(Permission.TriageClaims)) return;
        var waiting = await Sender.SendAsync(new ListClaims.Query(new ClaimFilter([Stage.Submitted]), ClaimOrder.Number, Descending: false, ClaimPlace.First, PageSize: 1), cancel: Gone);
        if (waiting.IsDone) submitted = waiting.Value.Total;
        if (items is not { Count: 0 }) return;
        var any = await Sender.SendAsync(new ListClaims.Query(new ClaimFilter(), ClaimOrder.Number, Descending: false, ClaimPlace.First, PageSize: 1), cancel: Gone);
        isFirstRun = any is { IsDone: true, Value.Items.Count: 0 };
    }

    private (int Order, string Name) Bucket(DateOnly? due) => (due?.DayNumber - Clock.Today.DayNumber) switch
    {
        null => (4, "Without a date"),
        < 0 => (0, Late),
        0 => (1, "Today"),
        < 7 => (2, "Within a week"),
        _ => (3, "Later"),
    };

    private bool May(Permission permission) => Me.May(permission);

    private static (WorkKind Kind, long Number) Key(MyWork.Item item) => (item.Kind, item.Claim.Number);

    private static string IdOf(MyWork.Item item) => $"work-{item.Kind}-{item.Claim.Number}";

    private async Task StepAsync(int by)
    {
        if (items is null) return;
        var rows = Buckets.SelectMany(bucket => bucket.Rows).ToList();
        if (rows.Count == 0) return;
        var at = rows.FindIndex(item => Key(item) == current);
        var next = rows[at < 0 ? 0 : Math.Clamp(at + by, 0, rows.Count - 1)];
        current = Key(next);
        await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./keys.js");
        await module.InvokeVoidAsync("showById", IdOf(next));
    }
}
