using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Desk;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Drafts;
using Claims.Application.UseCases.Intake;
using Claims.Tests.Desks;
using Microsoft.EntityFrameworkCore;
using static Claims.Application.Tests.Intake.Intake;

namespace Claims.Application.Tests.Intake;

public sealed class RecordingAClaim
{
    [UseCase]
    public async Task Everything_that_was_said_of_it_is_kept(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);
        var (report, speaker) = (await desk.ClaimantAsync(checker, "News report"), await desk.ClaimantAsync(checker, "A speaker"));
        var words = new Wording("Der Mond besteht aus Käse", "de", "The moon consists of cheese", TranslatedBy.Interpreter, "The moon is made of cheese.", "The moon is cheese");
        var around = new Circumstances(ClaimKind.Quotation, report, speaker, PartialDate.Of(2025, 8), "Berlin", ["AFP", "afp", "Reuters"]);
        var how = new Handling(null, "Widely shared", new DateOnly(2025, 9, 9), Priority.Urgent, desk.Clock.Now.AddDays(1), "The observatory", new DateOnly(2025, 9, 5));

        var recorded = await desk.SendAsync(checker, new RecordClaim.Command(words, around, how, ["Moon", "Food", "moon"], [At("https://example.org/moon")]));

        var claim = await desk.ReadAsync(db => db.Claims.SingleAsync(claim => claim.Id == recorded.Value.Number));
        Assert.Equal(words, claim.Wording);
        Assert.Equal((report, speaker, PartialDate.Of(2025, 8), "Berlin"), (claim.ClaimantId, claim.AttributedToId, claim.SaidOn, claim.Place));
        Assert.Equal(["AFP", "Reuters"], claim.Origins.Select(origin => origin.Name));
        Assert.Equal((how.SelectionNote, how.DueOn, how.Priority, how.EmbargoUntil, how.WaitingFor, how.WaitingUntil), (claim.SelectionNote, claim.DueOn, claim.Priority, claim.EmbargoUntil, claim.WaitingFor, claim.WaitingUntil));
        Assert.Equal(2, claim.Topics.Count);
        Assert.Equal("https://example.org/moon", Assert.Single(claim.Appearances).Url);
        Assert.Equal(["Moon", "Food"], await desk.ReadAsync(db => db.Topics.OrderBy(topic => topic.Id).Select(topic => topic.Name).ToListAsync()));
    }

    [UseCase]
    public async Task Nobody_said_it_on_a_day_that_is_still_to_come(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);
        var command = Claim(await desk.ClaimantAsync(checker));

        var refused = await desk.SendAsync(checker, command with { Circumstances = command.Circumstances with { SaidOn = PartialDate.Of(9999) } });

        Assert.Equal(ClaimReferences.StillToCome, refused.Error!.Fields!["Circumstances.SaidOn"].Single());
    }

    [UseCase]
    public async Task Without_a_short_claim_the_statement_stands_for_it(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);

        var recorded = await desk.SendAsync(checker, Claim(await desk.ClaimantAsync(checker), Words(shortClaim: " ")));

        Assert.Equal("The moon is made of cheese.", await desk.ReadAsync(db => db.Claims.Where(claim => claim.Id == recorded.Value.Number).Select(claim => claim.Wording.ShortClaim).SingleAsync()));
    }

    [UseCase]
    public async Task Claims_that_look_alike_are_told_and_it_is_recorded_all_the_same(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);
        var claimant = await desk.ClaimantAsync(checker);
        var same = (await desk.SendAsync(checker, Claim(claimant))).Value.Number;
        var page = (await desk.SendAsync(checker, Claim(claimant, Words("Something else."), [At("https://www.example.org/a?utm_source=x")]))).Value.Number;
        await desk.SendAsync(checker, Claim(claimant, Words("Something third."), [At("https://example.org/other")]));

        var recorded = await desk.SendAsync(checker, Claim(claimant, Words("THE MOON, is made of — cheese"), [At("https://www.example.org/a#top")]));

        Assert.Equal([(same, Likeness.SameStatement), (page, Likeness.SamePage)], recorded.Value.LookAlikes.Select(other => (other.Number, other.Likeness)));
    }

    [UseCase]
    public async Task While_it_is_typed_the_beginning_of_a_long_statement_is_enough_to_warn(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);
        var known = (await desk.SendAsync(checker, Claim(await desk.ClaimantAsync(checker), Words("The moon is made of green cheese, all of it.")))).Value.Number;

        var early = await desk.SendAsync(checker, new FindLookAlikes.Query("The moon", []));
        var later = await desk.SendAsync(checker, new FindLookAlikes.Query("The moon is made of green che", []));

        Assert.Empty(early.Value);
        Assert.Equal((known, Likeness.BeginsAlike), (later.Value.Single().Number, later.Value.Single().Likeness));
    }

    [UseCase]
    public async Task A_double_click_records_it_once(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);
        var message = Claim(await desk.ClaimantAsync(checker));
        var click = Caller.NewOperation();

        var answers = await Task.WhenAll(desk.SendAsync(checker, message, click), desk.SendAsync(checker, message, click));

        Assert.Equal(answers[0].Value.Number, answers[1].Value.Number);
        Assert.Equal(1, await desk.ReadAsync(db => db.Claims.CountAsync()));
    }

    [UseCase]
    public async Task The_draft_that_it_came_from_goes_and_others_stay(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var (checker, other) = (await desk.MemberAsync(Roles.FactChecker), await desk.MemberAsync(Roles.FactChecker));
        var claimant = await desk.ClaimantAsync(checker);
        await desk.SendAsync(checker, new SaveDraft.Command("claim/new", "{}"));
        await desk.SendAsync(checker, new SaveDraft.Command("claim/3/words", "{}"));
        await desk.SendAsync(other, new SaveDraft.Command("claim/new", "{}"));

        await desk.SendAsync(checker, Claim(claimant) with { DraftPlace = "claim/new" });

        Assert.Equal([(checker.Id, "claim/3/words"), (other.Id, "claim/new")], await desk.ReadAsync(async db => (await db.Drafts.OrderBy(draft => draft.MemberId).ToListAsync()).Select(draft => (draft.MemberId, draft.Place)).ToList()));
    }

    [UseCase]
    public async Task What_was_begun_from_an_article_and_left_is_found_again_by_whoever_began_it(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var (checker, other) = (await desk.MemberAsync(Roles.FactChecker), await desk.MemberAsync(Roles.FactChecker));
        foreach (var place in new[] { "claim/new", "claim/new/5/1/0/9", "claim/new/5/2/7/9", "claim/new/50/1/0/9", "claim/new/4/1/0/9" }) await desk.SendAsync(checker, new SaveDraft.Command(place, "{}"));
        await desk.SendAsync(other, new SaveDraft.Command("claim/new/5/1/3/9", "{}"));

        var found = await desk.SendAsync(checker, new ListDrafts.Query("claim/new/5/"));

        Assert.Equal(["claim/new/5/2/7/9", "claim/new/5/1/0/9"], found.Value.Select(row => row.Place));
        Assert.Equal(ErrorKind.Invalid, (await desk.SendAsync(checker, new ListDrafts.Query(""))).Error?.Kind);
    }

    [UseCase]
    public async Task What_it_points_to_must_be_there(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);
        var claimant = await desk.ClaimantAsync(checker);
        var (refusal, retired) = await desk.ReadAsync(async db =>
        {
            var (one, two) = (new Reason(ReasonKind.Refusal, "Opinion", "", 1), new Reason(ReasonKind.Selection, "Old", "", 2));
            two.Retire();
            db.Reasons.AddRange(one, two);
            await db.SaveChangesAsync();
            return (one.Id, two.Id);
        });
        var sound = Claim(claimant);

        Assert.Equal(["Circumstances.ClaimantId"], await WrongAsync(sound with { Circumstances = Around(999) }));
        Assert.Equal(["Circumstances.AttributedToId"], await WrongAsync(sound with { Circumstances = Around(claimant, 999) }));
        Assert.Equal(["Handling.SelectionReasonId"], await WrongAsync(sound with { Handling = How(refusal) }));
        Assert.Equal(["Handling.SelectionReasonId"], await WrongAsync(sound with { Handling = How(retired) }));
        Assert.Equal(["Appearances[1].PictureFile"], await WrongAsync(sound with { Appearances = [At("https://example.org/"), new AppearanceFacts(null, "TV", null, Medium.Broadcast, new string('a', 64), "A face")] }));
        Assert.Equal(0, await desk.ReadAsync(db => db.Claims.CountAsync()));

        async Task<IEnumerable<string>> WrongAsync(RecordClaim.Command message) => (await desk.SendAsync(checker, message)).Error!.Fields!.Keys;
    }

    [UseCase]
    public async Task A_reader_may_not(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var (checker, reader) = (await desk.MemberAsync(Roles.FactChecker), await desk.MemberAsync(Roles.Reader));

        var answer = await desk.SendAsync(reader, Claim(await desk.ClaimantAsync(checker)));

        Assert.Equal(ErrorKind.NotAllowed, answer.Error?.Kind);
    }
}
