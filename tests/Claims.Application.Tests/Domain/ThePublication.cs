using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.Kernel;

namespace Claims.Application.Tests.Domain;

public class ThePublication
{
    public static TheoryData<PublicationState, PublicationMove> EveryPair =>
        [.. from state in Enum.GetValues<PublicationState>() from move in Enum.GetValues<PublicationMove>() select (state, move)];

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Moves_as_the_table_says_and_refuses_every_other_move_by_name(PublicationState from, PublicationMove move)
    {
        var (claim, publication) = At(from);
        var before = claim.History.Count;
        var result = Try(claim, publication, move);
        if (PublicationMoves.Table.TryGetValue((from, move), out var next))
        {
            Assert.True(result.IsDone, result.Error?.Text);
            Assert.Equal(next, publication.State);
            Assert.Equal(next, claim.PublicationState);
            Assert.True(claim.History.Count > before);
        }
        else
        {
            Assert.Equal($"publication.{move}.from-{from}".ToLowerInvariant(), result.Error?.Code);
            Assert.Equal(from, publication.State);
            Assert.Equal(before, claim.History.Count);
        }
    }

    [Fact]
    public void Publishing_answers_what_came_up_since_the_approval_and_nothing_twice()
    {
        var claim = A.InReview();
        Assert.True(claim.Approve(1, Found(1), [new("astray-1", "The page was shortened.")], A.By(A.Editor)).IsDone);
        var (since, answer) = (Found(1, 2), new WarningAnswer("astray-2", "The kept copy of May has it."));

        Assert.Equal(["astray-2"], claim.WarningsSince(since).Select(warning => warning.Key));
        Assert.Equal("warning.unanswered", new Publication(1).Publish(claim, Content(), since, A.By(A.Editor), [answer with { Answer = " " }]).Error?.Code);
        Assert.True(new Publication(1).Publish(claim, Content(), since, A.By(A.Editor), [answer]).IsDone);
        Assert.Contains(claim.History[^1].Changes, change => (change.Field, change.To) == ("answer:astray-2", answer.Answer));

        Gate Found(params int[] astray) => EvidenceGate.Evaluate(claim, claim.Verdict, A.True, true, GateFindings.None with { Astray = astray.ToHashSet() });
    }

    [Fact]
    public void A_drafter_never_publishes_nor_lifts_what_he_or_she_drafted()
    {
        var claim = A.Approved();
        Assert.Equal("verdict.own", new Publication(1).Publish(claim, Content(), A.Gate(claim), A.By(A.Checker)).Error?.Code);
        var (held, publication) = At(PublicationState.Held);
        Assert.Equal("verdict.own", publication.Lift(held, A.By(A.Checker)).Error?.Code);
    }

    [Fact]
    public void An_embargo_stops_publishing_until_it_ends()
    {
        var claim = A.Approved();
        var handling = new Handling(11, null, null, Priority.Normal, A.Noon.AddHours(1), null, null);
        Assert.True(claim.ChangeCircumstances(new Circumstances(claim.Kind, claim.ClaimantId, null, claim.SaidOn, null, []), handling, [], A.By(A.Checker)).IsDone);
        Assert.Equal("publish.embargo", new Publication(1).Publish(claim, Content(), A.Gate(claim), A.By(A.Editor)).Error?.Code);
        Assert.True(new Publication(1).Publish(claim, Content(), A.Gate(claim), A.By(A.Editor) with { At = A.Noon.AddHours(1) }).IsDone);
    }

    [Fact]
    public void A_gate_that_opened_again_stops_publishing()
    {
        var claim = A.Approved();
        Assert.Equal("gate.open", new Publication(1).Publish(claim, Content(), A.Gate(claim, A.False), A.By(A.Editor)).Error?.Code);
    }

    [Fact]
    public void Whoever_held_it_cannot_lift_it_and_whoever_asked_to_retract_it_cannot_confirm_that()
    {
        var (claim, publication) = At(PublicationState.Held);
        Assert.Equal("lift.own", publication.Lift(claim, A.By(A.Editor)).Error?.Code);
        Assert.True(publication.RequestRetraction(claim, "It was wrong.", A.By(A.Editor, "The budget was misread.")).IsDone);
        Assert.Equal("retraction.asked", publication.RequestRetraction(claim, "It was wrong.", A.By(A.OtherEditor, "So say I.")).Error?.Code);
        Assert.Equal("retraction.own", publication.ConfirmRetraction(claim, A.By(A.Editor)).Error?.Code);
        Assert.Equal(PublicationState.Held, publication.State);
        Assert.True(publication.ConfirmRetraction(claim, A.By(A.OtherEditor)).IsDone);
        Assert.Equal((PublicationState.Withdrawn, "It was wrong."), (publication.State, publication.Notice));
    }

    [Fact]
    public void A_retraction_that_was_refused_leaves_the_page_as_it_was()
    {
        var (claim, publication) = At(PublicationState.Live);
        publication.RequestRetraction(claim, "It was wrong.", A.By(A.Editor, "The budget was misread."));
        Assert.True(publication.RefuseRetraction(claim, A.By(A.OtherEditor, "It was read well.")).IsDone);
        Assert.Equal((PublicationState.Live, (RetractionRequest?)null), (publication.State, publication.Retraction));
    }

    [Fact]
    public void The_same_verdict_is_published_once()
    {
        var (claim, publication) = At(PublicationState.Live);
        Assert.Equal("publish.already", publication.Publish(claim, Content(), A.Gate(claim), A.By(A.Editor)).Error?.Code);
        Assert.Single(publication.Revisions);
    }

    [Fact]
    public void Nothing_is_published_while_a_retraction_is_asked_for()
    {
        var (claim, publication) = At(PublicationState.Live);
        NextRound(claim);
        Assert.True(publication.RequestRetraction(claim, "It was wrong.", A.By(A.Editor, "The budget was misread.")).IsDone);
        Assert.Equal("retraction.asked", publication.Publish(claim, Content(), A.Gate(claim), A.By(A.OtherEditor)).Error?.Code);
        Assert.Equal(1, publication.LiveRevision);
    }

    [Fact]
    public void A_verdict_of_a_next_round_can_be_spiked_or_reopened_while_the_old_text_is_out()
    {
        var (spiked, shown) = At(PublicationState.Live);
        NextRound(spiked);
        var (reopened, _) = At(PublicationState.Live);
        NextRound(reopened);

        Assert.Equal("round.unpublished", reopened.StartNextRound(false, A.By(A.Editor, "Again.")).Error?.Code);
        Assert.True(spiked.Spike(21, shown.HasPublished(spiked.Round), A.By(A.Editor)).IsDone);
        Assert.True(reopened.Reopen(shown.HasPublished(reopened.Round), A.By(A.Editor, "New figures.")).IsDone);

        Assert.Equal((Stage.Declined, Stage.Researching, PublicationState.Live), (spiked.Stage, reopened.Stage, spiked.PublicationState));
    }

    [Fact]
    public void Withdrawing_what_the_public_text_cites_asks_for_a_recheck_though_a_next_round_runs()
    {
        var (claim, publication) = At(PublicationState.Live);
        Assert.True(claim.StartNextRound(true, A.By(A.Editor, "New figures.")).IsDone);
        Assert.True(claim.WithdrawEvidence(2, false, A.By(A.Checker, "The paper corrected it.")).IsDone);
        publication.EvidenceFell(claim, 3, A.By(A.Checker));
        Assert.Null(publication.RecheckSince);
        publication.EvidenceFell(claim, 2, A.By(A.Checker));
        Assert.Equal(A.Noon, publication.RecheckSince);
    }

    [Theory]
    [InlineData(PublicationState.None, false)]
    [InlineData(PublicationState.Live, true)]
    [InlineData(PublicationState.Held, true)]
    [InlineData(PublicationState.Withdrawn, false)]
    public void A_recheck_is_asked_of_what_is_out_and_of_nothing_that_was_retracted(PublicationState state, bool isAsked)
    {
        var (claim, publication) = At(state);
        publication.AskRecheck(claim, "A conflict of interest was declared.", A.By(A.Checker));
        Assert.Equal(isAsked, publication.RecheckSince is not null);
        Assert.Equal(isAsked, claim.History[^1].What == "recheck.asked");
    }

    [Theory]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, false)]
    public void A_day_to_review_that_has_come_is_settled_like_a_recheck(int days, bool isDue)
    {
        var claim = A.Approved();
        var publication = new Publication(1);
        Assert.True(publication.Publish(claim, Content() with { ReviewBy = A.Today.AddDays(days) }, A.Gate(claim), A.By(A.Editor)).IsDone);

        Assert.Equal(isDue, publication.WantsLook(A.Noon));
        Assert.Equal(isDue, publication.SettleRecheck(claim, A.By(A.Editor, "Nothing has changed.")).IsDone);

        Assert.Equal(isDue, publication.ReviewBy is null);
        Assert.False(publication.WantsLook(A.Noon));
    }

    [Theory]
    [InlineData(PublicationState.Live, Stage.Declined, true)]
    [InlineData(PublicationState.Held, Stage.Declined, true)]
    [InlineData(PublicationState.Live, Stage.Merged, true)]
    [InlineData(PublicationState.Withdrawn, Stage.Declined, false)]
    public void What_readers_see_loses_evidence_and_gets_its_late_reply_whatever_became_of_the_next_round(PublicationState state, Stage end, bool isOpen)
    {
        var (claim, publication) = At(state);
        Assert.True(claim.StartNextRound(true, A.By(A.Editor, "New figures.")).IsDone);
        Assert.True((end == Stage.Merged ? claim.MergeInto(A.Target(), A.By(A.Checker)) : claim.Decline(21, A.By(A.Checker))).IsDone);
        var by = A.By(A.Checker, "The paper took it back.");

        Assert.Equal(isOpen, claim.StateReply(new RightOfReply(ReplyState.Answered, A.Today, "by letter", Answer: "It was meant otherwise."), by).IsDone);
        Assert.Equal(isOpen, claim.WithdrawEvidence(1, true, by).IsDone);
        publication.EvidenceFell(claim, 1, by);

        Assert.Equal((isOpen, end), (publication.RecheckSince is not null, claim.Stage));
        Assert.Equal("claim.closed", claim.AddEvidence(A.Source("Herald"), A.Facts(Stance.Supports), by).Error?.Code);
    }

    [Fact]
    public void A_retraction_settles_the_recheck()
    {
        var (claim, publication) = At(PublicationState.Live);
        publication.AskRecheck(claim, "A source corrected itself.", A.By(A.Checker));
        Assert.True(publication.RequestRetraction(claim, "It was wrong.", A.By(A.Editor, "The source was wrong.")).IsDone);
        Assert.NotNull(publication.RecheckSince);
        Assert.True(publication.ConfirmRetraction(claim, A.By(A.OtherEditor)).IsDone);
        Assert.Null(publication.RecheckSince);
    }

    [Fact]
    public void The_address_stays_when_a_later_revision_has_another_headline()
    {
        var (claim, publication) = At(PublicationState.Live);
        NextRound(claim);
        Assert.True(publication.Publish(claim, Content() with { Headline = "Quite another headline" }, A.Gate(claim), A.By(A.Editor)).IsDone);
        Assert.Equal(("the-bridge-cost-40-million", 2), (publication.Slug, publication.LiveRevision));
        Assert.Equal(["The bridge cost 40 million", "Quite another headline"], publication.Revisions.Select(revision => revision.Content.Headline));
    }

    private static Result Try(Claim claim, Publication publication, PublicationMove move)
    {
        switch (move)
        {
            case PublicationMove.Publish:
                if (publication.IsOut) NextRound(claim);
                return publication.Publish(claim, Content(), A.Gate(claim), A.By(A.Editor));
            case PublicationMove.Hold:
                return publication.Hold(claim, "We look at it again.", A.By(A.Editor));
            case PublicationMove.Lift:
                return publication.Lift(claim, A.By(A.OtherEditor));
            default:
                var asked = publication.RequestRetraction(claim, "It was wrong.", A.By(A.Editor, "The budget was misread."));
                return asked.IsDone ? publication.ConfirmRetraction(claim, A.By(A.OtherEditor)) : asked;
        }
    }

    private static (Claim Claim, Publication Publication) At(PublicationState state)
    {
        var claim = A.Approved();
        var publication = new Publication(1);
        if (state == PublicationState.None) return (claim, publication);
        Assert.True(publication.Publish(claim, Content(), A.Gate(claim), A.By(A.Editor)).IsDone);
        if (state == PublicationState.Held) Assert.True(Try(claim, publication, PublicationMove.Hold).IsDone);
        if (state == PublicationState.Withdrawn) Assert.True(Try(claim, publication, PublicationMove.Retract).IsDone);
        return (claim, publication);
    }

    private static void NextRound(Claim claim)
    {
        Assert.True(claim.StartNextRound(true, A.By(A.Editor, "New figures.")).IsDone);
        Assert.True(claim.Take(null, A.By(A.Checker)).IsDone);
        Assert.True(claim.Draft(claim.Verdict with { Reasoning = "It did [1], as the court of auditors says [2]." }, A.By(A.Checker)).IsDone);
        var number = claim.Propose(A.Gate(claim), A.By(A.Checker)).Value;
        Assert.True(claim.Approve(number, A.Gate(claim), [], A.By(A.Editor)).IsDone);
    }

    internal static Publication Published(Claim approved)
    {
        var publication = new Publication(1);
        Assert.True(publication.Publish(approved, Content(), A.Gate(approved), A.By(A.Editor)).IsDone);
        return publication;
    }

    private static PublishedCheck Content() => new(
        PublishedCheck.CurrentSchema, 1, "en", "The bridge cost 40 million", "", "It did.", "Because [1].", "the desk",
        new PublishedWording("It cost forty million", "en", null, null, "The bridge cost 40 million.", "The bridge cost 40 million"), ClaimKind.Figure,
        new PublishedClaimant(7, "The mayor", false, false, "Mayor", []), null, "2026-03-01", null, [], [], null, [], [], RightOfReply.NotStated, A.Today, null, null);
}
