using Claims.Application.Kernel;
using Claims.Application.UseCases.Review;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Claims.Blazor.Components.Review;

/// <summary>The verdicts that wait for an editor: first those that the reader may decide.</summary>
public sealed partial class ReviewQueuePage
{
    private Page<ReviewQueue.Row>? queue;
    private Error? problem;
    private long? current;
    private bool isLoading;
    private bool isStale;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    private IEnumerable<(string Name, IReadOnlyList<ReviewQueue.Row> Rows)> Groups => queue!.Items
        .GroupBy(row => row.Blocked is null).OrderByDescending(group => group.Key)
        .Select(group => (group.Key ? "You can decide" : "Somebody else decides", (IReadOnlyList<ReviewQueue.Row>)group.ToList()));

    private string Summary => queue!.Total switch
    {
        0 => "",
        1 => "One verdict waits",
        >= Page<int>.CountCap => "More than 10,000 verdicts wait",
        var total => $"{total:N0} verdicts wait",
    };

    protected override Task OnInitializedAsync()
    {
        OnKey("j", "Next verdict", () => StepAsync(1));
        OnKey("k", "Verdict before", () => StepAsync(-1));
        OnKey("Enter", "Read the verdict", () => { if (current is { } number) Navigation.NavigateTo($"desk/review/{number}"); });
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
                var answer = await Sender.SendAsync(new ReviewQueue.Query(), cancel: Gone);
                problem = queue is null ? answer.Error : null;
                if (answer.IsDone) queue = answer.Value;
            }
        }
        finally
        {
            isLoading = false;
        }
    }

    private async Task StepAsync(int by)
    {
        var rows = queue is null ? [] : Groups.SelectMany(group => group.Rows).ToList();
        if (rows.Count == 0) return;
        var at = rows.FindIndex(row => row.Claim.Number == current);
        current = rows[at < 0 ? 0 : Math.Clamp(at + by, 0, rows.Count - 1)].Claim.Number;
        await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./keys.js");
        await module.InvokeVoidAsync("showById", $"review-{current}");
    }
}
