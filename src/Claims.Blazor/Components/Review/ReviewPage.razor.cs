using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Publishing;
using Claims.Application.UseCases.Research;
using Claims.Application.UseCases.Review;
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
    private bool isSuggesting;
    private string returnNote = "";

    [Parameter]
    public long Number { get; set; }

    private string Over => claim?.Stage == Stage.Approved ? "This verdict is approved." : "No verdict of this claim is in review.";

    /// <summary>Why the verdict cannot be approved yet, in one sentence.</summary>
    private string? WhyNot => claim!.Steps.FirstOrDefault(step => step.Step == ClaimStep.Approve)?.Blocked
        ?? (Unanswered > 0 ? $"{(Unanswered == 1 ? "One warning wants" : $"{Unanswered} warnings want")} an answer first." : null);

    private int Unanswered => claim!.Gate.Warnings.Count(warning => string.IsNullOrWhiteSpace(answers.GetValueOrDefault(warning.Key)));

    protected override void OnInitialized()
    {
        OnKey("mod+Enter", "Approve and publish", () => WhyNot is null && May(ClaimStep.Approve) ? PublishAsync(Caller.NewOperation()) : Task.CompletedTask);
        OnChange(Number, ReadAsync);
    }

    protected override Task OnParametersSetAsync() => ReadAsync();

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
            then();
            return;
        }
        (problem, stale) = error.Kind == ErrorKind.Stale ? ((Error?)null, (Error?)error) : (error, null);
        await ReadAsync();
    });
}
