using Claims.Application.Pipeline;
using Claims.Application.UseCases.Research;
using Claims.Application.UseCases.Review;
using Claims.Application.UseCases.Triage;

namespace Claims.Blazor.Components.Research;

/// <summary>The legal opposite of a step that was just taken, where there is one and the caller may take it.</summary>
internal static class WayBack
{
    private const string Undone = "Undone right after.";

    /// <param name="done">The step that was taken.</param>
    /// <param name="before">The claim before it.</param>
    /// <param name="page">The claim after it.</param>
    /// <returns>What was done, in words, and the command that takes it back.</returns>
    public static (string Done, ICommand Back)? From(ClaimStep done, OpenClaim.Detail before, OpenedClaim page)
    {
        var (id, seen) = (page.Claim.Id, page.Claim.StageVersion);
        return done switch
        {
            ClaimStep.Take when page.Can(ClaimStep.PutBack) => ("Yours now. Undo puts it back among the accepted.", new PutClaimBack.Command(id, seen, Undone)),
            ClaimStep.Start when page.Can(ClaimStep.PutBack) => ("Research started. Undo puts the claim back.", new PutClaimBack.Command(id, seen, Undone)),
            ClaimStep.PutBack when before.Assignee?.Id == page.Me.Id && page.Can(ClaimStep.Take) => ("Put back.", new TakeClaim.Command(id, seen, null)),
            ClaimStep.Assign when page.Can(ClaimStep.Assign) => (Assigned(page.Claim), new AssignClaim.Command(id, seen, before.Assignee?.Id, Undone)),
            ClaimStep.Decline or ClaimStep.Spike when page.Can(ClaimStep.Reconsider) => ("Declined. Undo puts it back among the submitted.", new ReconsiderClaim.Command(id, seen, Undone)),
            ClaimStep.Merge when page.Can(ClaimStep.Unmerge) => ($"Merged into #{page.Claim.MergedIntoId}.", new UndoMerge.Command(id, seen, Undone)),
            ClaimStep.Propose when page.Can(ClaimStep.TakeBack) => ("Proposed. Undo takes it back.", new TakeBackVerdict.Command(id, seen)),
            _ => null,
        };
    }

    private static string Assigned(OpenClaim.Detail claim) => claim.Assignee is { } member ? $"Assigned to {member.Name}." : "Nobody is assigned.";
}
