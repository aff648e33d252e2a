using Claims.Application.Domain.Claims;
using Claims.Application.Domain.History;
using Claims.Application.Domain.Publishing;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Publishing;
using Claims.Application.UseCases.Research;
using Claims.Application.UseCases.Review;
using Claims.Application.UseCases.Triage;
using Claims.Tests.Desks;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.Tests.Publishing;

public sealed class PublishingACheck
{
    [UseCase]
    public async Task What_is_published_is_what_readers_get_and_nothing_more(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await OpenAsync(desk);
        var (claim, proposal) = await room.ApproveAsync();
        await room.DoAsync(room.Editor, new PublishCheck.Command(claim, proposal, []));

        var read = (await desk.SendAsVisitorAsync(new ReadCheck.Query(claim))).Value;

        Assert.Equal((PublicationState.Live, "the-bridge-cost-sixty-million", 1), (read.State, read.Slug, read.Revision));
        var check = read.Check;
        Assert.Equal(("The bridge cost sixty million", "The accounts say sixty million.", "The desk"), (check.Headline, check.Conclusion, check.Byline));
        Assert.Equal(("False", 1, 5, 1), (check.Rating!.Name, check.Rating.Number, check.Rating.Best, check.Rating.Worst));
        Assert.Equal(("The mayor", "Mayor of Overbridge", "2025-08-25"), (check.Claimant.Name, check.Claimant.JobTitle, check.SaidOn));
        Assert.Equal([1, 2, 3], check.Evidence.Select(piece => piece.Number));
        Assert.Equal((GateWayKind.IndependentSources, 2), (check.Points.Single().Way, check.Points.Single().Evidence.Count));
        Assert.Equal(ReplyState.NoAnswer, check.Reply.State);
        Assert.Equal(["Bridges"], check.Topics);
    }

    [UseCase]
    public async Task What_is_not_out_does_not_exist_for_readers(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await OpenAsync(desk);
        var (claim, _) = await room.ApproveAsync();

        Assert.Equal(ErrorKind.NotFound, (await desk.SendAsVisitorAsync(new ReadCheck.Query(claim))).Error?.Kind);
        Assert.Empty((await desk.SendAsVisitorAsync(new ReadFrontPage.Query())).Value);
        Assert.Empty((await desk.SendAsVisitorAsync(new ReadFeed.Query())).Value);
        Assert.Equal(0, (await desk.SendAsVisitorAsync(new ReadArchive.Query())).Value.Checks.Total);
    }

    [UseCase]
    public async Task Work_on_a_published_claim_changes_nothing_for_readers_until_it_is_published(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await OpenAsync(desk);
        var claim = await room.PublishAsync();
        await room.DoAsync(room.Editor, new StartNextRound.Command(claim, (await room.LookAsync(claim)).StageVersion, "New figures are out."));
        await room.DoAsync(room.Checker, new TakeClaim.Command(claim, (await room.LookAsync(claim)).StageVersion, null));
        await room.DraftAsync(claim, new CheckFacts { Headline = "The bridge cost seventy million", Conclusion = "It was seventy." });
        Assert.Equal("The bridge cost sixty million", (await desk.SendAsVisitorAsync(new ReadCheck.Query(claim))).Value.Check.Headline);

        var proposal = await room.ProposeAsync(claim);
        await room.DoAsync(room.Editor, new ApproveAndPublish.Command(claim, proposal, await room.AnswersAsync(claim), null));

        var read = (await desk.SendAsVisitorAsync(new ReadCheck.Query(claim))).Value;
        Assert.Equal(("The bridge cost seventy million", 2, "the-bridge-cost-sixty-million"), (read.Check.Headline, read.Revision, read.Slug));
        Assert.Equal([2, 1], read.Versions.Select(version => version.Number));
        var old = (await desk.SendAsVisitorAsync(new ReadCheck.Query(claim, 1))).Value;
        Assert.Equal(("The bridge cost sixty million", true), (old.Check.Headline, old.IsSuperseded));
    }

    [UseCase]
    public async Task Approving_and_publishing_in_one_gesture_is_both_or_nothing(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await OpenAsync(desk);
        var (claim, proposal) = await room.ProposeAsync(new CheckFacts { EmbargoUntil = desk.Clock.Now.AddHours(1) });

        var refused = await desk.SendAsync(room.Editor, new ApproveAndPublish.Command(claim, proposal, await room.AnswersAsync(claim), null));
        Assert.Equal("publish.embargo", refused.Error?.Code);
        Assert.Equal(Stage.InReview, (await room.LookAsync(claim)).Stage);
        Assert.DoesNotContain(await HistoryAsync(desk, claim), what => what is "verdict.approved");

        desk.Clock.Move(TimeSpan.FromHours(1));
        await room.DoAsync(room.Editor, new ApproveAndPublish.Command(claim, proposal, await room.AnswersAsync(claim), null));
        Assert.Equal(["verdict.approved", "check.published"], (await HistoryAsync(desk, claim)).TakeLast(2));
    }

    [UseCase]
    public async Task Its_drafter_may_neither_approve_nor_publish_it(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await OpenAsync(desk);
        var (claim, proposal) = await room.ProposeAsync();
        Assert.Equal(ErrorKind.NotAllowed, (await desk.SendAsync(room.Checker, new PublishCheck.Command(claim, proposal, []))).Error?.Kind);

        // An editor who wrote at it is a drafter too.
        await room.DoAsync(room.Checker, new TakeBackVerdict.Command(claim, (await room.LookAsync(claim)).StageVersion));
        var seen = await room.LookAsync(claim);
        await room.DoAsync(room.Editor, new DraftVerdict.Command(claim, seen.VerdictVersion, seen.Verdict with { Conclusion = "The accounts say 60 million." }));
        proposal = await room.ProposeAsync(claim);
        Assert.Equal("verdict.own", (await desk.SendAsync(room.Editor, new ApproveAndPublish.Command(claim, proposal, [], null))).Error?.Code);
        await room.DoAsync(room.SecondEditor, new ApproveVerdict.Command(claim, proposal, await room.AnswersAsync(claim), null));
        Assert.Equal("verdict.own", (await desk.SendAsync(room.Editor, new PublishCheck.Command(claim, proposal, []))).Error?.Code);
        await room.DoAsync(room.SecondEditor, new PublishCheck.Command(claim, proposal, []));
    }

    [UseCase]
    public async Task Publishing_names_the_proposal_that_was_read(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await OpenAsync(desk);
        var (claim, proposal) = await room.ApproveAsync();
        Assert.Equal(ErrorKind.Stale, (await desk.SendAsync(room.Editor, new PublishCheck.Command(claim, proposal + 1, []))).Error?.Kind);
        Assert.Equal(PublicationState.None, (await room.StatusAsync(claim)).State);
    }

    [UseCase]
    public async Task Twenty_who_publish_at_once_publish_one_revision(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await OpenAsync(desk);
        var (claim, proposal) = await room.ApproveAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => desk.SendAsync(room.Editor, new PublishCheck.Command(claim, proposal, [])))));

        Assert.Single(answers, answer => answer.IsDone);
        Assert.All(answers.Where(answer => !answer.IsDone), answer => Assert.Contains(answer.Error!.Code, new[] { "publish.already", "stale" }));
        Assert.Single(await HistoryAsync(desk, claim), what => what == "check.published");
        Assert.Equal(1, await desk.ReadAsync(db => db.Set<Revision>().CountAsync(revision => revision.ClaimId == claim)));
    }

    [UseCase]
    public async Task Nothing_that_leads_to_a_protected_source_is_published(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await OpenAsync(desk);
        var claim = await room.ResearchAsync();
        var secret = CheckFacts.Source("Informer") with { Author = "Nobody Knows", Interest = "wants the job" };
        await room.DoAsync(room.Checker, new AddEvidence.Command(claim, null, secret, new ConfidentialInput("An engineer of the city", "could lose the job", "Nobody Knows, desk 3"),
            new EvidenceFacts(Stance.Refutes, new DateOnly(2025, 8, 27), [1], "I signed for sixty", Note: "met at the café")));
        var proposal = await room.ProposeAsync(claim);
        await room.DoAsync(room.Editor, new ApproveAndPublish.Command(claim, proposal, await room.AnswersAsync(claim), null));

        var piece = (await desk.SendAsVisitorAsync(new ReadCheck.Query(claim))).Value.Check.Evidence.Single(piece => piece.Number == 4);

        Assert.Equal(("An engineer of the city", "could lose the job", "I signed for sixty"), (piece.Title, piece.ProtectionReason, piece.Passage));
        var json = await desk.ReadAsync(db => db.Set<Revision>().Where(revision => revision.ClaimId == claim).Select(revision => revision.ContentJson).SingleAsync());
        Assert.All(["Informer", "informer.example", "Nobody Knows", "wants the job", "café"], hidden => Assert.DoesNotContain(hidden, json));
    }

    [UseCase]
    public async Task Withdrawn_evidence_is_left_out_and_the_numbers_of_the_others_stay(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await OpenAsync(desk);
        var claim = await room.ResearchAsync(new CheckFacts { Sources = [CheckFacts.Source("Rumour"), CheckFacts.Source("Courier"), CheckFacts.Source("Herald")], Reasoning = "So it is [2] [3]." });
        await room.DoAsync(room.Checker, new WithdrawEvidence.Command(claim, 1, "It took its figure from us."));
        var proposal = await room.ProposeAsync(claim);
        await room.DoAsync(room.Editor, new ApproveAndPublish.Command(claim, proposal, await room.AnswersAsync(claim), null));

        var check = (await desk.SendAsVisitorAsync(new ReadCheck.Query(claim))).Value.Check;

        Assert.Equal([2, 3, 4], check.Evidence.Select(piece => piece.Number));
    }

    internal static Task<Newsroom> OpenAsync(Desk desk) => Newsroom.OpenAsync(desk.Courier, roles => desk.MemberAsync(roles));

    internal static Task<List<string>> HistoryAsync(Desk desk, long claim) =>
        desk.ReadAsync(db => db.Set<HistoryEntry>().Where(entry => entry.ClaimId == claim).OrderBy(entry => entry.Id).Select(entry => entry.What).ToListAsync());
}
