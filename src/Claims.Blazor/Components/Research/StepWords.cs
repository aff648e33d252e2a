using Claims.Application.UseCases.Research;

namespace Claims.Blazor.Components.Research;

/// <summary>How a step reads in the header, and where it stands there.</summary>
/// <param name="IsMain">The step that the work leads to: stands out.</param>
/// <param name="IsRare">Lives in the menu.</param>
internal sealed record StepWords(string Label, bool IsMain = false, bool IsRare = false)
{
    /// <returns>Nothing for steps that are taken elsewhere on the page.</returns>
    public static StepWords? Of(ClaimStep step) => step switch
    {
        ClaimStep.Take => new("Take it", IsMain: true),
        ClaimStep.Start => new("Start research", IsMain: true),
        ClaimStep.Propose => new("Propose verdict", IsMain: true),
        ClaimStep.Approve => new("Review the verdict", IsMain: true),
        ClaimStep.Accept => new("Accept"),
        ClaimStep.PutBack => new("Put back"),
        ClaimStep.TakeBack => new("Take back"),
        ClaimStep.Decline => new("Decline…"),
        ClaimStep.Reopen or ClaimStep.Reconsider => new("Reopen…"),
        ClaimStep.NextRound => new("Next round…"),
        ClaimStep.Unmerge => new("Undo the merge"),
        ClaimStep.Assign => new("Assign…", IsRare: true),
        ClaimStep.Merge => new("Merge into another claim…", IsRare: true),
        ClaimStep.Spike => new("Give the verdict up…", IsRare: true),
        _ => null,
    };

    /// <summary>What is missing, short enough to stand on the button; the whole reason is its description.</summary>
    public static string? Missing(NextStep step, OpenClaim.Detail claim) => step switch
    {
        { Blocked: null } => null,
        { Step: ClaimStep.Propose } => (claim.Gate.Checks.Count - claim.Gate.Met) is 1 ? "1 point missing" : $"{claim.Gate.Checks.Count - claim.Gate.Met} points missing",
        { Step: ClaimStep.Approve } => step.Code == "verdict.own" ? "you drafted it" : "the gate is open",
        _ => step.Blocked,
    };

    /// <summary>The sheet that asks what the step needs to know; nothing for steps that are taken at once.</summary>
    public static ClaimSheet? SheetOf(ClaimStep step) => step switch
    {
        ClaimStep.Decline => ClaimSheet.Decline,
        ClaimStep.Spike => ClaimSheet.Spike,
        ClaimStep.Merge => ClaimSheet.Merge,
        ClaimStep.Assign => ClaimSheet.Assign,
        ClaimStep.Reopen => ClaimSheet.Reopen,
        ClaimStep.Reconsider => ClaimSheet.Reconsider,
        ClaimStep.NextRound => ClaimSheet.NextRound,
        _ => null,
    };
}
