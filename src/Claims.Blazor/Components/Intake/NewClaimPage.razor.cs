using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Desk;
using Claims.Application.UseCases.Drafts;
using Claims.Application.UseCases.Intake;
using Claims.Blazor.Components.Articles;
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
    private DraftKeeper drafts = null!;
    private bool wasRestored;
    private bool isRefused;
    private Guid operation = Caller.NewOperation();

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

    private string DraftKey => BrowserDrafts.KeyOf(Me.Id, drafts.Place);

    protected override void OnInitialized()
    {
        Keep(pauses);
        OnKey("mod+Enter", "Record the claim", () => RecordAsync(another: false));
    }

    // From the words of an article to a claim of one's own the page stays the same one, and the form does not.
    protected override async Task OnParametersSetAsync()
    {
        var place = PickedWords.Of(Navigation.Uri)?.DraftPlace ?? ClaimFormText.DraftPlace;
        if (drafts?.Place == place) return;
        drafts?.Dispose();
        Keep(drafts = new DraftKeeper(Sender, Time, place, () => form!.ToJson(), RunAsync));
        (form, last, twins) = (null, null, []);
        var answer = await Sender.SendAsync(new ReadIntakeLists.Query(), cancel: Gone);
        var draft = await Sender.SendAsync(new ReadDraft.Query(place), cancel: Gone);
        if (drafts.Place != place) return;
        (problem, lists) = (answer.Error ?? draft.Error, answer.IsDone ? answer.Value : null);
        if (lists is null || !draft.IsDone) return;
        var kept = ClaimFormText.FromJson(draft.Value.Text);
        (form, wasRestored) = (kept ?? ClaimFormText.Empty(lists.Language), kept is not null);
        await FindTwinsAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!isRefused || IsBusy) return;
        isRefused = false;
        await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./intake.js");
        await module.InvokeVoidAsync("leadToWrong");
    }

    private void LookForTwins() => pauses.After(nameof(FindTwinsAsync), TimeSpan.FromMilliseconds(400), Time, () => RunAsync(FindTwinsAsync));

    // What is sent after a change is another intent; the same form sent twice is not.
    private void Mend(string field) => (problem, operation) = (problem.Without(field), Caller.NewOperation());

    private void Changed(string field)
    {
        Mend(field);
        drafts.Touch();
    }

    private void Typed(string field)
    {
        Mend(field);
        LookForTwins();
    }

    private void AppearanceChanged(string field)
    {
        Changed(field);
        LookForTwins();
    }

    private void Remove(AppearanceText appearance)
    {
        form!.Appearances.Remove(appearance);
        AppearanceChanged(nameof(form.Appearances));
    }

    private Task ClippedAsync()
    {
        drafts.Touch();
        return FindTwinsAsync();
    }

    // What was clipped goes elsewhere: the draft keeps what was typed beside it, if anything.
    private async Task UnclippedAsync()
    {
        var isEmpty = form!.ToJson() == ClaimFormText.Empty(form.Words.Language).ToJson();
        if (isEmpty) await drafts.DropAsync();
        else await drafts.SaveAsync();
    }

    private async Task FindTwinsAsync()
    {
        if (Gone.IsCancellationRequested || form is null) return;
        var found = await Sender.SendAsync(new FindLookAlikes.Query(form.Words.Statement, [.. form.Appearances.Select(appearance => appearance.Url)]), cancel: Gone);
        if (found.IsDone) twins = found.Value;
    }

    private Task RecordAsync(bool another) => OnceAsync(async () =>
    {
        if (form is null || lists is null) return;
        await drafts.HoldAsync();
        var answer = await Sender.SendAsync(form.ToCommand(lists.Language, Clock, drafts.Place), operation);
        drafts.GoOn(isGone: answer.IsDone);
        (problem, isRefused) = (answer.Error, !answer.IsDone);
        if (answer.IsDone) await GoOnAsync(answer.Value, another);
    });

    private async Task GoOnAsync(RecordClaim.Recorded recorded, bool another)
    {
        await BrowserDrafts.ForgetAsync(Js, DraftKey);
        if (another) StartAnother(recorded);
        else Navigation.NavigateTo(form!.From is { } place ? $"desk/articles/{place.ArticleId}" : $"desk/claims/{recorded.Number}");
    }

    private void StartAnother(RecordClaim.Recorded recorded)
    {
        // The next one of a speech is by the same person on the same day.
        var (claimant, saidOn) = (form!.Around.Claimant, form.Around.SaidOn);
        form = ClaimFormText.Empty(form.Words.Language);
        (form.Around.Claimant, form.Around.SaidOn) = (claimant, saidOn);
        (last, twins, wasRestored, operation) = (recorded, [], false, Caller.NewOperation());
    }

    private Task StartOverAsync() => OnceAsync(async () =>
    {
        problem = await drafts.DropAsync();
        if (problem is not null || lists is null) return;
        await BrowserDrafts.ForgetAsync(Js, DraftKey);
        (form, twins, wasRestored) = (ClaimFormText.Empty(lists.Language), [], false);
    });
}
