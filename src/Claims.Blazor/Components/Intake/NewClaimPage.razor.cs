using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Desk;
using Claims.Application.UseCases.Drafts;
using Claims.Application.UseCases.Intake;
using Claims.Blazor.Components.Pieces;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Claims.Blazor.Components.Intake;

/// <summary>Writes down a new claim. What is typed is kept as a draft until it is recorded; the clip bookmarklet arrives here too.</summary>
public sealed partial class NewClaimPage
{
    private readonly Pauses pauses = new();
    private ReadIntakeLists.Lists? lists;
    private ClaimFormText? form;
    private IReadOnlyList<LookAlike> twins = [];
    private RecordClaim.Recorded? last;
    private Error? problem;
    private DateTimeOffset? savedAt;
    private bool wasRestored;
    private Guid operation = Caller.NewOperation();
    private Task<bool>? saving;

    [CascadingParameter]
    private OpenDesk.Me Me { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private SiteClock Clock { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    /// <summary>From the bookmarklet: where the words stand.</summary>
    [SupplyParameterFromQuery]
    private string? Url { get; set; }

    /// <summary>From the bookmarklet: the words that were selected.</summary>
    [SupplyParameterFromQuery]
    private string? Quote { get; set; }

    /// <summary>From the bookmarklet: the page's title.</summary>
    [SupplyParameterFromQuery]
    private string? Title { get; set; }

    private string DraftKey => $"{Me.Id}.claim.new";

    protected override async Task OnInitializedAsync()
    {
        Keep(pauses);
        OnKey("mod+Enter", "Record the claim", () => RecordAsync(another: false));
        var answer = await Sender.SendAsync(new ReadIntakeLists.Query(), cancel: Gone);
        var draft = await Sender.SendAsync(new ReadDraft.Query(ClaimFormText.DraftPlace), cancel: Gone);
        (problem, lists) = (answer.Error ?? draft.Error, answer.IsDone ? answer.Value : null);
        if (lists is null || !draft.IsDone) return;
        var kept = ClaimFormText.FromJson(draft.Value.Text);
        wasRestored = kept is not null;
        form = kept ?? ClaimFormText.Empty(lists.Language);
        if (Clip.Of(Url, Quote, Title) is { } clip && clip.AddTo(form)) Touched();
        await FindTwinsAsync();
    }

    /// <summary>A short field changed: the draft follows after a pause.</summary>
    private void Touched() => pauses.After(nameof(SaveDraftAsync), DraftField.Pause, Time, () => InvokeAsync(SaveDraftAsync));

    private void LookForTwins() => pauses.After(nameof(FindTwinsAsync), TimeSpan.FromMilliseconds(400), Time, () => InvokeAsync(FindTwinsAsync));

    private void AppearanceChanged()
    {
        Touched();
        LookForTwins();
    }

    private void Remove(AppearanceText appearance)
    {
        form!.Appearances.Remove(appearance);
        AppearanceChanged();
    }

    private async Task<bool> SaveDraftAsync()
    {
        if (saving is not null) await saving;
        if (Gone.IsCancellationRequested || IsBusy || form is null) return false;
        return await (saving = SaveOnceAsync(form));
    }

    private async Task<bool> SaveOnceAsync(ClaimFormText typed)
    {
        var saved = await Sender.SendAsync(new SaveDraft.Command(ClaimFormText.DraftPlace, typed.ToJson()));
        if (saved.IsDone) savedAt = saved.Value;
        StateHasChanged();
        return saved.IsDone;
    }

    private async Task FindTwinsAsync()
    {
        if (Gone.IsCancellationRequested || form is null) return;
        var found = await Sender.SendAsync(new FindLookAlikes.Query(form.Words.Statement, [.. form.Appearances.Select(appearance => appearance.Url)]), cancel: Gone);
        if (found.IsDone) twins = found.Value;
        StateHasChanged();
    }

    private Task RecordAsync(bool another) => OnceAsync(async () =>
    {
        if (form is null || lists is null) return;
        if (form.Unfinished() is { Count: > 0 } unfinished)
        {
            problem = Error.Invalid(unfinished);
            return;
        }
        // A draft that is on its way must not arrive after the claim, or it would come back as if nothing had been recorded.
        pauses.Stop();
        if (saving is not null) await saving;
        var answer = await Sender.SendAsync(form.ToCommand(lists.Language, Clock), operation);
        problem = answer.Error;
        if (answer.IsDone) await GoOnAsync(answer.Value, another);
    });

    private async Task GoOnAsync(RecordClaim.Recorded recorded, bool another)
    {
        await BrowserDrafts.ForgetAsync(Js, DraftKey);
        if (another) StartAnother(recorded);
        else Navigation.NavigateTo($"desk/claims/{recorded.Number}");
    }

    private void StartAnother(RecordClaim.Recorded recorded)
    {
        // The next one of a speech is by the same person on the same day.
        var (claimant, saidOn) = (form!.Around.Claimant, form.Around.SaidOn);
        form = ClaimFormText.Empty(form.Words.Language);
        (form.Around.Claimant, form.Around.SaidOn) = (claimant, saidOn);
        (last, twins, savedAt, wasRestored, operation) = (recorded, [], null, false, Caller.NewOperation());
    }

    private Task StartOverAsync() => OnceAsync(async () =>
    {
        pauses.Stop();
        if (saving is not null) await saving;
        var dropped = await Sender.SendAsync(new DropDraft.Command(ClaimFormText.DraftPlace));
        problem = dropped.Error;
        if (!dropped.IsDone || lists is null) return;
        await BrowserDrafts.ForgetAsync(Js, DraftKey);
        (form, twins, savedAt, wasRestored) = (ClaimFormText.Empty(lists.Language), [], null, false);
    });
}
