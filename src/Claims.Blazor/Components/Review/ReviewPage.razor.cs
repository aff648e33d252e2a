using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Desk;
using Claims.Application.UseCases.Publishing;
using Claims.Application.UseCases.Research;
using Claims.Application.UseCases.Review;
using Claims.Blazor.Components.Pieces;
using MediatR;
using Microsoft.AspNetCore.Components;

namespace Claims.Blazor.Components.Review;

/// <summary>An editor reads a proposed verdict with its evidence, then approves, returns or suggests.</summary>
public sealed partial class ReviewPage
{
    private readonly Dictionary<string, string> answers = [];
    private OpenClaim.Detail? claim;
    private OpenClaim.ProposalView? open;
    private OpenClaim.ProposalView? before;
    private Error? problem;
    private Error? stale;
    private bool isReturning;
    private bool isNoteShown;
    private bool isSuggesting;
    private string returnNote = "";
    private WarningAnswers? warnings;
    private DraftField? noteField;

    [CascadingParameter]
    private OpenDesk.Me Me { get; set; } = null!;

    [Parameter]
    public long Number { get; set; }

    private string DraftKey => $"{Me.Id}.review.{Number}";

    private string Over => claim?.Stage == Stage.Approved ? "This verdict is approved." : "No verdict of this claim is in review.";

    /// <summary>Why the verdict cannot be approved yet, in one sentence.</summary>
    private string? WhyNot => claim!.Steps.FirstOrDefault(step => step.Step == ClaimStep.Approve)?.Blocked
        ?? (Unanswered > 0 ? $"{(Unanswered == 1 ? "One warning wants" : $"{Unanswered} warnings want")} an answer first." : null);

    private int Unanswered => claim!.Gate.Warnings.Count(warning => string.IsNullOrWhiteSpace(answers.GetValueOrDefault(warning.Key)));

    protected override void OnInitialized()
    {
        OnKey("mod+Enter", "Approve and publish; or return, while you write why", DecideByKeyAsync);
        OnChange(Number, ReadAsync);
    }

    protected override Task OnParametersSetAsync() => ReadAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!isReturning || noteField is null || isNoteShown) return;
        isNoteShown = true;
        await noteField.FocusAsync();
    }

    private void Return(bool isAsked) => (isReturning, isNoteShown) = (isAsked, false);

    // While the note is written the key sends the note: never an approval in its place.
    private Task DecideByKeyAsync()
    {
        if (open is null || isSuggesting) return Task.CompletedTask;
        if (isReturning) return MissingNote is null ? ReturnAsync(Caller.NewOperation()) : Task.CompletedTask;
        return WhyNot is null && May(ClaimStep.Approve) ? PublishAsync(Caller.NewOperation()) : Task.CompletedTask;
    }

    private string? MissingNote => string.IsNullOrWhiteSpace(returnNote) ? "Write what has to change." : null;

    private bool May(ClaimStep step) => claim!.Steps.Any(next => next.Step == step);

    private async Task ReadAsync()
    {
        var read = await Sender.SendAsync(new OpenClaim.Query(Number), cancel: Gone);
        if (!read.IsDone)
        {
            (claim, problem) = (null, read.Error);
            return;
        }
        var was = open?.Number;
        claim = read.Value;
        open = claim.Proposals.FirstOrDefault(proposal => proposal.Outcome == ProposalOutcome.Open);
        before = open is null ? null : claim.Proposals.FirstOrDefault(proposal => proposal.Number == open.Number - 1);
        if (was is not null && open is not null && was != open.Number) stale = Error.Stale($"{open.ProposedBy.Name} proposed a new version: read what changed.");
    }

    private Task ApproveAsync(Guid operation) => DecideAsync(new ApproveVerdict.Command(Number, open!.Number, Given, null), operation, () => Navigation.NavigateTo($"desk/claims/{Number}"));

    private Task PublishAsync(Guid operation) => DecideAsync(new ApproveAndPublish.Command(Number, open!.Number, Given, null), operation, () => Navigation.NavigateTo($"desk/claims/{Number}"));

    private Task ReturnAsync(Guid operation) => DecideAsync(new ReturnVerdict.Command(Number, claim!.StageVersion, returnNote), operation, () => Navigation.NavigateTo("desk/review"));

    private List<WarningAnswer> Given => [.. answers.Where(answer => !string.IsNullOrWhiteSpace(answer.Value)).Select(answer => new WarningAnswer(answer.Key, answer.Value))];

    private Task DecideAsync(IRequest<Result> message, Guid operation, Action then) => OnceAsync(async () =>
    {
        var error = (await Sender.SendAsync(message, operation)).Error;
        if (error is null)
        {
            // Answers and note are in the history now.
            if (warnings is not null) await warnings.ForgetAsync();
            if (noteField is not null) await noteField.ForgetAsync();
            then();
            return;
        }
        (problem, stale) = error.Kind == ErrorKind.Stale ? ((Error?)null, (Error?)error) : (error, null);
        await ReadAsync();
    });
}
