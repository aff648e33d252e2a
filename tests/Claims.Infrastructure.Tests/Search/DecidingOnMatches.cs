using Claims.Application.Domain.Claims;
using Claims.Application.Ports;
using Claims.Application.UseCases.Known;
using Claims.Application.UseCases.Matching;
using Claims.Application.UseCases.Triage;
using Claims.Infrastructure.Search;
using Claims.Tests.Desks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Infrastructure.Tests.Search;

public sealed class DecidingOnMatches
{
    private const string Said = "A photograph shows a shark swimming on a flooded highway in Houston.";

    private static async Task<(Desk Desk, Newsroom Room, long Claim)> OpenAsync(Database database)
    {
        var desk = await Desk.OpenAsync(database);
        var room = await Newsroom.OpenAsync(desk.Courier, roles => desk.MemberAsync(roles));
        await desk.SendAsSystemAsync(new ImportKnownChecks.Command("Elsewhere",
        [
            new TextLine(1, """{"externalId":"shark","title":"Shark on a highway?","claimReviewed":"A photograph shows a shark swimming along a flooded highway in Houston, Texas","rating":"False"}""", null),
            new TextLine(2, """{"externalId":"moon","claimReviewed":"The moon is made of cheese"}""", null),
        ]));
        var claim = await room.RecordAsync(new CheckFacts { Quote = "", Statement = Said, ShortClaim = "A shark swam on a highway in Houston" });
        await desk.Services.GetRequiredService<ClaimIndex>().CatchUpAsync(CancellationToken.None);
        return (desk, room, claim);
    }

    private static async Task<IReadOnlyList<MatchClaim.Row>> MatchesAsync(Newsroom room, long claim) => (await room.DoAsync(room.Checker, new MatchClaim.Query(claim))).Rows;

    [UseCase]
    public async Task A_confirmed_match_keeps_who_when_and_what_the_model_thought(Database database)
    {
        var (desk, room, claim) = await OpenAsync(database);
        await using var _ = desk;
        var proposed = Assert.Single(await MatchesAsync(room, claim));

        await room.DoAsync(room.Checker, new DecideMatch.Command(claim, AlikeKind.KnownCheck, proposed.Match.Id, true));

        var decided = Assert.Single(await MatchesAsync(room, claim));
        Assert.Equal((true, room.Checker.Name, desk.Clock.Now), (decided.Decision!.IsSame, decided.Decision.By, decided.Decision.At));
        var kept = await desk.ReadAsync(db => db.Set<MatchDecision>().SingleAsync());
        Assert.Equal((proposed.Match.Confidence, proposed.Match.Score), (kept.Confidence, kept.Score));
        Assert.NotEmpty(kept.ModelVersion);
        Assert.Equal(1, await desk.ReadAsync(db => db.Set<Application.Domain.History.HistoryEntry>().CountAsync(entry => entry.What == "match.confirmed" && entry.ClaimId == claim)));
    }

    [UseCase]
    public async Task Another_opinion_replaces_the_one_before_and_history_keeps_both(Database database)
    {
        var (desk, room, claim) = await OpenAsync(database);
        await using var _ = desk;
        var other = Assert.Single(await MatchesAsync(room, claim)).Match.Id;
        await room.DoAsync(room.Checker, new DecideMatch.Command(claim, AlikeKind.KnownCheck, other, true));

        await room.DoAsync(room.Editor, new DecideMatch.Command(claim, AlikeKind.KnownCheck, other, false));
        await room.DoAsync(room.Editor, new DecideMatch.Command(claim, AlikeKind.KnownCheck, other, false));

        Assert.False(Assert.Single(await MatchesAsync(room, claim)).Decision!.IsSame);
        Assert.Equal(["match.confirmed", "match.rejected"], await desk.ReadAsync(db =>
            db.Set<Application.Domain.History.HistoryEntry>().Where(entry => entry.ClaimId == claim && entry.What.StartsWith("match.")).OrderBy(entry => entry.Id).Select(entry => entry.What).ToListAsync()));
    }

    [UseCase]
    public async Task What_was_not_proposed_cannot_be_decided_on(Database database)
    {
        var (desk, room, claim) = await OpenAsync(database);
        await using var _ = desk;
        var moon = await desk.ReadAsync(db => db.KnownChecks.Where(check => check.ExternalId == "moon").Select(check => check.Id).SingleAsync());

        var answer = await desk.SendAsync(room.Checker, new DecideMatch.Command(claim, AlikeKind.KnownCheck, moon, true));

        Assert.Equal("not-found", answer.Error?.Code);
    }

    [UseCase]
    public async Task Two_records_of_one_claim_are_listed_until_they_are_merged_or_told_apart(Database database)
    {
        var (desk, room, claim) = await OpenAsync(database);
        await using var _ = desk;
        var twin = await room.RecordAsync(new CheckFacts { Quote = "", Statement = "A photograph shows that a shark swims on a flooded highway of Houston.", ShortClaim = "A shark on a highway in Houston" });
        await desk.Services.GetRequiredService<ClaimIndex>().CatchUpAsync(CancellationToken.None);
        async Task<IReadOnlyList<ListDuplicates.Row>> PairsAsync() => (await room.DoAsync(room.Checker, new ListDuplicates.Query())).Pairs;
        var pair = Assert.Single(await PairsAsync());
        Assert.Equal((twin, claim, (long?)twin), (pair.Newer.Number, pair.Older.Number, pair.Ends?.Number));

        await room.DoAsync(room.Checker, new MergeClaim.Command(twin, pair.Newer.StageVersion, claim, null));
        Assert.Empty(await PairsAsync());
        Assert.DoesNotContain(await MatchesAsync(room, claim), row => row.Match.Kind == AlikeKind.Claim);
        await room.DoAsync(room.Editor, new UndoMerge.Command(twin, pair.Newer.StageVersion + 1, null));
        Assert.Single(await PairsAsync());
        await room.DoAsync(room.Checker, new DecideMatch.Command(twin, AlikeKind.Claim, claim, false));

        Assert.Empty(await PairsAsync());
        await room.DoAsync(room.Checker, new TakeMatchBack.Command(twin, AlikeKind.Claim, claim));
        await room.DoAsync(room.Checker, new TakeMatchBack.Command(twin, AlikeKind.Claim, claim));
        Assert.Null(Assert.Single(await PairsAsync()).Decision);
        Assert.Equal(["match.rejected", "match.taken-back"], await desk.ReadAsync(db =>
            db.Set<Application.Domain.History.HistoryEntry>().Where(entry => entry.ClaimId == twin && entry.What.StartsWith("match.")).OrderBy(entry => entry.Id).Select(entry => entry.What).ToListAsync()));
    }

    private static readonly CheckFacts Twin = new() { Quote = "", Statement = "A photograph shows that a shark swims on a flooded highway of Houston.", ShortClaim = "A shark on a highway in Houston" };

    private static async Task<IReadOnlyList<ListDuplicates.Row>> PairsAsync(Desk desk, Newsroom room)
    {
        await desk.Services.GetRequiredService<ClaimIndex>().CatchUpAsync(CancellationToken.None);
        return (await room.DoAsync(room.Checker, new ListDuplicates.Query())).Pairs;
    }

    [UseCase]
    public async Task A_pair_told_apart_on_the_page_of_the_older_claim_is_told_apart(Database database)
    {
        var (desk, room, claim) = await OpenAsync(database);
        await using var _ = desk;
        var twin = await room.RecordAsync(Twin);
        Assert.Single(await PairsAsync(desk, room));

        await room.DoAsync(room.Checker, new DecideMatch.Command(claim, AlikeKind.Claim, twin, false));

        Assert.Empty(await PairsAsync(desk, room));
        var seen = Assert.Single(await MatchesAsync(room, twin), row => row.Match.Kind == AlikeKind.Claim);
        Assert.Equal((false, room.Checker.Name), (seen.Decision?.IsSame, seen.Decision?.By));
    }

    [UseCase]
    public async Task A_claim_and_another_desks_check_that_say_the_same_do_not_hide_each_other(Database database)
    {
        var (desk, room, _) = await OpenAsync(database);
        await using var __ = desk;
        await desk.SendAsSystemAsync(new ImportKnownChecks.Command("Elsewhere", [new TextLine(1, """{"externalId":"butter","claimReviewed":"The tariff on imported butter was raised to 49 percent"}""", null)]));
        var older = await room.RecordAsync(new CheckFacts { Quote = "", Statement = "The tariff on imported butter was raised to 49 per cent in April 2023.", ShortClaim = "Butter" });
        var newer = await room.RecordAsync(new CheckFacts { Quote = "", Statement = "The tariff on imported butter was raised to 49 per cent in October 2023.", ShortClaim = "Butter" });
        var pair = Assert.Single(await PairsAsync(desk, room), row => row.Newer.Number == newer);

        var shown = await MatchesAsync(room, newer);

        Assert.Equal([AlikeKind.Claim, AlikeKind.KnownCheck], shown.Select(row => row.Match.Kind).Order());
        Assert.Equal((older, pair.Confidence), shown.Where(row => row.Match.Kind == AlikeKind.Claim).Select(row => (row.Match.Id, row.Match.Confidence)).Single());
        await room.DoAsync(room.Checker, new DecideMatch.Command(newer, AlikeKind.Claim, older, true));
        Assert.Equal(pair.Confidence, await desk.ReadAsync(db => db.Set<MatchDecision>().Select(decision => decision.Confidence).SingleAsync()));
    }

    [UseCase]
    public async Task Of_two_opinions_on_two_pages_the_later_one_counts(Database database)
    {
        var (desk, room, claim) = await OpenAsync(database);
        await using var _ = desk;
        var twin = await room.RecordAsync(Twin);
        await PairsAsync(desk, room);
        foreach (var (here, other, isSame) in new[] { (claim, twin, false), (twin, claim, true), (claim, twin, false) })
        {
            desk.Clock.Move(TimeSpan.FromMinutes(1));
            await room.DoAsync(room.Checker, new DecideMatch.Command(here, AlikeKind.Claim, other, isSame));
            Assert.Equal(isSame ? 1 : 0, (await PairsAsync(desk, room)).Count);
        }

        Assert.Equal(["match.rejected", "match.rejected"], await desk.ReadAsync(db =>
            db.Set<Application.Domain.History.HistoryEntry>().Where(entry => entry.ClaimId == claim && entry.What.StartsWith("match.")).Select(entry => entry.What).ToListAsync()));
    }

    [UseCase]
    public async Task A_confirmed_pair_stays_until_it_is_merged_and_says_who_confirmed_it(Database database)
    {
        var (desk, room, claim) = await OpenAsync(database);
        await using var _ = desk;
        var twin = await room.RecordAsync(Twin);
        await PairsAsync(desk, room);

        await room.DoAsync(room.Checker, new DecideMatch.Command(twin, AlikeKind.Claim, claim, true));

        var confirmed = Assert.Single(await PairsAsync(desk, room));
        Assert.Equal(((long?)twin, true, room.Checker.Name), (confirmed.Ends?.Number, confirmed.Decision?.IsSame, confirmed.Decision?.By));
    }

    [UseCase]
    public async Task A_confirmed_pair_that_is_too_far_on_to_be_merged_goes(Database database)
    {
        var (desk, room, _) = await OpenAsync(database);
        await using var __ = desk;
        var (twin, _) = await room.ApproveAsync(Twin);
        var (third, _) = await room.ApproveAsync(Twin);
        Assert.Null(Assert.Single(await PairsAsync(desk, room), pair => (pair.Newer.Number, pair.Older.Number) == (third, twin)).Ends);

        await room.DoAsync(room.Checker, new DecideMatch.Command(third, AlikeKind.Claim, twin, true));

        Assert.DoesNotContain(await PairsAsync(desk, room), pair => (pair.Newer.Number, pair.Older.Number) == (third, twin));
    }

    [UseCase]
    public async Task Where_the_newer_one_is_too_far_on_the_older_one_ends(Database database)
    {
        var (desk, room, claim) = await OpenAsync(database);
        await using var _ = desk;
        var (twin, _) = await room.ApproveAsync(Twin);
        var pair = Assert.Single(await PairsAsync(desk, room));
        Assert.Equal((claim, twin), (pair.Ends?.Number, pair.GoesOn.Number));

        await room.DoAsync(room.Checker, new MergeClaim.Command(claim, pair.Ends!.StageVersion, twin, null));

        Assert.Empty(await PairsAsync(desk, room));
    }
}
