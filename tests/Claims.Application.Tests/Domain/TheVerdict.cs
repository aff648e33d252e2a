using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;

namespace Claims.Application.Tests.Domain;

public class TheVerdict
{
    [Fact]
    public void Its_drafter_may_not_approve_it()
    {
        var claim = A.InReview();
        Assert.Equal("verdict.own", claim.Approve(1, A.Gate(claim), [], A.By(A.Checker)).Error?.Code);
    }

    [Fact]
    public void Whoever_proposed_it_counts_as_a_drafter()
    {
        var claim = A.Researched();
        claim.Propose(A.Gate(claim), A.By(A.Editor));
        Assert.Equal("verdict.own", claim.Approve(1, A.Gate(claim), [], A.By(A.Editor)).Error?.Code);
    }

    [Fact]
    public void A_headline_alone_makes_nobody_a_drafter()
    {
        var claim = A.Researched();
        claim.Draft(claim.Verdict with { Headline = "What the bridge cost" }, A.By(A.Editor));
        Assert.False(claim.IsDrafter(A.Editor));
    }

    [Fact]
    public void An_open_gate_stops_proposing_and_says_why()
    {
        var claim = A.Taken();
        claim.Draft(A.Text("No sources yet."), A.By(A.Checker));
        var refusal = claim.Propose(A.Gate(claim), A.By(A.Checker)).Error;
        Assert.Equal("gate.open", refusal?.Code);
        Assert.Contains("two independent sources", refusal!.Text);
    }

    [Fact]
    public void Evidence_and_verdict_are_frozen_in_review_but_comments_and_appearances_are_not()
    {
        var claim = A.InReview();
        Assert.Equal("claim.frozen", claim.Draft(A.Text("Other words [1]."), A.By(A.Checker)).Error?.Code);
        Assert.Equal("claim.frozen", claim.AddEvidence(A.Source("Herald"), A.Facts(Stance.Refutes), A.By(A.Checker)).Error?.Code);
        Assert.Equal("claim.frozen", claim.WithdrawEvidence(1, false, A.By(A.Checker, "Wrong.")).Error?.Code);
        Assert.True(claim.Comment("Look at page 3.", A.By(A.Checker)).IsDone);
        Assert.True(claim.AddAppearance(new AppearanceFacts("https://example.org/again", null, null, Medium.Post), false, A.By(A.Checker)).IsDone);
    }

    [Fact]
    public void A_suggestion_that_a_drafter_accepts_makes_the_next_proposal_and_its_editor_may_approve_it()
    {
        var claim = A.InReview();
        Assert.True(claim.Suggest(1, VerdictPart.Conclusion, "40 million", "forty million", A.By(A.Editor)).IsDone);
        Assert.Equal("verdict.not-yours", claim.AcceptSuggestion(1, A.By(A.OtherEditor)).Error?.Code);
        Assert.Equal(2, claim.AcceptSuggestion(1, A.By(A.Checker)).Value);
        Assert.Equal("The bridge cost forty million.", claim.OpenProposal!.Text.Conclusion);
        Assert.Equal(ErrorKind.Stale, claim.Approve(1, A.Gate(claim), [], A.By(A.Editor)).Error?.Kind);
        Assert.True(claim.Approve(2, A.Gate(claim), [], A.By(A.Editor)).IsDone);
    }

    [Fact]
    public void A_warning_wants_an_answer_before_approval()
    {
        var claim = A.Researched();
        claim.AddEvidence(A.Source("Herald"), A.Facts(Stance.Refutes), A.By(A.Checker));
        claim.Propose(A.Gate(claim), A.By(A.Checker));
        Assert.Equal("warning.unanswered", claim.Approve(1, A.Gate(claim), [], A.By(A.Editor)).Error?.Code);
        Assert.Equal("warning.unanswered", claim.Approve(1, A.Gate(claim), [new("contradicts-4", "  ")], A.By(A.Editor)).Error?.Code);
        Assert.True(claim.Approve(1, A.Gate(claim), [new("contradicts-4", "The Herald corrected itself.")], A.By(A.Editor)).IsDone);
    }

    [Fact]
    public void A_conflicted_member_may_comment_and_nothing_else()
    {
        var claim = A.InReview();
        claim.DeclareConflict("My sister built it.", false, A.By(A.Editor));
        Assert.Equal("conflict.declared", claim.Approve(1, A.Gate(claim), [], A.By(A.Editor)).Error?.Code);
        Assert.Equal("conflict.declared", claim.Return(A.By(A.Editor, "No.")).Error?.Code);
        Assert.True(claim.Comment("I know the site.", A.By(A.Editor)).IsDone);
        Assert.Equal("claim.commented-conflicted", claim.History[^1].What);
    }

    /// <summary>The checker has the claim and drafted it, the editor approved it, the others had no part. What is out moves no round: the publication asks for a re-check.</summary>
    [Theory]
    [InlineData(Stage.Researching, A.Checker, false, Stage.Accepted)]
    [InlineData(Stage.Researching, A.OtherChecker, false, Stage.Researching)]
    [InlineData(Stage.InReview, A.Checker, false, Stage.Accepted)]
    [InlineData(Stage.InReview, A.OtherChecker, false, Stage.InReview)]
    [InlineData(Stage.InReview, A.Editor, false, Stage.InReview)]
    [InlineData(Stage.Approved, A.Checker, false, Stage.Accepted)]
    [InlineData(Stage.Approved, A.Editor, false, Stage.Researching)]
    [InlineData(Stage.Approved, A.OtherChecker, false, Stage.Researching)]
    [InlineData(Stage.Approved, A.Editor, true, Stage.Approved)]
    [InlineData(Stage.Approved, A.Checker, true, Stage.Approved)]
    public void A_conflict_ends_what_no_longer_holds(Stage stage, long member, bool isPublished, Stage after)
    {
        var claim = A.At(stage);

        Assert.True(claim.DeclareConflict("My sister built it.", isPublished, A.By(member)).IsDone);

        Assert.Equal(after, claim.Stage);
        Assert.Equal(member == A.Checker ? null : A.Checker, claim.AssigneeId);
        Assert.Equal(after == Stage.InReview, claim.OpenProposal is not null);
        Assert.True(stage == after || claim.History.Count(entry => entry.Changes.Any(change => change.Field == "stage" && change.To == after.ToString())) >= 1);
    }

    [Fact]
    public void A_proposal_whose_drafter_declares_a_conflict_is_taken_back_with_the_reason()
    {
        var claim = A.InReview();
        Assert.True(claim.Draft(A.Text(), A.By(A.Checker)).Error is { Code: "claim.frozen" });

        claim.DeclareConflict("My sister built it.", false, A.By(A.Checker));

        Assert.Equal((ProposalOutcome.TakenBack, A.Checker), (claim.Proposals[0].Outcome, claim.Proposals[0].DecidedById));
        Assert.Equal("Its drafter declared a conflict of interest.", claim.History.Single(entry => entry.What == "verdict.taken-back").Why);
        Assert.Equal("move.approve.from-accepted", claim.Approve(1, A.Gate(claim), [], A.By(A.Editor)).Error?.Code);
        Assert.True(claim.Take(null, A.By(A.OtherChecker)).IsDone);
        Assert.Equal(2, claim.Propose(A.Gate(claim), A.By(A.OtherChecker)).Value);
    }

    [Theory]
    [InlineData(Stage.Researching, false, true)]
    [InlineData(Stage.InReview, false, false)]
    [InlineData(Stage.Approved, false, false)]
    [InlineData(Stage.Approved, true, true)]
    public void An_appearance_that_a_verdict_was_judged_by_stays(Stage stage, bool isRepeat, bool goes)
    {
        var claim = A.At(stage);
        claim.AddAppearance(new AppearanceFacts("https://weekly.example/story", null, null, Medium.Article), isRepeat, A.By(A.Checker));
        Assert.Equal(goes ? null : "claim.frozen", claim.RemoveAppearance(1, A.By(A.Checker)).Error?.Code);
        Assert.Equal(goes ? 0 : 1, claim.Appearances.Count);
    }

    [Fact]
    public void An_answer_to_what_is_no_warning_is_not_kept()
    {
        var claim = A.InReview();
        Assert.True(claim.Approve(1, A.Gate(claim), [new("contradicts-9", "It was withdrawn.")], A.By(A.Editor)).IsDone);
        Assert.Null(claim.ApprovedProposal!.AnswersJson);
        Assert.DoesNotContain(claim.History[^1].Changes, change => change.Field.StartsWith("answer:", StringComparison.Ordinal));
    }

    [Fact]
    public void Whoever_drafted_it_may_not_approve_the_same_words_a_round_later()
    {
        var claim = A.Approved();
        Assert.True(claim.Reword(claim.Wording with { ShortClaim = "It cost 41 million" }, isPublished: true, A.By(A.Editor)).IsDone);
        Assert.True(claim.Start(A.By(A.Checker)).IsDone);
        var number = claim.Propose(A.Gate(claim), A.By(A.OtherChecker)).Value;

        Assert.Equal("verdict.own", claim.Approve(number, A.Gate(claim), [], A.By(A.Checker)).Error?.Code);
        Assert.True(claim.Approve(number, A.Gate(claim), [], A.By(A.Editor)).IsDone);
    }

    [Theory]
    [InlineData(Stage.InReview)]
    [InlineData(Stage.Approved)]
    public void What_the_verdict_rests_on_is_frozen_with_it_and_how_the_desk_handles_it_is_not(Stage stage)
    {
        var claim = A.At(stage);
        var (same, handling) = (new Circumstances(claim.Kind, claim.ClaimantId, null, claim.SaidOn, null, []), new Handling(11, null, A.Today, Priority.Urgent, null, "the ministry", A.Today));

        Assert.True(claim.ChangeCircumstances(same, handling, [4], A.By(A.Checker)).IsDone);
        Assert.Equal((A.Today, Priority.Urgent), (claim.DueOn, claim.Priority));
        foreach (var other in new[] { same with { Origins = ["AFP"] }, same with { SaidOn = null }, same with { AttributedToId = 8 }, same with { Kind = ClaimKind.Event }, same with { Place = "Overbridge" } })
            Assert.Equal("claim.frozen", claim.ChangeCircumstances(other, handling, [4], A.By(A.Checker)).Error?.Code);
    }

    [Fact]
    public void Withdrawing_cited_evidence_sends_an_approved_verdict_back_to_research()
    {
        var claim = A.Approved();
        Assert.True(claim.WithdrawEvidence(2, false, A.By(A.OtherChecker, "The paper corrected it.")).IsDone);
        Assert.Equal(Stage.Researching, claim.Stage);
    }

    [Fact]
    public void Every_proposal_is_kept()
    {
        var claim = A.InReview();
        claim.Return(A.By(A.Editor, "Plainer."));
        claim.Draft(A.Text("It cost that much [1], the budget says [2]."), A.By(A.Checker));
        claim.Propose(A.Gate(claim), A.By(A.Checker));
        Assert.Equal([(1, ProposalOutcome.Returned), (2, ProposalOutcome.Open)], claim.Proposals.Select(proposal => (proposal.Number, proposal.Outcome)));
        Assert.Equal("Plainer.", claim.Proposals[0].Note);
    }

    [Theory]
    [InlineData("So [1] and [2, 3]; see [12].", new[] { 1, 2, 3, 12 })]
    [InlineData("A [1](https://example.org) link is none, nor is [text].", new int[0])]
    [InlineData("[1][2]", new[] { 1, 2 })]
    [InlineData("It cost 350 billion [1][2]: 150 for ships.\n[3]: https://example.org\n\nSo it did [4].", new[] { 1, 2, 4 })]
    [InlineData("In `[4]` too, and a number that no evidence has: [12345678901].", new[] { 4, int.MaxValue })]
    public void Citations_are_read_before_Markdown(string reasoning, int[] numbers) => Assert.Equal(numbers, Citations.In(reasoning));

    [Theory]
    [InlineData("The bridge cost 40 million", false)]
    [InlineData("FALSE: the bridge cost 40 million", true)]
    [InlineData("The mayor's misleading budget", true)]
    [InlineData("Falsehoods cost the bridge nothing", false)]
    public void A_short_claim_with_a_word_of_a_rating_in_it_is_known(string shortClaim, bool expected) => Assert.Equal(expected, Wording.NamesARating(shortClaim));
}
