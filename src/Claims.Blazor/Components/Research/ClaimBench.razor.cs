using Claims.Application.Kernel;
using Claims.Application.UseCases.Desk;
using Claims.Application.UseCases.Research;
using Claims.Blazor.Components.Intake;
using Claims.Blazor.Components.Pieces;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Claims.Blazor.Components.Research;

/// <summary>The workbench of one claim: everything that the work on it needs. Its parts share an <see cref="OpenedClaim"/>.</summary>
public sealed partial class ClaimBench
{
    private static readonly string[] Tabs = ["claim", "evidence", "verdict"];
    // What stands in the first column; some have a number behind a hyphen.
    private static readonly string[] OfTheClaim = ["point", "reply", "figure", "figures", "event", "events"];
    private static readonly string[] VerdictFields = ["rating", "conclusion", "reasoning", "headline", "evidenceUpTo"];

    private OpenedClaim? opened;
    private Error? problem;
    private ReadClaimFeed.Row? news;
    private Task? reading;
    private bool isOutdated;
    private string? leadTo;

    [Parameter, EditorRequired]
    public long Number { get; set; }

    /// <summary>The verdict's editor takes the place of the board.</summary>
    [Parameter]
    public bool IsWriting { get; set; }

    /// <summary>Which part a narrow screen shows.</summary>
    [Parameter]
    public string? AskedTab { get; set; }

    /// <summary>What the bookmarklet brought, to be added as evidence.</summary>
    [Parameter]
    public Clip? Clip { get; set; }

    /// <summary>As the frame knows the member; a role that comes or goes brings and takes steps.</summary>
    [CascadingParameter]
    private OpenDesk.Me? Me { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private UndoOffer Undo { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    private string Tab => Tabs.Contains(AskedTab) ? AskedTab! : IsWriting ? "verdict" : "claim";

    protected override async Task OnInitializedAsync()
    {
        OnKey("w", "Research or write", () => Go(IsWriting ? null : "write", IsWriting ? "evidence" : "verdict"));
        OnKey("e", "Add evidence", StartAdding);
        OnChange(Number, ReadAsync);
        await ReadAsync();
        if (Clip is null || opened?.Can(ClaimStep.AddEvidence) != true) return;
        opened.Add(AddingEvidence.Passage, Clip);
        // Once: a reload does not clip again.
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["tab"] = "evidence", ["url"] = null, ["quote"] = null, ["title"] = null }), replace: true);
    }

    protected override Task OnParametersSetAsync() => opened is not null && Me is not null && opened.Me.Roles != Me.Roles ? ReadAsync() : Task.CompletedTask;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (leadTo is not { } anchor) return;
        leadTo = null;
        var module = await Js.InvokeAsync<IJSObjectReference>("import", "./claim.js");
        await module.InvokeVoidAsync("leadTo", anchor);
    }

    protected override void Dispose(bool disposing)
    {
        Forget();
        base.Dispose(disposing);
    }

    private string At(string tab) => Navigation.GetUriWithQueryParameter("tab", tab);

    private void Go(string? mode, string? tab) => Navigation.NavigateTo(
        Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["mode"] = mode, ["tab"] = tab }), replace: true);

    private void StartAdding()
    {
        if (opened?.Can(ClaimStep.AddEvidence) == true) opened.Add(AddingEvidence.Passage);
    }

    /// <summary>One reading at a time: whoever asks meanwhile waits for a second one, which sees their change too.</summary>
    private async Task ReadAsync()
    {
        // Whoever takes a step back after leaving the page has taken it: there is nothing left to draw.
        if (Gone.IsCancellationRequested) return;
        isOutdated = true;
        while (reading is not null) await reading;
        if (!isOutdated) return;
        isOutdated = false;
        reading = ReadOnceAsync();
        try
        {
            await reading;
        }
        finally
        {
            reading = null;
        }
    }

    private async Task ReadOnceAsync()
    {
        var me = await Sender.SendAsync(new OpenDesk.Query(), cancel: Gone);
        var claim = await Sender.SendAsync(new OpenClaim.Query(Number), cancel: Gone);
        problem = me.Error ?? claim.Error;
        if (problem is not null) Miss(problem);
        else if (opened is not null) opened.Read(claim.Value, me.Value);
        else Open(claim.Value, me.Value);
        StateHasChanged();
    }

    // An outage hides nothing that is on the page; a claim or a role that is gone does.
    private void Miss(Error missing)
    {
        if (missing.Kind is ErrorKind.NotAllowed or ErrorKind.NotFound) Forget();
        else opened?.Tell(missing);
    }

    private void Open(OpenClaim.Detail claim, OpenDesk.Me me)
    {
        opened = new OpenedClaim(claim, me, Sender, Undo, ReadAsync);
        opened.Changed += StateHasChanged;
        opened.Led += Lead;
    }

    private void Forget()
    {
        if (opened is null) return;
        opened.Changed -= StateHasChanged;
        opened.Led -= Lead;
        opened = null;
    }

    /// <summary>Shows the part that holds the field, then puts the cursor there.</summary>
    private void Lead(string anchor)
    {
        leadTo = anchor;
        var isVerdict = VerdictFields.Contains(anchor);
        var tab = isVerdict ? "verdict" : OfTheClaim.Contains(anchor.Split('-')[0]) ? "claim" : "evidence";
        if (tab != Tab || isVerdict != IsWriting) Go(isVerdict ? "write" : null, tab);
        else StateHasChanged();
    }
}
