using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;

namespace Claims.Application.Tests.Domain;

public class TheEvidenceGate
{
    private static readonly SearchRecord Search = new("archive", "bridge", null, "nothing", ForOtherSide: true);

    [Fact]
    public void Is_met_by_two_independent_sources_on_the_side_that_the_rating_takes()
    {
        var gate = A.Gate(A.Researched());
        Assert.All(gate.Checks, check => Assert.True(check.IsMet, check.Sentence));
        Assert.Equal((GateWayKind.IndependentSources, 2), (gate.Ways.Single().Kind, gate.Ways.Single().Evidence.Count));
    }

    [Fact]
    public void Two_papers_that_carry_one_wire_count_once_and_are_named()
    {
        var claim = With(A.Source("Vanguard", origins: "AFP"), A.Source("NDTV", origins: ["afp "]));
        Assert.Equal("Needs one more independent source: Vanguard and NDTV both carry AFP.", Point(claim).Sentence);
    }

    [Fact]
    public void The_same_wire_as_the_claim_does_not_count()
    {
        var claim = With(A.Source("Gazette"), A.Source("Courier", origins: "AP"));
        Assert.True(Point(claim).IsMet);
        claim.ChangeCircumstances(new Circumstances(ClaimKind.Figure, 7, null, null, null, ["AP"]), new Handling(11, null, null, Priority.Normal, null, null, null), [], A.By(A.Checker));
        Assert.False(Point(claim).IsMet);
        Assert.Contains("Courier shares the claim's own origin", Point(claim).Sentence);
    }

    [Fact]
    public void The_page_on_which_the_claim_appeared_does_not_count()
    {
        var claim = With(A.Source("Gazette"), A.Source("Courier"));
        claim.AddAppearance(new AppearanceFacts("https://courier.example/story?utm_source=x", null, null, Medium.Article), false, A.By(A.Checker));
        Assert.False(Point(claim).IsMet);
    }

    [Theory]
    [InlineData("http://www.courier.example/story")]
    [InlineData("https://courier.example/amp/story")]
    public void Nor_does_it_under_another_of_its_addresses_or_with_an_origin_named(string appeared)
    {
        var claim = With(A.Source("Gazette"), A.Source("Courier", origins: "AFP"));
        claim.AddAppearance(new AppearanceFacts(appeared, null, null, Medium.Article), false, A.By(A.Checker));
        Assert.False(Point(claim).IsMet);
    }

    [Fact]
    public void The_same_source_twice_is_one_source()
    {
        var gazette = A.Source("Gazette");
        Assert.False(Point(With(gazette, gazette)).IsMet);
    }

    [Fact]
    public void A_source_of_record_is_enough_and_its_line_is_kept()
    {
        var claim = A.Taken();
        claim.AddEvidence(A.Source("Court", Tier.Primary), A.Facts(Stance.Supports) with { RecordWhy = "The ruling itself." }, A.By(A.Checker));
        var way = A.Gate(claim).Ways.Single();
        Assert.Equal((GateWayKind.SourceOfRecord, "The ruling itself."), (way.Kind, way.Reason));
    }

    [Fact]
    public void A_source_of_record_has_to_be_primary() =>
        Assert.Equal(ErrorKind.Invalid, A.Taken().AddEvidence(A.Source("Court"), A.Facts(Stance.Supports) with { RecordWhy = "It says so." }, A.By(A.Checker)).Error?.Kind);

    [Fact]
    public void An_exception_that_is_asked_for_lets_the_point_pass_and_is_named_as_the_way()
    {
        var claim = With(A.Source("Gazette"));
        Assert.False(Point(claim).IsMet);
        claim.AskException(1, "Only one witness lives.", A.By(A.Checker));
        Assert.Equal(GateWayKind.Exception, A.Gate(claim).Ways.Single().Kind);
    }

    [Fact]
    public void Evidence_for_the_other_side_does_not_count_for_the_rating()
    {
        var claim = With(A.Source("Gazette"), A.Source("Courier"));
        Assert.False(Point(claim, A.False).IsMet);
    }

    [Fact]
    public void Off_the_axis_context_counts_too()
    {
        var claim = A.Taken();
        claim.AddEvidence(A.Source("Gazette"), A.Facts(Stance.Context), A.By(A.Checker));
        claim.AddEvidence(A.Source("Courier"), A.Facts(Stance.Refutes), A.By(A.Checker));
        Assert.True(Point(claim, A.MissingContext).IsMet);
        Assert.False(Point(claim, A.False).IsMet);
    }

    [Fact]
    public void Unproven_needs_none_of_the_counts() =>
        Assert.Equal(GateWayKind.NotNeeded, A.Gate(A.Taken(), A.Unproven).Ways.Single().Kind);

    public static TheoryData<EvidenceFacts?, bool> Looks => new()
    {
        { null, false },
        { A.Facts(Stance.Context), false },
        { A.Facts(Stance.Supports), true },
        { A.Facts(Stance.Refutes), true },
        { A.Facts(Stance.Context) with { Passage = null, Search = Search }, true },
        { A.Facts(Stance.Context) with { Passage = null, Search = Search with { ForOtherSide = false } }, true },
    };

    [Theory, MemberData(nameof(Looks))]
    public void Unproven_says_that_somebody_looked(EvidenceFacts? found, bool isMet)
    {
        var claim = A.Taken();
        if (found is not null) Assert.True(claim.AddEvidence(found.Search is null ? A.Source("Gazette") : null, found, A.By(A.Checker)).IsDone);
        claim.Draft(A.Text("Nobody knows."), A.By(A.Checker));

        var gate = A.Gate(claim, A.Unproven);

        Assert.Equal(isMet, gate.Checks.Single(check => check.Key == "other-side").IsMet);
        Assert.Equal(isMet, claim.Propose(gate, A.By(A.Checker)).IsDone);
    }

    [Theory]
    [InlineData(Stage.Researching, false)]
    [InlineData(Stage.InReview, true)]
    [InlineData(Stage.Approved, true)]
    public void A_rating_that_is_given_no_more_is_chosen_anew_unless_it_was_proposed_before(Stage stage, bool isMet)
    {
        var claim = A.At(stage);
        var check = EvidenceGate.Evaluate(claim, claim.Verdict, A.True, true, isGiven: false).Checks[0];
        Assert.Equal(isMet, check.IsMet);
        if (!isMet) Assert.Equal("“True” cannot be given any more: choose an active rating.", check.Sentence);
    }

    [Fact]
    public void Every_point_needs_its_own_evidence()
    {
        var claim = A.Taken();
        claim.ChangePoints([new PointFacts(1, "It cost 40 million.", null), new PointFacts(null, "The state paid.", null)], A.By(A.Checker));
        claim.AddEvidence(A.Source("Gazette"), A.Facts(Stance.Supports, 1), A.By(A.Checker));
        claim.AddEvidence(A.Source("Courier"), A.Facts(Stance.Supports, 1), A.By(A.Checker));
        var checks = A.Gate(claim).Checks;
        Assert.True(checks.Single(check => check.Key == "point-1").IsMet);
        Assert.False(checks.Single(check => check.Key == "point-2").IsMet);
    }

    [Fact]
    public void Withdrawn_evidence_does_not_count()
    {
        var claim = A.Researched();
        claim.WithdrawEvidence(2, false, A.By(A.Checker, "The paper corrected it."));
        Assert.False(Point(claim).IsMet);
        Assert.Equal("The reasoning cites [2], which was withdrawn.", Check(claim, "citations").Sentence);
    }

    [Fact]
    public void An_unknown_citation_blocks()
    {
        var claim = A.Researched();
        claim.Draft(A.Text("So it is [9]."), A.By(A.Checker));
        Assert.Equal("The reasoning cites [9], but there is no such evidence.", Check(claim, "citations").Sentence);
    }

    [Fact]
    public void The_other_side_is_looked_for_by_a_search_or_by_evidence_of_that_side()
    {
        var claim = With(A.Source("Gazette"), A.Source("Courier"));
        Assert.False(Check(claim, "other-side").IsMet);
        claim.AddEvidence(null, A.Facts(Stance.Context) with { Passage = null, Search = Search with { ForOtherSide = false } }, A.By(A.Checker));
        Assert.False(Check(claim, "other-side").IsMet);
        claim.AddEvidence(A.Source("Herald"), A.Facts(Stance.Refutes), A.By(A.Checker));
        Assert.True(Check(claim, "other-side").IsMet);
    }

    [Fact]
    public void A_passage_or_a_reason_and_primary_or_secondary_are_asked_of_each_piece()
    {
        var claim = A.Taken();
        claim.AddEvidence(A.Source("Gazette", Tier.NotStated), A.Facts(Stance.Supports) with { Passage = null }, A.By(A.Checker));
        Assert.Equal(("evidence-1", false), (Check(claim, "passages").Anchor, Check(claim, "passages").IsMet));
        Assert.False(Check(claim, "tiers").IsMet);
        claim.ChangeEvidence(1, A.Facts(Stance.Supports) with { Passage = null, NoPassageReason = "A photograph." }, 1, A.By(A.Checker));
        Assert.True(Check(claim, "passages").IsMet);
    }

    [Fact]
    public void A_critical_rating_asks_for_the_right_of_reply()
    {
        var claim = A.Researched();
        Assert.False(A.Gate(claim, A.False).Checks.Single(check => check.Key == "reply").IsMet);
        Assert.True(A.Gate(claim, A.True).Checks.Single(check => check.Key == "reply").IsMet);
        claim.StateReply(new RightOfReply(ReplyState.NotAsked, NotAsked: NotAskedReason.OnTheRecord), A.By(A.Checker));
        Assert.True(A.Gate(claim, A.False).Checks.Single(check => check.Key == "reply").IsMet);
    }

    [Fact]
    public void Warns_of_contradicting_older_and_newer_sources()
    {
        var claim = A.Researched();
        claim.ChangePoints([new PointFacts(1, "It was opened.", PartialDate.Of(2026, 2, 25))], A.By(A.Checker));
        claim.AddEvidence(A.Source("Herald", published: "2026-03-02"), A.Facts(Stance.Refutes), A.By(A.Checker));
        var keys = A.Gate(claim).Warnings.Select(warning => warning.Key).ToList();
        Assert.Equal(["older-1", "older-2", "contradicts-4", "newer-4"], keys);
        Assert.DoesNotContain(A.Gate(claim, A.MissingContext).Warnings, warning => warning.Key.StartsWith("newer", StringComparison.Ordinal));
    }

    [Fact]
    public void Warns_of_what_was_found_out_since_and_names_the_state()
    {
        var claim = A.Researched();
        var findings = GateFindings.None with { Astray = new HashSet<int> { 1 }, Links = new Dictionary<int, LinkState> { [2] = LinkState.Gone } };
        Assert.Equal(["astray-1", "gone-2"], EvidenceGate.Evaluate(claim, claim.Verdict, A.True, true, findings).Warnings.Select(warning => warning.Key));
    }

    [Fact]
    public void Warns_of_a_reply_whose_deadline_has_passed_until_something_is_noted()
    {
        var claim = A.Researched();
        var deadline = new DateOnly(2026, 3, 10);
        claim.StateReply(new RightOfReply(ReplyState.Asked, deadline.AddDays(-5), "by letter", deadline), A.By(A.Checker));
        Assert.DoesNotContain(On(deadline), warning => warning.Key == "reply-overdue");
        Assert.Contains(On(deadline.AddDays(1)), warning => warning.Key == "reply-overdue");
        claim.StateReply(new RightOfReply(ReplyState.NoAnswer, deadline.AddDays(-5), "by letter", deadline), A.By(A.Checker));
        Assert.DoesNotContain(On(deadline.AddDays(1)), warning => warning.Key == "reply-overdue");

        IReadOnlyList<GateWarning> On(DateOnly today) => EvidenceGate.Evaluate(claim, claim.Verdict, A.True, true, GateFindings.None with { Today = today }).Warnings;
    }

    [Fact]
    public void An_encyclopaedia_is_a_lead_and_never_evidence()
    {
        var source = Source.Add(new SourceFacts("https://encyclopaedia.example/bridge", null, "Bridge", null, null, null, null, SourceType.Encyclopaedia, Tier.Secondary, null, []), A.By(A.Checker));
        Assert.Equal("evidence.encyclopaedia", A.Taken().AddEvidence(source, A.Facts(Stance.Supports), A.By(A.Checker)).Error?.Code);
    }

    [Theory]
    [InlineData(SourceType.Encyclopaedia, Tier.Primary)]
    [InlineData(SourceType.OfficialRecord, Tier.Secondary)]
    public void A_source_that_turns_out_to_be_another_thing_is_no_source_of_record_any_more(SourceType type, Tier tier)
    {
        var claim = A.Taken();
        var source = A.Source("Gazette", Tier.Primary);
        Assert.True(claim.AddEvidence(source, A.Facts(Stance.Supports) with { RecordWhy = "The budget itself." }, A.By(A.Checker)).IsDone);
        Assert.True(Point(claim).IsMet);

        source.Change(new SourceFacts(source.Url, null, source.Title, null, null, null, null, type, tier, null, []), A.By(A.Checker));

        Assert.False(Point(claim).IsMet);
    }

    private static Claim With(params Source[] sources)
    {
        var claim = A.Taken();
        foreach (var source in sources) Assert.True(claim.AddEvidence(source, A.Facts(Stance.Supports), A.By(A.Checker)).IsDone);
        return claim;
    }

    private static GateCheck Point(Claim claim, Application.Domain.Ratings.Rating? rating = null) => A.Gate(claim, rating).Checks.Single(check => check.Key == "point-1");

    private static GateCheck Check(Claim claim, string key) => A.Gate(claim).Checks.Single(check => check.Key == key);
}
