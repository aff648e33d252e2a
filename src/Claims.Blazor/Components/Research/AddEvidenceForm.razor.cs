using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Drafts;
using Claims.Blazor.Components.Intake;
using Claims.Blazor.Components.Pieces;
using Microsoft.AspNetCore.Components;

namespace Claims.Blazor.Components.Research;

/// <summary>Adds a passage of a source, or the record of a search. What is typed is kept as a draft until it is saved.</summary>
public sealed partial class AddEvidenceForm
{
    /// <summary>How long saving waits for the title of a page that is still being read.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly (Stance Stance, string Key)[] Stances = [(Stance.Refutes, "r"), (Stance.Supports, "s"), (Stance.Context, "c")];

    private AddressLookUp lookUp = null!;
    private EvidenceDraft? draft;
    private ITimer? keeping;
    private Task<bool>? sending;
    private ElementReference url;
    private ElementReference stances;
    private DraftField? passage;
    private Error? problem;
    private bool isShown;
    private bool wasPasted;
    private bool wasRestored;
    private string? saved;
    private Clip? aside;

    [CascadingParameter]
    private OpenedClaim Page { get; set; } = null!;

    [Inject]
    private SiteClock Clock { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private bool IsSearch => Page.Adding == AddingEvidence.Search;

    private string Place => $"claim/{Page.Claim.Id}/evidence";

    protected override async Task OnInitializedAsync()
    {
        lookUp = new AddressLookUp(Sender, () => InvokeAsync(StateHasChanged));
        Keep(lookUp);
        foreach (var (stance, key) in Stances) OnKey(key, $"Save the evidence: {Words.Of(stance).Text.ToLowerInvariant()}", () => OnceAsync(() => SaveAsync(stance)));
        var kept = await Sender.SendAsync(new ReadDraft.Query(Place), cancel: Gone);
        var typed = kept.IsDone ? EvidenceDraft.FromJson(kept.Value.Text) : null;
        wasRestored = typed is not null;
        draft = typed ?? Fresh();
        if (Page.Clip is { } clip) Take(clip);
        lookUp.Start(draft.Source);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (isShown || draft is null) return;
        isShown = true;
        if (IsSearch) Page.LeadTo("search-where");
        else await url.FocusAsync();
    }

    protected override void Dispose(bool disposing)
    {
        keeping?.Dispose();
        base.Dispose(disposing);
    }

    // What somebody has begun to type is not written over: they choose.
    private void Take(Clip clip)
    {
        if (clip.AddTo(draft!)) KeepLater();
        else aside = clip;
    }

    private void UseClip()
    {
        (draft, wasRestored) = (Fresh(), false);
        Take(aside!);
        aside = null;
        lookUp.Start(draft.Source);
    }

    private EvidenceDraft Fresh() => new(new SourceForm(), EvidenceForm.New(Clock.Today, Page.Claim.Points));

    /// <summary>A pasted address is whole: the cursor goes on to the passage.</summary>
    private async Task AddressTypedAsync(string? typed)
    {
        draft!.Source.Url = (typed ?? "").Trim();
        lookUp.Start(draft.Source);
        if (wasPasted && passage is not null && CanonicalUrl.Of(draft.Source.Url) is not null) await passage.FocusAsync();
        wasPasted = false;
    }

    /// <summary>A pasted passage is whole: the cursor leaves the field, so that s, r and c mean what they say on the buttons.</summary>
    private async Task PassageTypedAsync(string typed)
    {
        draft!.Evidence.Passage = typed;
        if (wasPasted) await stances.FocusAsync();
        wasPasted = false;
    }

    private async Task SaveAsync(Stance stance)
    {
        if (draft is null) return;
        if (stance != Stance.Context && Page.Claim.Points.Count > 1 && draft.Evidence.Points.Count == 0)
        {
            problem = Error.Invalid("PointNumbers", "Tick the points that it bears on.");
            return;
        }
        if (draft.Source.Title.Length == 0 && !lookUp.Running.IsCompleted) await Task.WhenAny(lookUp.Running, Task.Delay(Patience, Time, Gone));
        var result = await Page.ChangeAsync(draft.ToCommand(Page.Claim.Id, stance, IsSearch, lookUp.Known?.Id), Caller.NewOperation());
        problem = result.Error;
        if (!result.IsDone) return;
        await ForgetAsync();
        Page.Add(null);
        Page.LeadTo($"evidence-{result.Value}");
    }

    private string? Wrong(string field) => problem.Of(field) ?? problem.Of($"Source.{field}") ?? problem.Of($"Facts.{field}") ?? problem.Of($"Confidential.{field}");

    private void KeepLater()
    {
        keeping?.Dispose();
        keeping = Time.CreateTimer(_ => _ = InvokeAsync(KeepAsync), null, Pause, Timeout.InfiniteTimeSpan);
    }

    private async Task<bool> KeepAsync()
    {
        keeping?.Dispose();
        if (sending is not null) await sending;
        if (draft is null || IsBusy || Gone.IsCancellationRequested) return false;
        return await (sending = SendDraftAsync(draft));
    }

    private async Task<bool> SendDraftAsync(EvidenceDraft typed)
    {
        var result = await Sender.SendAsync(new SaveDraft.Command(Place, typed.ToJson()));
        saved = result.IsDone ? $"Draft saved {Clock.Time(result.Value)}" : "The draft could not be saved. The passage is kept in this browser.";
        StateHasChanged();
        return result.IsDone;
    }

    private async Task DiscardAsync()
    {
        await ForgetAsync();
        (draft, wasRestored, problem) = (Fresh(), false, null);
        lookUp.Start(draft.Source);
    }

    private async Task ForgetAsync()
    {
        keeping?.Dispose();
        // A draft that is on its way must not arrive after this, or it would come back as if nothing had been saved.
        if (sending is not null) await sending;
        await Sender.SendAsync(new DropDraft.Command(Place));
        if (passage is not null) await passage.ForgetAsync();
        saved = null;
    }
}
