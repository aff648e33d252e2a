using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Desk;
using Claims.Application.UseCases.Triage;
using Claims.Blazor.Components.Pieces;
using Microsoft.AspNetCore.Components;

namespace Claims.Blazor.Components.Desk;

/// <summary>Submitted claims one by one: accept, decline or later. Made for a phone, quick on a keyboard.</summary>
public sealed partial class TriagePage
{
    private const int Ahead = 25;

    private readonly HashSet<long> later = [];
    private List<ListClaims.Row>? queue;
    private TriageChoices.Choices? choices;
    private int total;
    // With the card as it was: another one may lie on top when the answer is given.
    private (Step Step, ListClaims.Row Claim)? asks;
    private Error? problem;

    private enum Step
    {
        Accept,
        Decline,
    }

    [CascadingParameter]
    private OpenDesk.Me Me { get; set; } = null!;

    [Inject]
    private UndoOffer Undo { get; set; } = null!;

    private ListClaims.Row? Claim => queue?.FirstOrDefault();

    private string Left => (total - later.Count) switch
    {
        <= 0 => "",
        1 => "One left",
        _ when total >= Page<int>.CountCap => "10,000+ left",
        var left => $"{left:N0} left",
    };

    protected override async Task OnInitializedAsync()
    {
        if (!Me.May(Permission.TriageClaims)) return;
        OnKey("a", "Accept the claim", () => Claim is { } claim ? GiveAsync(Step.Accept, claim, null) : Task.CompletedTask);
        OnKey("d", "Decline the claim", () => { if (Claim is { } claim) asks = (Step.Decline, claim); });
        OnKey("l", "Look at it later", () => Claim is null ? Task.CompletedTask : PutOffAsync());
        OnChange(null, LeaveOthersAsync);
        await FillAsync();
        var answer = await Sender.SendAsync(new TriageChoices.Query(), cancel: Gone);
        if (answer.IsDone) choices = answer.Value;
        else problem = answer.Error;
    }

    // The oldest first; what was put off is stepped over.
    private async Task FillAsync()
    {
        var found = new List<ListClaims.Row>();
        for (var from = ClaimPlace.First; found.Count == 0;)
        {
            var answer = await Sender.SendAsync(new ListClaims.Query(new ClaimFilter([Stage.Submitted]), ClaimOrder.Number, Descending: false, from, Ahead), cancel: Gone);
            if (!answer.IsDone)
            {
                problem = answer.Error;
                break;
            }
            total = answer.Value.Total;
            found = [.. answer.Value.Items.Where(row => !later.Contains(row.Number))];
            if (!answer.Value.HasMore) break;
            from = ClaimPlace.After(answer.Value.Items[^1], ClaimOrder.Number);
        }
        queue = found;
    }

    private Task GiveAsync(Step step, ListClaims.Row claim, long? reasonId) => OnceAsync(async () =>
    {
        ICommand command = step == Step.Accept
            ? new AcceptClaim.Command(claim.Number, claim.StageVersion, reasonId, null)
            : new DeclineClaim.Command(claim.Number, claim.StageVersion, reasonId!.Value, null);
        var result = await Sender.SendAsync(command, Caller.NewOperation());
        if (result.Error?.Code == "selection.no-reason")
        {
            asks = (Step.Accept, claim);
            return;
        }
        (asks, problem) = (null, result.Error);
        if (!result.IsDone && result.Error.Kind is not (ErrorKind.Stale or ErrorKind.Refused)) return;
        if (result.IsDone && step == Step.Decline && Me.May(Permission.ReviewVerdicts)) OfferUndo(claim);
        await NextAsync(claim);
    });

    private Task PutOffAsync() => OnceAsync(async () =>
    {
        later.Add(Claim!.Number);
        queue!.RemoveAt(0);
        if (queue.Count == 0) await FillAsync();
    });

    private async Task ShowLaterAsync()
    {
        later.Clear();
        await FillAsync();
    }

    private async Task NextAsync(ListClaims.Row done)
    {
        if (queue!.Remove(done)) total--;
        if (queue.Count == 0) await FillAsync();
    }

    private void OfferUndo(ListClaims.Row claim) => Undo.Make($"Declined #{claim.Number}.", async () =>
    {
        var result = await Sender.SendAsync(new ReconsiderClaim.Command(claim.Number, claim.StageVersion + 1, "Undone right after."), Caller.NewOperation());
        if (result.IsDone) await InvokeAsync(FillAsync);
        return result;
    });

    // Others triage too: what they decided leaves the queue, the card that is being read stays.
    private async Task LeaveOthersAsync()
    {
        if (queue is null || IsBusy) return;
        var reading = Claim;
        await FillAsync();
        if (reading is not null && queue.Find(row => row.Number == reading.Number) is { } fresh)
        {
            queue.Remove(fresh);
            queue.Insert(0, fresh);
        }
    }
}
