using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;
using Claims.Application.Tests.Publishing;
using Claims.Application.UseCases.Research;
using Claims.Application.UseCases.Triage;
using Claims.Tests.Desks;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.Tests.Research;

/// <summary>Two have a form open: the second is told of the first one's change of the same thing, and of nothing else.</summary>
public sealed class OverwritingWhatSomebodySaw
{
    private static readonly RightOfReply Asked = new(ReplyState.Asked, new DateOnly(2025, 8, 26), "press office", new DateOnly(2025, 8, 28));

    [UseCase]
    public async Task A_comment_does_not_make_a_reply_stale_and_another_reply_does(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var (room, claim) = await ResearchAsync(desk);
        var seen = (await room.LookAsync(claim)).Reply;

        await CommentAsync(room, claim);
        await room.DoAsync(room.Checker, new StateReply.Command(claim, seen, Asked));
        var late = (await desk.SendAsync(room.Editor, new StateReply.Command(claim, seen, Asked with { AskedHow = "by letter" }))).Error;

        Assert.Equal((ErrorKind.Stale, Asked), (late?.Kind, (await room.LookAsync(claim)).Reply));
    }

    [UseCase]
    public async Task A_comment_does_not_make_the_points_stale_and_another_point_does(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var (room, claim) = await ResearchAsync(desk);
        IReadOnlyList<PointFacts> seen = [.. (await room.LookAsync(claim)).Points.Select(point => point.Facts)];
        IReadOnlyList<PointFacts> mine = [.. seen, new(null, "The state paid.", PartialDate.Of(2025))];

        await CommentAsync(room, claim);
        await room.DoAsync(room.Checker, new ChangePoints.Command(claim, seen, mine));
        var late = (await desk.SendAsync(room.Editor, new ChangePoints.Command(claim, seen, seen))).Error;

        Assert.Equal((ErrorKind.Stale, mine.Count), (late?.Kind, (await room.LookAsync(claim)).Points.Count));
    }

    [UseCase]
    public async Task Who_asks_for_an_exception_does_not_wipe_out_a_reason_that_was_not_seen(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var (room, claim) = await ResearchAsync(desk);

        await room.DoAsync(room.Checker, new AskException.Command(claim, 1, null, "Only one witness lives."));
        var late = (await desk.SendAsync(room.Editor, new AskException.Command(claim, 1, null, "The archive burnt."))).Error;
        Assert.Equal((ErrorKind.Stale, "Only one witness lives."), (late?.Kind, (await room.LookAsync(claim)).Points[0].ExceptionReason));

        await room.DoAsync(room.Editor, new AskException.Command(claim, 1, "Only one witness lives.", null));
        Assert.Null((await room.LookAsync(claim)).Points[0].ExceptionReason);
    }

    [UseCase]
    public async Task Who_protects_a_source_does_not_wipe_out_values_that_were_not_seen(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var (room, claim) = await ResearchAsync(desk);
        var source = (await room.LookAsync(claim)).Evidence[0].Source!;

        await room.DoAsync(room.Checker, new ProtectSource.Command(source.Id, source.Version, Hidden("Jane")));
        var late = (await desk.SendAsync(room.Editor, new ProtectSource.Command(source.Id, source.Version, Hidden("Joan")))).Error;
        var added = (await desk.SendAsync(room.Editor, new AddEvidence.Command(claim, source.Id, null, Hidden("Joan"), new EvidenceFacts(Stance.Refutes, new DateOnly(2025, 8, 26), [1], "x")))).Error;
        Assert.Equal((ErrorKind.Stale, "source.protected-already"), (late?.Kind, added?.Code));
        Assert.Equal("Jane", await room.DoAsync(room.Editor, new ReadConfidentialValues.Query(source.Id)));

        var now = (await room.LookAsync(claim)).Evidence[0].Source!;
        await room.DoAsync(room.Editor, new ProtectSource.Command(source.Id, now.Version, Hidden("Joan")));
        Assert.Equal("Joan", await room.DoAsync(room.Editor, new ReadConfidentialValues.Query(source.Id)));
    }

    private static ConfidentialInput Hidden(string name) => new("A clerk", "Would lose the post.", name);

    private static Task CommentAsync(Newsroom room, long claim) => room.DoAsync(room.Editor, new CommentOnClaim.Command(claim, "Mind the date."));

    private static async Task<(Newsroom Room, long Claim)> ResearchAsync(Desk desk)
    {
        var room = await PublishingACheck.OpenAsync(desk);
        return (room, await room.ResearchAsync());
    }
}
