using System.Text;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.History;
using Claims.Application.Domain.Sources;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Tests.Publishing;
using Claims.Application.UseCases.Publishing;
using Claims.Application.UseCases.Research;
using Claims.Application.UseCases.Triage;
using Claims.Tests.Desks;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.Tests.Research;

public sealed class KeepingASecret
{
    private const string Secret = "Jane Whistler, +44 20 7946 0000";

    [UseCase]
    public async Task The_assignee_and_editors_read_it_and_for_everybody_else_it_does_not_exist(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var (room, claim, source) = await TellAsync(desk);
        var (other, reader) = (await desk.MemberAsync(Roles.FactChecker), await desk.MemberAsync(Roles.Reader));

        Assert.Equal(Secret, await room.DoAsync(room.Checker, new ReadConfidentialValues.Query(source)));
        Assert.Equal(Secret, await room.DoAsync(room.Editor, new ReadConfidentialValues.Query(source)));
        Assert.Equal(ErrorKind.NotFound, (await desk.SendAsync(other, new ReadConfidentialValues.Query(source))).Error?.Kind);
        Assert.Equal(ErrorKind.NotAllowed, (await desk.SendAsync(reader, new ReadConfidentialValues.Query(source))).Error?.Kind);
        Assert.Equal(ErrorKind.NotAllowed, (await desk.SendAsync(other, new EraseConfidentialValues.Command(source, "Curiosity."))).Error?.Kind);
        Assert.Equal(ErrorKind.NotAllowed, (await desk.SendAsync(other, new AddEvidence.Command(await room.RecordAsync(), source, null, null, Facts))).Error?.Kind);

        await room.DoAsync(room.Editor, new DeclareConflict.Command(claim, "She is my aunt."));
        Assert.Equal(ErrorKind.NotFound, (await desk.SendAsync(room.Editor, new ReadConfidentialValues.Query(source))).Error?.Kind);
    }

    [UseCase]
    public async Task It_stands_nowhere_in_the_clear_neither_in_the_history_nor_on_the_page_that_is_published(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var (room, claim, source) = await TellAsync(desk);
        await room.DoAsync(room.Editor, new ApproveAndPublish.Command(claim, await room.ProposeAsync(claim), await room.AnswersAsync(claim), null));

        var cipher = await desk.ReadAsync(db => db.Set<Confidence>().Where(known => known.SourceId == source).Select(known => known.Cipher).SingleAsync());
        var history = await desk.ReadAsync(db => db.Set<HistoryEntry>().Select(entry => entry.ChangesJson + entry.Why).ToListAsync());
        var published = (await desk.SendAsVisitorAsync(new ReadCheck.Query(claim))).Value.Check;

        Assert.DoesNotContain("Whistler", Encoding.UTF8.GetString(cipher!));
        Assert.All(history, row => Assert.DoesNotContain("Whistler", row));
        Assert.DoesNotContain("Whistler", published.ToJson());
        var piece = Assert.Single(published.Evidence, known => known.ProtectionReason is not null);
        Assert.Equal(("Somebody of the building office", null, null), (piece.Title, piece.Url, piece.Publisher));
    }

    [UseCase]
    public async Task A_source_that_others_work_with_is_not_hidden_from_a_claim_that_has_no_part_in_it(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await Newsroom.OpenAsync(desk.Courier, roles => desk.MemberAsync(roles));
        var source = (await room.LookAsync(await room.ResearchAsync())).Evidence[0].Source!.Id;
        var other = await desk.MemberAsync(Roles.FactChecker);

        var hidden = await desk.SendAsync(other, new AddEvidence.Command(await room.RecordAsync(), source, null, Hidden, Facts));

        Assert.Equal(ErrorKind.NotAllowed, hidden.Error?.Kind);
        Assert.False(await desk.ReadAsync(db => db.Sources.AnyAsync(known => known.ProtectionReason != null)));
    }

    [UseCase]
    public async Task Erased_it_is_gone_for_good_and_what_the_public_may_know_stays(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var (room, claim, source) = await TellAsync(desk);

        await room.DoAsync(room.Checker, new EraseConfidentialValues.Command(source, "She asked us to."));

        Assert.Equal(ErrorKind.NotFound, (await desk.SendAsync(room.Editor, new ReadConfidentialValues.Query(source))).Error?.Kind);
        Assert.Null(await desk.ReadAsync(db => db.Set<Confidence>().Select(known => known.Cipher).SingleAsync()));
        Assert.Equal("source.erased", (await desk.SendAsync(room.Editor, new ProtectSource.Command(source, 1, Hidden))).Error?.Code);
        Assert.Contains((await room.LookAsync(claim)).Evidence, piece => piece.Source?.Title == "Somebody of the building office");
    }

    private static ConfidentialInput Hidden => new("Somebody of the building office", "Would lose the post.", Secret);

    private static EvidenceFacts Facts => new(Stance.Refutes, new DateOnly(2025, 8, 26), [1], "sixty million");

    private static async Task<(Newsroom Room, long Claim, long Source)> TellAsync(Desk desk)
    {
        var room = await PublishingACheck.OpenAsync(desk);
        var claim = await room.ResearchAsync();
        var facts = new SourceFacts(null, "Told in person.", "x", null, null, null, "en", SourceType.Eyewitness, Tier.Primary, null, []);
        await room.DoAsync(room.Checker, new AddEvidence.Command(claim, null, facts, Hidden, Facts));
        return (room, claim, await desk.ReadAsync(db => db.Set<Confidence>().Select(known => known.SourceId).SingleAsync()));
    }
}
