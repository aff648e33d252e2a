using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Intake;
using Claims.Tests.Desks;
using Microsoft.EntityFrameworkCore;
using static Claims.Application.Tests.Intake.Intake;

namespace Claims.Application.Tests.Intake;

public sealed class RecordingPastedRows
{
    private const string Rows = "statement\tclaimant\ttopics\nThe moon is cheese\tLee Jae Myung\tMoon; Food\nThe sun is hot\tA blog\tmoon\n\tNobody\t\nThe sea is wet\tThe blog\t";

    [UseCase]
    public async Task Good_rows_go_in_and_wrong_ones_stay(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);
        var known = await desk.ClaimantAsync(checker, "Lee Jae Myung");
        var blog = await desk.ClaimantAsync(checker, "A blog", "The blog");

        var report = await desk.SendAsync(checker, new RecordPastedRows.Command(Rows));

        Assert.Equal([2, 3, 5], report.Value.Recorded.Select(row => row.Row));
        Assert.Equal("statement\tclaimant\ttopics\n\tNobody\t", report.Value.LeftOver);
        Assert.Equal([known, blog, blog], await desk.ReadAsync(db => db.Claims.OrderBy(claim => claim.Id).Select(claim => claim.ClaimantId).ToListAsync()));
        Assert.Equal(2, await desk.ReadAsync(db => db.Topics.CountAsync()));
    }

    [UseCase]
    public async Task A_claimant_is_found_by_the_whole_name_only_and_opened_once_otherwise(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);
        await desk.ClaimantAsync(checker, "Lee Jae Myung");

        await desk.SendAsync(checker, new RecordPastedRows.Command("one\t\tMyung\ntwo\t\tMYUNG\nthree\t\t\u202Emyung\u200B"));

        Assert.Equal(["Lee Jae Myung", "Myung"], await desk.ReadAsync(db => db.Claimants.OrderBy(claimant => claimant.Id).Select(claimant => claimant.Name).ToListAsync()));
        Assert.Equal(1, await desk.ReadAsync(db => db.Claims.Select(claim => claim.ClaimantId).Distinct().CountAsync()));
    }

    [UseCase]
    public async Task Twice_under_one_operation_makes_no_doubles(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);
        var click = Caller.NewOperation();

        var first = await desk.SendAsync(checker, new RecordPastedRows.Command(Rows), click);
        var second = await desk.SendAsync(checker, new RecordPastedRows.Command(Rows), click);

        Assert.Equal(first.Value.Recorded, second.Value.Recorded);
        Assert.Equal(3, await desk.ReadAsync(db => db.Claims.CountAsync()));
    }

    [UseCase]
    public async Task Five_hundred_rows_go_in_at_once_and_one_more_does_not(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);
        var rows = string.Join('\n', Enumerable.Range(1, Limits.PastedRows).Select(i => $"Statement {i}\tquote\tPerson {i}\t2025\thttps://example.org/{i}\tTopic {i}; Topic {i + 1}"));

        var report = await desk.SendAsync(checker, new RecordPastedRows.Command(rows));
        var more = await desk.SendAsync(checker, new RecordPastedRows.Command(rows + "\none more\tq\tA"));

        Assert.Equal(Limits.PastedRows, report.Value.Recorded.Count);
        Assert.Equal("At most 500 rows at a time.", more.Error?.Fields?["Text"].Single());
    }

    [UseCase]
    public async Task The_preview_tells_what_is_new_and_what_is_here_already(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);
        var known = (await desk.SendAsync(checker, Claim(await desk.ClaimantAsync(checker), Words("The moon is cheese")))).Value.Number;

        var sheet = await desk.SendAsync(checker, new ReadPastedRows.Query("the moon is CHEESE\t\tA blog\nNew\t\tSomebody\nnew!\t\tSomebody"));

        Assert.Equal([(known, null), (null, null), ((long?)null, (int?)2)], sheet.Value.Rows.Select(row => (row.SameAsClaim, row.SameAsRow)));
        Assert.Equal([false, true, true], sheet.Value.Rows.Select(row => row.IsNewClaimant));
        Assert.Equal(1, await desk.ReadAsync(db => db.Claims.CountAsync()));
    }
}
