using Claims.Application.Domain.History;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Review;
using Claims.Application.UseCases.Triage;
using Claims.Tests.Desks;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.Tests.Review;

public sealed class ManyAtOnce
{
    [UseCase]
    public async Task Twenty_who_approve_one_verdict_approve_it_once(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await Newsroom.OpenAsync(desk.Courier, roles => desk.MemberAsync(roles));
        var (claim, proposal) = await room.ProposeAsync();
        var warnings = await room.AnswersAsync(claim);
        var editors = new List<Colleague>();
        for (var i = 0; i < 20; i++) editors.Add(await desk.MemberAsync(Roles.Editor));

        var answers = await Task.WhenAll(editors.Select(editor => Task.Run(() => desk.SendAsync(editor, new ApproveVerdict.Command(claim, proposal, warnings, null)))));

        Assert.Single(answers, answer => answer.IsDone);
        Assert.All(answers.Where(answer => !answer.IsDone), answer => Assert.Equal((ErrorKind.Refused, "move.approve.from-approved"), (answer.Error!.Kind, answer.Error.Code)));
        Assert.Equal(1, await CountAsync(desk, claim, "verdict.approved"));
    }

    [UseCase]
    public async Task Fifty_writers_all_get_their_comment_in(Database database)
    {
        const int writers = 50, comments = 8;
        await using var desk = await Desk.OpenAsync(database);
        var room = await Newsroom.OpenAsync(desk.Courier, roles => desk.MemberAsync(roles));
        var claims = new List<long>();
        for (var i = 0; i < writers; i++) claims.Add(await room.RecordAsync());

        var answers = await Task.WhenAll(claims.Select(claim => Task.Run(async () =>
        {
            var all = new List<Result>();
            for (var i = 0; i < comments; i++) all.Add(await desk.SendAsync(room.Checker, new CommentOnClaim.Command(claim, $"Comment {i}")));
            return all;
        })));

        Assert.All(answers.SelectMany(answer => answer), answer => Assert.Null(answer.Error));
        Assert.Equal(writers * comments, await desk.ReadAsync(db => db.Set<HistoryEntry>().CountAsync(entry => entry.What == "claim.commented")));
    }

    private static Task<int> CountAsync(Desk desk, long claim, string what) =>
        desk.ReadAsync(db => db.Set<HistoryEntry>().CountAsync(entry => entry.ClaimId == claim && entry.What == what));
}
