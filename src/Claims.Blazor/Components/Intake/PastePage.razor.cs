using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Desk;
using Claims.Application.UseCases.Drafts;
using Claims.Application.UseCases.Intake;
using Claims.Blazor.Components.Pieces;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Claims.Blazor.Components.Intake;

/// <summary>Many claims at once: rows are shown as the claims that they would become; the good ones go in, the wrong ones stay to be mended.</summary>
public sealed partial class PastePage
{
    private const string DraftPlace = "claim/paste";

    private static readonly (string Name, string Example)[] Columns =
    [
        ("statement", "The bridge opened in 2019."), ("quote", "opened in 2019"), ("claimant", "The city council"), ("said on", "2025-08-25, 2025-08 or 2025"), ("URL", "https://…"),
        ("topics", "Roads; Bridges"), ("short claim", "The bridge opened in 2019"), ("language", "en"), ("kind", "event"),
    ];

    private readonly Pauses pauses = new();
    private string text = "";
    private ReadPastedRows.Sheet? sheet;
    private List<long> recorded = [];
    private Error? problem;
    private DraftKeeper drafts = null!;
    private Guid operation = Caller.NewOperation();

    [CascadingParameter]
    private OpenDesk.Me Me { get; set; } = null!;

    [Inject]
    private SiteClock Clock { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private int Good => sheet?.Rows.Count(row => row.Problems.Count == 0) ?? 0;

    protected override async Task OnInitializedAsync()
    {
        Keep(pauses);
        Keep(drafts = new DraftKeeper(Sender, Time, DraftPlace, () => text, RunAsync));
        OnKey("mod+Enter", "Record the rows", RecordAsync);
        if (!Me.May(Permission.RecordClaims)) return;
        var draft = await Sender.SendAsync(new ReadDraft.Query(DraftPlace), cancel: Gone);
        if (!draft.IsDone || string.IsNullOrEmpty(draft.Value.Text)) return;
        text = draft.Value.Text;
        await ReadAsync();
    }

    private void Typed(string? typed)
    {
        // Another text is another intent; the same one sent twice is not.
        (text, operation) = (typed ?? "", Caller.NewOperation());
        pauses.After(nameof(ReadAsync), TimeSpan.FromMilliseconds(300), Time, () => RunAsync(ReadAsync));
        drafts.Touch();
    }

    private async Task LeadToAsync(int row)
    {
        await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./intake.js");
        await module.InvokeVoidAsync("leadToRow", "paste-text", row);
    }

    private async Task ReadAsync()
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            (sheet, problem) = (null, null);
            return;
        }
        var read = await Sender.SendAsync(new ReadPastedRows.Query(text), cancel: Gone);
        (sheet, problem) = (read.IsDone ? read.Value : null, read.Error);
    }

    private Task RecordAsync() => OnceAsync(async () =>
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        await drafts.HoldAsync();
        var answer = await Sender.SendAsync(new RecordPastedRows.Command(text), operation);
        drafts.GoOn(isGone: false);
        problem = answer.Error;
        if (!answer.IsDone) return;
        recorded = [.. answer.Value.Recorded.Select(row => row.Number)];
        text = answer.Value.LeftOver;
        operation = Caller.NewOperation();
        await drafts.SaveAsync();
        await ReadAsync();
    });
}
