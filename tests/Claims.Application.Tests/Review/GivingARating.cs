using Claims.Application.Domain.Ratings;
using Claims.Application.Domain.Sources;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Tests.Publishing;
using Claims.Application.UseCases.Desk;
using Claims.Application.UseCases.Publishing;
using Claims.Application.UseCases.Research;
using Claims.Application.UseCases.Review;
using Claims.Tests.Desks;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.Tests.Review;

public sealed class GivingARating
{
    [UseCase]
    public async Task One_of_another_scale_one_that_is_retired_and_one_that_there_is_not_cannot_be_given(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await PublishingACheck.OpenAsync(desk);
        var claim = await room.ResearchAsync();
        var retired = await RetireAsync(desk, "Satire");
        var foreign = await desk.ReadAsync(db => db.Set<Rating>().Where(rating => rating.ScaleId != retired.ScaleId).OrderBy(rating => rating.Id).FirstAsync());

        foreach (var rating in new[] { foreign.Id, retired.Id, 987_654 })
        {
            var seen = await room.LookAsync(claim);
            var error = (await desk.SendAsync(room.Checker, new DraftVerdict.Command(claim, seen.VerdictVersion, seen.Verdict with { RatingId = rating }))).Error;
            Assert.Equal(["RatingId"], error?.Fields?.Keys);
        }
    }

    [UseCase]
    public async Task One_that_was_retired_since_it_was_chosen_may_stay_while_the_text_is_written(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await PublishingACheck.OpenAsync(desk);
        var claim = await room.ResearchAsync();
        await RetireAsync(desk, "False");

        var seen = await room.LookAsync(claim);
        await room.DoAsync(room.Checker, new DraftVerdict.Command(claim, seen.VerdictVersion, seen.Verdict with { Summary = "Other words." }));

        Assert.Equal("Other words.", (await room.LookAsync(claim)).Verdict.Summary);
    }

    [UseCase]
    public async Task One_that_was_retired_since_it_was_drafted_is_chosen_anew_before_the_verdict_is_proposed(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await PublishingACheck.OpenAsync(desk);
        var claim = await room.ResearchAsync();
        var (waiting, proposal) = await room.ProposeAsync();
        await RetireAsync(desk, "False");
        var seen = await room.LookAsync(claim);

        var refused = (await desk.SendAsync(room.Checker, new ProposeVerdict.Command(claim, seen.VerdictVersion, null))).Error;
        await room.DoAsync(room.Checker, new DraftVerdict.Command(claim, seen.VerdictVersion, seen.Verdict with { RatingId = (await room.DoAsync(room.Editor, new ReadRatings.Query())).Ratings.First(known => known.Name == "Mostly false").Id }));
        var proposed = await desk.SendAsync(room.Checker, new ProposeVerdict.Command(claim, seen.VerdictVersion + 1, null));
        var approved = await desk.SendAsync(room.Editor, new ApproveAndPublish.Command(waiting, proposal, await room.AnswersAsync(waiting), null));

        Assert.Equal(("gate.open", "“False” cannot be given any more: choose an active rating."), (refused?.Code, refused?.Text));
        Assert.True(proposed.IsDone);
        Assert.True(approved.IsDone);
    }

    [UseCase]
    public async Task A_source_that_evidence_rests_on_cannot_be_made_an_encyclopaedia(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await PublishingACheck.OpenAsync(desk);
        var claim = await room.ResearchAsync();
        var source = (await room.LookAsync(claim)).Evidence[0].Source!;
        var facts = CheckFacts.Source("Courier") with { Url = source.Url, Type = SourceType.Encyclopaedia };

        var refused = (await desk.SendAsync(room.Checker, new ChangeSource.Command(source.Id, source.Version, facts))).Error;
        await room.DoAsync(room.Checker, new WithdrawEvidence.Command(claim, 1, "It is an encyclopaedia."));
        var done = await desk.SendAsync(room.Checker, new ChangeSource.Command(source.Id, source.Version, facts));

        Assert.Equal(ErrorKind.Invalid, refused?.Kind);
        Assert.True(done.IsDone);
    }

    private static async Task<Rating> RetireAsync(Desk desk, string name)
    {
        var administrator = await desk.MemberAsync(Roles.Administrator);
        var rating = await desk.ReadAsync(db => db.Set<Rating>().FirstAsync(known => known.Name == name && db.Settings.Any(settings => settings.ActiveScaleId == known.ScaleId)));
        Assert.True((await desk.SendAsync(administrator, new RetireRating.Command(rating.ScaleId, rating.Code, rating.Version))).IsDone);
        return rating;
    }
}
