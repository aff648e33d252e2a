using System.Globalization;
using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Desk;
using Claims.Application.UseCases.Drafts;
using Claims.Application.UseCases.Research;
using Claims.Application.UseCases.Review;
using Microsoft.AspNetCore.Components;

namespace Claims.Blazor.Components.Review;

/// <summary>Writes the verdict of a claim in research. What is typed is a draft of the member's own until it is saved or proposed.</summary>
public sealed partial class VerdictEditor
{
    /// <summary>After this long without a key the form goes to the server as a draft.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private VerdictForm form = new();
    private VerdictText based = VerdictText.Empty;
    private int seenVersion = -1;
    private IReadOnlyList<RatingsToGive.Row> choices = [];
    private Error? problem;
    private Error? stale;
    private bool isDraftBack;
    private bool isReady;
    private DateTimeOffset? draftedAt;
    private ITimer? timer;
    private VerdictTexts? texts;

    [CascadingParameter]
    private OpenDesk.Me Me { get; set; } = null!;

    [Parameter, EditorRequired]
    public OpenClaim.Detail Claim { get; set; } = null!;

    /// <summary>The verdict was saved or proposed: the page reads the claim again.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    private string Place => $"claim/{Claim.Id}/verdict";

    private bool IsDirty => form.Text != based;

    private string? State => IsDirty
        ? draftedAt is { } at ? $"Draft saved {Clock.Time(at)}" : "Not saved yet"
        : based == VerdictText.Empty ? null : "Saved";

    private string? WhyNot => IsDirty || Claim.Gate.IsMet ? null : Claim.Gate.Refusal!.Text;

    private string? MineBeside => stale is null ? null : $"{form.Conclusion}\n\n{form.Reasoning}";

    private string? TheirsBeside => stale is null ? null : $"{Claim.Verdict.Conclusion}\n\n{Claim.Verdict.Reasoning}";

    protected override async Task OnInitializedAsync()
    {
        Adopt();
        OnKey("mod+Enter", "Propose the verdict", () => ProposeAsync(Caller.NewOperation()));
        if (await Sender.SendAsync(new RatingsToGive.Query(), cancel: Gone) is { IsDone: true } ratings) choices = ratings.Value;
        var kept = await Sender.SendAsync(new ReadDraft.Query(Place), cancel: Gone);
        isReady = true;
        if (!kept.IsDone || VerdictForm.FromDraft(kept.Value.Text) is not { } draft || draft.Text == based) return;
        (form, isDraftBack, draftedAt) = (draft, true, kept.Value.SavedAt);
    }

    // Somebody else saved: who typed nothing sees it at once, who did keeps every word and is told.
    protected override async Task OnParametersSetAsync()
    {
        if (seenVersion < 0 || Claim.VerdictVersion == seenVersion || stale is not null) return;
        if (!IsDirty || form.Text == Claim.Verdict)
        {
            Adopt();
            return;
        }
        stale = Error.Stale("Somebody else changed this verdict while you were writing.");
        var feed = await Sender.SendAsync(new ReadClaimFeed.Query(Claim.Id, Size: 10), cancel: Gone);
        if (stale is null || !feed.IsDone) return;
        if (feed.Value.FirstOrDefault(row => row.What is "verdict.drafted" or "suggestion.accepted")?.Member is { } name) stale = Error.Stale($"{name} changed this verdict while you were writing.");
    }

    private void Adopt() => (form, based, seenVersion, stale, isDraftBack) = (VerdictForm.Of(Claim.Verdict), Claim.Verdict, Claim.VerdictVersion, null, false);

    private Task RateAsync(long? rating)
    {
        Typed(() => form.RatingId = rating);
        return SaveAsync(Caller.NewOperation());
    }

    private void Typed(Action set)
    {
        set();
        Touch();
    }

    private void Touch()
    {
        timer?.Dispose();
        timer = Time.CreateTimer(_ => _ = InvokeAsync(KeepDraftAsync), null, Pause, Timeout.InfiniteTimeSpan);
    }

    /// <returns>Whether nothing of it is in this browser alone.</returns>
    private async Task<bool> KeepDraftAsync()
    {
        timer?.Dispose();
        if (!IsDirty || Gone.IsCancellationRequested) return !IsDirty;
        var kept = await Sender.SendAsync(new SaveDraft.Command(Place, form.ToDraft()));
        if (kept.IsDone) draftedAt = kept.Value;
        StateHasChanged();
        return kept.IsDone;
    }

    private Task SaveAsync(Guid operation) => OnceAsync(async () => await SaveFirstAsync(operation));

    private Task ProposeAsync(Guid operation) => OnceAsync(async () =>
    {
        if (IsDirty && !await SaveFirstAsync(Caller.NewOperation())) return;
        var answer = await Sender.SendAsync(new ProposeVerdict.Command(Claim.Id, seenVersion, null), operation);
        Take(answer.Error);
        if (answer.IsDone) await OnChanged.InvokeAsync();
    });

    private async Task<bool> SaveFirstAsync(Guid operation)
    {
        var text = form.Text;
        var answer = await Sender.SendAsync(new DraftVerdict.Command(Claim.Id, seenVersion, text), operation);
        Take(answer.Error);
        if (!answer.IsDone) return false;
        timer?.Dispose();
        await Sender.SendAsync(new DropDraft.Command(Place));
        // What was typed while it was being saved stays typed.
        if (form.Text == text && texts is not null) await texts.ForgetAsync();
        if (form.Text == text) seenVersion = -1;
        await OnChanged.InvokeAsync();
        // Once more: the page was read again meanwhile, and somebody types on.
        if (seenVersion < 0 && form.Text == text) Adopt();
        else (based, seenVersion) = (Claim.Verdict, Claim.VerdictVersion);
        return true;
    }

    private void Take(Error? error) => (problem, stale) = error is { Kind: ErrorKind.Stale } ? ((Error?)null, (Error?)error) : (error, null);

    private void KeepMine() => (based, seenVersion, stale) = (Claim.Verdict, Claim.VerdictVersion, null);

    private Task TakeTheirsAsync() => DiscardAsync();

    private async Task DiscardAsync()
    {
        Adopt();
        draftedAt = null;
        if (texts is not null) await texts.ForgetAsync();
        await Sender.SendAsync(new DropDraft.Command(Place));
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Date(ChangeEventArgs typed) => DateOnly.TryParseExact((string?)typed.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    protected override void Dispose(bool disposing)
    {
        timer?.Dispose();
        base.Dispose(disposing);
    }
}
