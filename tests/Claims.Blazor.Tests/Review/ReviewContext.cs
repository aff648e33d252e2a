using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.UseCases.Research;
using Claims.Blazor.Tests.Research;

namespace Claims.Blazor.Tests.Review;

/// <summary>A claim whose verdict is in review, looked at by an editor who drafted none of it.</summary>
public abstract class ReviewContext : ClaimContext
{
    protected static readonly OpenClaim.RatingView False = new(5, "false", "False", "False", "Not accurate.", "r-false", "cross");
    protected static readonly OpenClaim.MemberView Drafter = new(7, "Fact-checker");

    protected ReviewContext()
    {
        Me = new(8, "Editor", "editor@demo.claims", Roles.Editor, UsesSingleKeys: true);
        Claim = Claim with
        {
            Stage = Stage.InReview,
            Evidence = [Piece(1, Stance.Refutes)],
            Proposals = [Proposal(1)],
            Gate = new Gate([new GateCheck("rating", true, "Rating given.", "rating")], [], []),
            Steps = [new NextStep(ClaimStep.Approve, null), new NextStep(ClaimStep.Return, null), new NextStep(ClaimStep.Suggest, null)],
        };
    }

    protected static VerdictText Text { get; } =
        new(5, "They met three times.", "Three meetings, not two", "The claim leaves one out.", "the desk", "They met in Hanoi too [1].", new DateOnly(2025, 8, 26), new DateOnly(2026, 2, 26));

    protected static GateWarning Contradiction { get; } = new("contradiction", "Source 1 speaks against the rating.", "evidence-1");

    protected static OpenClaim.ProposalView Proposal(int number, ProposalOutcome outcome = ProposalOutcome.Open, VerdictText? text = null, string? note = null) =>
        new(number, 1, text ?? Text, False, Drafter, DateTimeOffset.UnixEpoch, outcome, outcome == ProposalOutcome.Open ? null : new OpenClaim.MemberView(9, "Second editor"), null, note);
}
