using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Desk;
using Claims.Application.UseCases.Publishing;
using Claims.Application.UseCases.Research;
using Claims.Application.UseCases.Review;
using Claims.Application.UseCases.Triage;
using Claims.Tests.Desks;

namespace Claims.Application.Tests.Publishing;

public sealed class TakingACheckOff
{
    [UseCase]
    public async Task One_editor_holds_it_at_once_and_a_second_person_lifts_it(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await PublishingACheck.OpenAsync(desk);
        var claim = await room.PublishAsync();

        await room.DoAsync(room.Editor, new HoldCheck.Command(claim, "A reader sent us the accounts of 2019.", "Figures may be another year's."));

        var held = (await desk.SendAsVisitorAsync(new ReadCheck.Query(claim))).Value;
        Assert.Equal((PublicationState.Held, "A reader sent us the accounts of 2019."), (held.State, held.Notice));
        Assert.False(held.ShowsVerdict(forTheRecord: true));
        Assert.Empty((await desk.SendAsVisitorAsync(new ReadFeed.Query())).Value);
        Assert.Empty((await desk.SendAsVisitorAsync(new ReadFrontPage.Query())).Value);
        Assert.Empty((await desk.SendAsVisitorAsync(new ReadArchive.Query())).Value.Checks.Items);

        var status = await room.StatusAsync(claim);
        Assert.Equal("lift.own", (await desk.SendAsync(room.Editor, new LiftHold.Command(claim, status.Version, null))).Error?.Code);
        Assert.Equal(ErrorKind.Stale, (await desk.SendAsync(room.SecondEditor, new LiftHold.Command(claim, status.Version - 1, null))).Error?.Kind);
        await room.DoAsync(room.SecondEditor, new LiftHold.Command(claim, status.Version, "They are the right ones."));
        Assert.Single((await desk.SendAsVisitorAsync(new ReadFeed.Query())).Value);
    }

    [UseCase]
    public async Task Editors_are_reminded_of_a_check_that_has_been_off_for_a_day(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await PublishingACheck.OpenAsync(desk);
        var claim = await room.PublishAsync();
        await room.DoAsync(room.Editor, new HoldCheck.Command(claim, "We look at it again.", null));

        desk.Clock.Move(TimeSpan.FromHours(24) - TimeSpan.FromTicks(1));
        Assert.Empty(await RemindersAsync(room.SecondEditor));
        desk.Clock.Move(TimeSpan.FromTicks(1));

        Assert.Equal([claim], await RemindersAsync(room.SecondEditor));
        Assert.Equal([claim], await RemindersAsync(room.Editor));
        Assert.Empty(await RemindersAsync(room.Checker));
        await room.DoAsync(room.SecondEditor, new LiftHold.Command(claim, (await room.StatusAsync(claim)).Version, null));
        Assert.Empty(await RemindersAsync(room.SecondEditor));

        async Task<IEnumerable<long>> RemindersAsync(Colleague who) => (await room.DoAsync(who, new MyWork.Query(new DateOnly(2026, 3, 3))))
            .Where(item => item.Kind == WorkKind.Held).Select(item => item.Claim.Number);
    }

    [UseCase]
    public async Task An_approved_next_round_stands_on_the_list_of_who_can_publish_it(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await PublishingACheck.OpenAsync(desk);
        var claim = await room.PublishAsync();
        Assert.Empty(await ToPublishAsync(room.SecondEditor));

        await room.DoAsync(room.Editor, new StartNextRound.Command(claim, (await room.LookAsync(claim)).StageVersion, "New figures."));
        await room.DoAsync(room.Checker, new StartResearch.Command(claim, (await room.LookAsync(claim)).StageVersion));
        var proposal = await room.ProposeAsync(claim);
        await room.DoAsync(room.Editor, new ApproveVerdict.Command(claim, proposal, await room.AnswersAsync(claim), null));
        Assert.Equal([claim], await ToPublishAsync(room.SecondEditor));

        await room.DoAsync(room.SecondEditor, new PublishCheck.Command(claim, proposal, []));
        Assert.Empty(await ToPublishAsync(room.SecondEditor));

        async Task<IEnumerable<long>> ToPublishAsync(Colleague who) => (await room.DoAsync(who, new MyWork.Query(new DateOnly(2025, 9, 1))))
            .Where(item => item.Kind == WorkKind.Publish).Select(item => item.Claim.Number);
    }

    [UseCase]
    public async Task A_retraction_changes_nothing_for_readers_until_a_second_person_confirms_it(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await PublishingACheck.OpenAsync(desk);
        var claim = await room.PublishAsync();
        await room.DoAsync(room.Editor, new RequestRetraction.Command(claim, "The figure was wrong.", "We read the wrong column."));
        Assert.Equal(PublicationState.Live, (await desk.SendAsVisitorAsync(new ReadCheck.Query(claim))).Value.State);

        var version = (await room.StatusAsync(claim)).Version;
        Assert.Equal("retraction.own", (await desk.SendAsync(room.Editor, new ConfirmRetraction.Command(claim, version))).Error?.Code);
        await room.DoAsync(room.SecondEditor, new ConfirmRetraction.Command(claim, version));

        var gone = (await desk.SendAsVisitorAsync(new ReadCheck.Query(claim))).Value;
        Assert.Equal((PublicationState.Withdrawn, "The figure was wrong."), (gone.State, gone.Notice));
        Assert.True(gone.ShowsVerdict(forTheRecord: true));
        Assert.False(gone.ShowsVerdict(forTheRecord: false));
        Assert.Empty((await desk.SendAsVisitorAsync(new ReadFeed.Query())).Value);
    }

    [UseCase]
    public async Task A_refused_retraction_leaves_the_check_live(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await PublishingACheck.OpenAsync(desk);
        var claim = await room.PublishAsync();
        await room.DoAsync(room.Editor, new RequestRetraction.Command(claim, "The figure was wrong.", "We read the wrong column."));
        await room.DoAsync(room.SecondEditor, new RefuseRetraction.Command(claim, (await room.StatusAsync(claim)).Version, "We did not."));
        Assert.Null((await room.StatusAsync(claim)).Retraction);
        Assert.Single((await desk.SendAsVisitorAsync(new ReadFeed.Query())).Value);
    }

    [UseCase]
    public async Task Withdrawing_cited_evidence_of_a_live_check_asks_for_a_re_check_that_an_editor_settles(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await PublishingACheck.OpenAsync(desk);
        var claim = await room.PublishAsync();
        await room.DoAsync(room.Checker, new WithdrawEvidence.Command(claim, 1, "The page is gone."));

        var status = await room.StatusAsync(claim);
        Assert.NotNull(status.RecheckSince);
        Assert.Contains(status.Steps, step => step.Step == PublicationStep.SettleRecheck);
        await room.DoAsync(room.Editor, new SettleRecheck.Command(claim, status.Version, "The other source stands alone as the source of record."));
        Assert.Null((await room.StatusAsync(claim)).RecheckSince);
        Assert.Equal(3, (await desk.SendAsVisitorAsync(new ReadCheck.Query(claim))).Value.Check.Evidence.Count);
    }

    [UseCase]
    public async Task What_a_member_can_do_next_is_told_and_why_something_cannot_be_done(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await PublishingACheck.OpenAsync(desk);
        var (claim, proposal) = await room.ApproveAsync();
        Assert.Equal([new PublicationStatus.NextStep(PublicationStep.Publish, null)], (await room.StatusAsync(claim)).Steps);
        Assert.Empty((await room.StatusAsync(claim, room.Checker)).Steps);

        await room.DoAsync(room.Editor, new PublishCheck.Command(claim, proposal, []));
        Assert.Equal([PublicationStep.Hold, PublicationStep.RequestRetraction], (await room.StatusAsync(claim)).Steps.Select(step => step.Step));

        await room.DoAsync(room.Editor, new HoldCheck.Command(claim, "We look at it again.", null));
        Assert.Equal("You held this check: a second person lifts it.", Lift(await room.StatusAsync(claim)));
        Assert.Null(Lift(await room.StatusAsync(claim, room.SecondEditor)));

        static string? Lift(PublicationStatus.Detail status) => status.Steps.Single(step => step.Step == PublicationStep.Lift).Blocked;
    }

    [UseCase]
    public async Task A_member_with_a_declared_conflict_does_nothing_to_it(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await PublishingACheck.OpenAsync(desk);
        var claim = await room.PublishAsync();
        await room.DoAsync(room.SecondEditor, new DeclareConflict.Command(claim, "My sister built it."));
        Assert.Equal("conflict.declared", (await desk.SendAsync(room.SecondEditor, new HoldCheck.Command(claim, "Off.", null))).Error?.Code);
        Assert.Empty((await room.StatusAsync(claim, room.SecondEditor)).Steps);
        Assert.Contains(PublicationStep.SettleRecheck, (await room.StatusAsync(claim)).Steps.Select(step => step.Step));
        Assert.Equal([(WorkKind.Recheck, claim)], await WorkAsync(room.Editor));
        Assert.Empty(await WorkAsync(room.SecondEditor));

        async Task<IEnumerable<(WorkKind, long)>> WorkAsync(Colleague member) =>
            (await room.DoAsync(member, new MyWork.Query(new DateOnly(2025, 9, 1)))).Select(item => (item.Kind, item.Claim.Number));
    }

    [UseCase]
    public async Task A_conflict_voids_an_approval_whoever_declares_it(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await PublishingACheck.OpenAsync(desk);
        var (claim, proposal) = await room.ApproveAsync();

        await room.DoAsync(room.SecondEditor, new DeclareConflict.Command(claim, "My sister built it."));

        Assert.Equal(Stage.Researching, (await room.LookAsync(claim)).Stage);
        Assert.Equal("publish.not-approved", (await desk.SendAsync(room.Editor, new PublishCheck.Command(claim, proposal, []))).Error?.Code);
    }

    [UseCase]
    public async Task Without_a_published_check_every_step_is_refused_by_name(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await PublishingACheck.OpenAsync(desk);
        var (claim, _) = await room.ApproveAsync();
        Assert.Equal("publication.hold.from-none", (await desk.SendAsync(room.Editor, new HoldCheck.Command(claim, "Off.", null))).Error?.Code);
        Assert.Equal("publication.lift.from-none", (await desk.SendAsync(room.Editor, new LiftHold.Command(claim, 0, null))).Error?.Code);
        Assert.Equal("publication.retract.from-none", (await desk.SendAsync(room.Editor, new RequestRetraction.Command(claim, "Wrong.", "Wrong."))).Error?.Code);
        Assert.Equal("round.not-published", (await desk.SendAsync(room.Editor, new StartNextRound.Command(claim, (await room.LookAsync(claim)).StageVersion, "New."))).Error?.Code);
    }
}
