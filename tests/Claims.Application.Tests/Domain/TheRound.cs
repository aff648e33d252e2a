using Claims.Application.Domain.Claims;
using Claims.Application.Domain.History;
using Claims.Application.Kernel;

namespace Claims.Application.Tests.Domain;

public class TheRound
{
    public static TheoryData<Stage, RoundMove> EveryPair()
    {
        var pairs = new TheoryData<Stage, RoundMove>();
        foreach (var stage in Enum.GetValues<Stage>())
            foreach (var move in Enum.GetValues<RoundMove>())
                pairs.Add(stage, move);
        return pairs;
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Follows_its_table_and_refuses_everything_else_by_name(Stage from, RoundMove move)
    {
        var claim = A.At(from);
        var rows = claim.History.Count;
        var result = Try(claim, move);
        if (RoundMoves.Table.TryGetValue((from, move), out var to))
        {
            Assert.Null(result.Error);
            Assert.Equal(to ?? Stage.Submitted, claim.Stage);
            Assert.Equal(rows + 1, claim.History.Count);
            Assert.Contains(claim.History[^1].Changes, change => change == new FieldChange("stage", from.ToString(), claim.Stage.ToString()));
        }
        else
        {
            Assert.Equal(ErrorKind.Refused, result.Error?.Kind);
            Assert.StartsWith("move.", result.Error!.Code);
            Assert.Equal(from, claim.Stage);
            Assert.Equal(rows, claim.History.Count);
        }
    }

    [Fact]
    public void Has_eighteen_legal_moves() => Assert.Equal(18, RoundMoves.Table.Count);

    [Fact]
    public void Taking_a_submitted_claim_leaves_three_rows()
    {
        var claim = A.Claim();
        Assert.True(claim.Take(null, A.By(A.Checker)).IsDone);
        Assert.Equal(["claim.accepted", "claim.assigned", "claim.started"], claim.History.Skip(1).Select(entry => entry.What));
        Assert.Equal((Stage.Researching, A.Checker), (claim.Stage, claim.AssigneeId));
    }

    [Fact]
    public void Accepting_needs_a_reason_from_somewhere()
    {
        var claim = Claim.Record(new Wording("", "en", null, null, "It rained.", "It rained"), new Circumstances(ClaimKind.Event, 7, null, null, null, []),
            new Handling(null, null, null, Priority.Normal, null, null, null), [], A.By(A.Checker));
        Assert.Equal("selection.no-reason", claim.Accept(null, A.By(A.Checker)).Error?.Code);
        Assert.True(claim.Accept(12, A.By(A.Checker)).IsDone);
    }

    [Fact]
    public void A_merge_copies_appearances_marked_and_undoing_it_takes_them_away()
    {
        var (claim, target) = (A.Claim(), A.Target());
        claim.AddAppearance(new AppearanceFacts("https://example.org/post", "Forum", null, Medium.Post), false, A.By(A.Checker));
        Assert.True(claim.MergeInto(target, A.By(A.Checker)).IsDone);
        Assert.Equal(claim.Id, Assert.Single(target.Appearances).MergedFromClaimId);
        Assert.True(claim.Unmerge(target, A.By(A.Editor)).IsDone);
        Assert.Empty(target.Appearances);
        Assert.Equal((Stage.Submitted, null), (claim.Stage, claim.MergedIntoId));
    }

    [Fact]
    public void Merging_into_itself_into_a_declined_or_into_a_merged_claim_is_refused()
    {
        var (declined, merged, itself) = (A.Target(5), A.Target(6), A.Target(7));
        declined.Decline(21, A.By(A.Checker));
        merged.MergeInto(A.Target(8), A.By(A.Checker));
        Assert.Equal("merge.declined", A.Claim().MergeInto(declined, A.By(A.Checker)).Error?.Code);
        Assert.Equal("merge.cycle", A.Claim().MergeInto(merged, A.By(A.Checker)).Error?.Code);
        Assert.Equal("merge.itself", itself.MergeInto(itself, A.By(A.Checker)).Error?.Code);
    }

    [Fact]
    public void A_conflict_with_either_claim_stops_a_merge_and_its_undoing()
    {
        var (claim, target) = (A.Claim(), A.Target());
        target.DeclareConflict("My sister built it.", false, A.By(A.Checker));
        Assert.Equal("conflict.declared", claim.MergeInto(target, A.By(A.Checker)).Error?.Code);
        Assert.True(claim.MergeInto(target, A.By(A.OtherChecker)).IsDone);
        Assert.Equal("conflict.declared", claim.Unmerge(target, A.By(A.Checker)).Error?.Code);
    }

    [Fact]
    public void Rewording_after_approval_reopens_it()
    {
        var claim = A.Approved();
        Assert.True(claim.Reword(claim.Wording with { Statement = "The bridge cost 41 million." }, isPublished: false, A.By(A.Checker)).IsDone);
        Assert.Equal(Stage.Researching, claim.Stage);
        Assert.Equal("The bridge cost 41 million.", claim.Points[0].Text);
    }

    [Fact]
    public void Rewording_a_published_claim_begins_a_next_round()
    {
        var claim = A.Approved();
        Assert.True(claim.Reword(claim.Wording with { ShortClaim = "It cost 41 million" }, isPublished: true, A.By(A.Checker)).IsDone);
        Assert.Equal((Stage.Accepted, 2), (claim.Stage, claim.Round));
    }

    [Fact]
    public void Saving_the_same_words_again_leaves_no_trace()
    {
        var claim = A.Approved();
        var rows = claim.History.Count;
        Assert.True(claim.Reword(claim.Wording, isPublished: false, A.By(A.Checker)).IsDone);
        Assert.Equal((rows, Stage.Approved), (claim.History.Count, claim.Stage));
    }

    private static Result Try(Claim claim, RoundMove move) => move switch
    {
        RoundMove.Accept => claim.Accept(11, A.By(A.Checker)),
        RoundMove.Decline => claim.Decline(21, A.By(A.Checker)),
        RoundMove.Merge => claim.MergeInto(A.Target(), A.By(A.Checker)),
        RoundMove.Start => Assigned(claim).Start(A.By(A.Checker)),
        RoundMove.PutBack => claim.PutBack(A.By(A.Checker)),
        RoundMove.Propose => claim.Propose(A.Gate(claim), A.By(A.Checker)).Plain(),
        RoundMove.Return => claim.Return(A.By(A.Editor, "Say it plainer.")),
        RoundMove.TakeBack => claim.TakeBack(A.By(A.Checker)),
        RoundMove.Approve => claim.Approve(1, A.Gate(claim), [], A.By(A.Editor)),
        RoundMove.Spike => claim.Spike(21, isPublished: false, A.By(A.Editor)),
        RoundMove.Reopen => claim.Reopen(isPublished: false, A.By(A.Editor, "New evidence.")),
        RoundMove.Reconsider => claim.Reconsider(A.By(A.Editor, "It was repeated.")),
        _ => claim.Unmerge(A.Target(claim.MergedIntoId ?? 99), A.By(A.Editor)),
    };

    // Starting needs somebody on the claim; that is set up without the row that Assign would leave behind.
    private static Claim Assigned(Claim claim)
    {
        if (claim.AssigneeId is null) typeof(Claim).GetProperty(nameof(Claim.AssigneeId))!.SetValue(claim, A.Checker);
        return claim;
    }
}
