using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using Claims.Application.UseCases.Desk;
using Claims.Application.UseCases.Matching;
using Claims.Application.UseCases.Triage;
using Claims.Blazor.Components.Pieces;
using Microsoft.AspNetCore.Components;

namespace Claims.Blazor.Components.Matching;

/// <summary>The worklist of claims that probably are one. Whatever is decided can be taken back for a while.</summary>
public sealed partial class DuplicatesPage
{
    private readonly List<ListDuplicates.Row> pairs = [];
    private ListDuplicates.Detail? found;
    private Error? problem;

    // What was decided stays where it stood, so that nobody's second tap meets the next pair.
    private readonly Dictionary<(long Newer, long Older), (string Text, long? Ended)> done = [];

    [CascadingParameter]
    private OpenDesk.Me Me { get; set; } = null!;

    [Inject]
    private UndoOffer Offer { get; set; } = null!;

    protected override Task OnInitializedAsync() => Me.May(Permission.TriageClaims) ? LoadAsync(null) : Task.CompletedTask;

    private async Task LoadAsync(long? before)
    {
        var answer = await Sender.SendAsideAsync(new ListDuplicates.Query(before), Gone);
        problem = answer.Error;
        if (!answer.IsDone) return;
        found = answer.Value;
        pairs.AddRange(answer.Value.Pairs);
    }

    private async Task MergeAsync(ListDuplicates.Row pair, ListDuplicates.Claimed ends, Guid operation)
    {
        var merged = await Sender.SendAsync(new MergeClaim.Command(ends.Number, ends.StageVersion, pair.GoesOn.Number, null), operation);
        problem = merged.Error;
        if (!merged.IsDone) return;
        // Undoing a merge is an editor's step.
        var mayUndo = Me.May(Permission.ReviewVerdicts);
        var text = $"Merged #{ends.Number} into #{pair.GoesOn.Number}.";
        done[Key(pair)] = (mayUndo ? text : $"{text} An editor can undo it on its page.", ends.Number);
        // Merged and taken back are two steps on.
        if (mayUndo) Offer.Make(text, () => BackAsync(new UndoMerge.Command(ends.Number, ends.StageVersion + 1, null), pair, ends with { StageVersion = ends.StageVersion + 2 }));
    }

    private async Task DecideAsync(ListDuplicates.Row pair, bool isSame, Guid operation)
    {
        var (newer, older) = Key(pair);
        var decided = await Sender.SendAsync(new DecideMatch.Command(newer, AlikeKind.Claim, older, isSame), operation);
        problem = decided.Error;
        if (!decided.IsDone) return;
        var text = isSame ? $"#{newer} and #{older} say the same." : $"Told #{newer} and #{older} apart.";
        done[Key(pair)] = (text, null);
        Offer.Make(text, () => BackAsync(new TakeMatchBack.Command(newer, AlikeKind.Claim, older), pair, pair.Newer));
    }

    private async Task<Result> BackAsync(ICommand back, ListDuplicates.Row pair, ListDuplicates.Claimed now)
    {
        var undone = await Sender.SendAsync(back);
        if (undone.IsDone) await InvokeAsync(() =>
        {
            done.Remove(Key(pair));
            for (var i = 0; i < pairs.Count; i++) pairs[i] = pairs[i] with { Newer = Now(pairs[i].Newer), Older = Now(pairs[i].Older), Decision = Key(pairs[i]) == Key(pair) ? null : pairs[i].Decision };
            StateHasChanged();
        });
        return undone;

        ListDuplicates.Claimed Now(ListDuplicates.Claimed claim) => claim.Number == now.Number ? now : claim;
    }

    private static (long Newer, long Older) Key(ListDuplicates.Row pair) => (pair.Newer.Number, pair.Older.Number);

    /// <summary>One of both was merged in another pair.</summary>
    private bool IsOver(ListDuplicates.Row pair) => !done.ContainsKey(Key(pair)) && done.Values.Any(told => told.Ended is { } ended && (ended == pair.Newer.Number || ended == pair.Older.Number));
}
