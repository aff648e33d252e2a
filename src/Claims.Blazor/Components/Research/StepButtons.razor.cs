using Claims.Application.Domain.Team;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Research;
using Claims.Application.UseCases.Review;
using Claims.Application.UseCases.Triage;
using Claims.Blazor.Messaging;
using Microsoft.AspNetCore.Components;

namespace Claims.Blazor.Components.Research;

/// <summary>The caller's next legal steps as buttons: what is not legal is absent, what is blocked says why.</summary>
public sealed partial class StepButtons
{
    private TriageChoices.Choices? choices;

    [CascadingParameter]
    private OpenedClaim Page { get; set; } = null!;

    [Inject]
    private AppSender Sender { get; set; } = null!;

    private IEnumerable<NextStep> Shown => Page.Claim.Steps.Where(step => StepWords.Of(step.Step) is { IsRare: false });

    /// <summary>On a narrow screen the menu holds all but the main step.</summary>
    private IEnumerable<NextStep> InMenu => Page.Claim.Steps.Where(step => StepWords.Of(step.Step) is { IsMain: false } && !NeedsReason(step.Step));

    private bool HasMenu => InMenu.Any() || (Page.Me.May(Permission.Comment) && !Page.IsConflicted);

    private static StepWords WordsOf(NextStep step) => StepWords.Of(step.Step)!;

    /// <summary>Whoever picks a claim up says why, once.</summary>
    private bool NeedsReason(ClaimStep step) => step is ClaimStep.Take or ClaimStep.Accept && Page.Claim.Handling.SelectionReasonId is null && Page.Claim.Stage == Application.Domain.Claims.Stage.Submitted;

    private async Task ReadChoicesAsync()
    {
        var answer = await Sender.SendAsync(new TriageChoices.Query());
        if (answer.IsDone) choices = answer.Value;
        else Page.Tell(answer.Error);
    }

    private Task PickUpAsync(ClaimStep step, long reasonId) => SendAsync(step, reasonId, Caller.NewOperation());

    private Task TakeAsync(ClaimStep step, Guid operation)
    {
        if (StepWords.SheetOf(step) is not { } sheet) return SendAsync(step, null, operation);
        Page.Show(sheet);
        return Task.CompletedTask;
    }

    private async Task SendAsync(ClaimStep step, long? reasonId, Guid operation)
    {
        var result = step == ClaimStep.Propose ? await Page.ProposeAsync(operation) : await Page.StepAsync(step, CommandOf(step, reasonId), operation);
        if (!result.IsDone) Page.Tell(result.Error);
    }

    private ICommand CommandOf(ClaimStep step, long? reasonId)
    {
        var (id, seen) = (Page.Claim.Id, Page.Claim.StageVersion);
        return step switch
        {
            ClaimStep.Accept => new AcceptClaim.Command(id, seen, reasonId, null),
            ClaimStep.Take => new TakeClaim.Command(id, seen, reasonId),
            ClaimStep.Start => new StartResearch.Command(id, seen),
            ClaimStep.PutBack => new PutClaimBack.Command(id, seen, null),
            ClaimStep.TakeBack => new TakeBackVerdict.Command(id, seen),
            ClaimStep.Unmerge => new UndoMerge.Command(id, seen, null),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "This step asks something first."),
        };
    }
}
