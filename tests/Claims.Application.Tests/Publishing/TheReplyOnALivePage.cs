using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Desk;
using Claims.Application.UseCases.Publishing;
using Claims.Application.UseCases.Research;
using Claims.Tests.Desks;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.Tests.Publishing;

public sealed class TheReplyOnALivePage
{
    private static readonly RightOfReply Asked = new(ReplyState.Asked, new DateOnly(2025, 8, 26), "press office, by e-mail", new DateOnly(2025, 8, 28));
    private static readonly RightOfReply Answered = Asked with { State = ReplyState.Answered, Answer = "The figure was meant differently." };

    [UseCase]
    public async Task A_check_goes_out_while_the_deadline_runs_and_its_page_is_brought_up_to_date(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await Newsroom.OpenAsync(desk.Courier, roles => desk.MemberAsync(roles));
        var claim = await PublishAskedAsync(room);
        Assert.Equal(ReplyState.Asked, (await desk.SendAsVisitorAsync(new ReadCheck.Query(claim))).Value.Reply.State);

        await StateAsync(room, claim, Answered);
        // Noted on the desk, not yet before the public.
        Assert.Equal(ReplyState.Asked, (await desk.SendAsVisitorAsync(new ReadCheck.Query(claim))).Value.Reply.State);
        Assert.Contains(await WorkAsync(room, room.Editor), item => item.Kind == WorkKind.ReplyToPublish && item.Claim.Number == claim);
        Assert.DoesNotContain(await WorkAsync(room, room.Checker), item => item.Kind == WorkKind.ReplyToPublish);

        await room.DoAsync(room.Editor, new PublishReply.Command(claim, (await room.StatusAsync(claim)).Version));

        var read = (await desk.SendAsVisitorAsync(new ReadCheck.Query(claim))).Value;
        Assert.Equal((Answered, 1), (read.Reply, read.Revision));
        Assert.Equal(ReplyState.Asked, read.Check.Reply.State);
        Assert.DoesNotContain(await WorkAsync(room, room.Editor), item => item.Kind == WorkKind.ReplyToPublish);
        Assert.Contains((await room.DoAsync(room.Checker, new ReadClaimFeed.Query(claim, null, 5))), row => row.What == "reply.published");
    }

    [UseCase]
    public async Task What_the_page_says_already_what_is_held_and_ones_own_work_are_refused_by_name(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await Newsroom.OpenAsync(desk.Courier, roles => desk.MemberAsync(roles));
        var claim = await PublishAskedAsync(room);
        async Task<string?> CodeAsync() => (await desk.SendAsync(room.Editor, new PublishReply.Command(claim, (await room.StatusAsync(claim)).Version))).Error?.Code;

        Assert.Equal("reply.same", await CodeAsync());
        await StateAsync(room, claim, Answered);
        await room.DoAsync(room.Editor, new HoldCheck.Command(claim, "We look again.", "A doubt."));
        Assert.Equal("reply.not-live", await CodeAsync());
        await room.DoAsync(room.SecondEditor, new LiftHold.Command(claim, (await room.StatusAsync(claim)).Version, "Holds."));
        Assert.Equal(ErrorKind.Stale, (await desk.SendAsync(room.Editor, new PublishReply.Command(claim, 1))).Error?.Kind);
        Assert.Null(await CodeAsync());
    }

    [UseCase]
    public async Task A_reply_that_was_noted_and_taken_back_leaves_nothing_to_do(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await Newsroom.OpenAsync(desk.Courier, roles => desk.MemberAsync(roles));
        var claim = await PublishAskedAsync(room);

        await StateAsync(room, claim, Answered);
        await StateAsync(room, claim, Asked);

        Assert.DoesNotContain(await WorkAsync(room, room.Editor), item => item.Kind == WorkKind.ReplyToPublish);
    }

    [UseCase]
    public async Task A_deadline_that_has_come_stands_on_the_list_of_whoever_does_the_work(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await Newsroom.OpenAsync(desk.Courier, roles => desk.MemberAsync(roles));
        var claim = await room.ResearchAsync();
        await StateAsync(room, claim, Asked);

        Assert.DoesNotContain(await WorkAsync(room, room.Checker, new DateOnly(2025, 8, 27)), item => item.Kind == WorkKind.ReplyDue);
        var due = Assert.Single(await WorkAsync(room, room.Checker, new DateOnly(2025, 8, 28)), item => item.Kind == WorkKind.ReplyDue);
        Assert.Equal((claim, new DateOnly(2025, 8, 28), "press office, by e-mail"), (due.Claim.Number, due.DueOn, due.Note));
        var other = await desk.MemberAsync(Roles.FactChecker);
        Assert.DoesNotContain(await WorkAsync(room, other, new DateOnly(2025, 8, 28)), item => item.Kind == WorkKind.ReplyDue);

        await StateAsync(room, claim, Asked with { State = ReplyState.NoAnswer });
        Assert.DoesNotContain(await WorkAsync(room, room.Checker, new DateOnly(2025, 8, 29)), item => item.Kind == WorkKind.ReplyDue);
    }

    [UseCase]
    public async Task An_update_of_a_page_is_written_once(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await Newsroom.OpenAsync(desk.Courier, roles => desk.MemberAsync(roles));
        var claim = await PublishAskedAsync(room);
        await StateAsync(room, claim, Answered);
        await room.DoAsync(room.Editor, new PublishReply.Command(claim, (await room.StatusAsync(claim)).Version));

        var fault = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => desk.ReadAsync(db => db.Set<ReplyUpdate>().ExecuteDeleteAsync()));

        Assert.Contains("written once", fault.Message, StringComparison.Ordinal);
    }

    [UseCase]
    public async Task A_deadline_before_the_question_is_refused(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await Newsroom.OpenAsync(desk.Courier, roles => desk.MemberAsync(roles));
        var claim = await room.ResearchAsync();

        var answer = await desk.SendAsync(room.Checker, new StateReply.Command(claim, (await room.LookAsync(claim)).Reply, Asked with { Deadline = new DateOnly(2025, 8, 25) }));

        Assert.True(answer.Error?.Fields?.ContainsKey("Deadline"));
    }

    private static async Task<long> PublishAskedAsync(Newsroom room)
    {
        var claim = await room.ResearchAsync();
        await StateAsync(room, claim, Asked);
        var proposal = await room.ProposeAsync(claim);
        await room.DoAsync(room.Editor, new ApproveAndPublish.Command(claim, proposal, await room.AnswersAsync(claim), null));
        return claim;
    }

    private static async Task StateAsync(Newsroom room, long claim, RightOfReply reply) =>
        await room.DoAsync(room.Checker, new StateReply.Command(claim, (await room.LookAsync(claim)).Reply, reply));

    private static Task<IReadOnlyList<MyWork.Item>> WorkAsync(Newsroom room, Colleague by, DateOnly? today = null) => room.DoAsync(by, new MyWork.Query(today ?? new DateOnly(2025, 8, 27)));
}
