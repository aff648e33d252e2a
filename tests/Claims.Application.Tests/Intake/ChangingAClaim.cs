using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Desk;
using Claims.Application.Domain.History;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Intake;
using Claims.Tests.Desks;
using Microsoft.EntityFrameworkCore;
using static Claims.Application.Tests.Intake.Intake;

namespace Claims.Application.Tests.Intake;

public sealed class ChangingAClaim
{
    [UseCase]
    public async Task Of_two_who_reword_it_at_once_the_second_is_told_whose_change_it_was(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var (checker, other) = (await desk.MemberAsync(Roles.FactChecker), await desk.MemberAsync(Roles.FactChecker, "Second checker"));
        var number = (await desk.SendAsync(checker, Claim(await desk.ClaimantAsync(checker)))).Value.Number;

        var first = await desk.SendAsync(other, new RewordClaim.Command(number, 1, Words("The moon is dust."), "Clearer"));
        var second = await desk.SendAsync(checker, new RewordClaim.Command(number, 1, Words("The moon is rock."), null));

        Assert.True(first.IsDone);
        Assert.Equal(ErrorKind.Stale, second.Error?.Kind);
        Assert.Contains("Second checker", second.Error!.Text, StringComparison.Ordinal);
        Assert.Equal("The moon is dust.", await desk.ReadAsync(db => db.Claims.Select(claim => claim.Wording.Statement).SingleAsync()));
    }

    [UseCase]
    public async Task Circumstances_and_topics_are_changed_and_history_says_what(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);
        var (before, after) = (await desk.ClaimantAsync(checker, "Before"), await desk.ClaimantAsync(checker, "After"));
        var number = (await desk.SendAsync(checker, Claim(before, topics: ["Moon"]))).Value.Number;

        var changed = await desk.SendAsync(checker, new ChangeCircumstances.Command(number, 1, Around(after) with { Place = "Seoul" }, How() with { DueOn = new DateOnly(2025, 9, 9) }, ["Food"]));

        Assert.True(changed.IsDone);
        var claim = await desk.ReadAsync(db => db.Claims.SingleAsync());
        Assert.Equal((after, "Seoul", new DateOnly(2025, 9, 9)), (claim.ClaimantId, claim.Place, claim.DueOn));
        var entry = await desk.ReadAsync(db => db.Set<HistoryEntry>().Where(row => row.ClaimId == number).OrderByDescending(row => row.Id).FirstAsync());
        Assert.Equal("claim.changed", entry.What);
        Assert.Equal(["claimant", "place", "dueOn", "topics"], entry.Changes.Select(change => change.Field));
    }

    [UseCase]
    public async Task A_reason_that_was_retired_since_may_stay(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);
        var claimant = await desk.ClaimantAsync(checker);
        var reason = await desk.ReadAsync(async db =>
        {
            var added = new Reason(ReasonKind.Selection, "Reach", "", 1);
            db.Reasons.Add(added);
            await db.SaveChangesAsync();
            return added.Id;
        });
        var number = (await desk.SendAsync(checker, Claim(claimant) with { Handling = How(reason) })).Value.Number;
        await desk.ReadAsync(async db =>
        {
            (await db.Reasons.SingleAsync()).Retire();
            return await db.SaveChangesAsync();
        });

        var kept = await desk.SendAsync(checker, new ChangeCircumstances.Command(number, 1, Around(claimant) with { Place = "Seoul" }, How(reason), []));

        Assert.True(kept.IsDone);
    }

    [UseCase]
    public async Task The_same_page_is_noted_once_and_can_be_taken_away(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);
        var number = (await desk.SendAsync(checker, Claim(await desk.ClaimantAsync(checker), appearances: [At("https://example.org/a")]))).Value.Number;

        var again = await desk.SendAsync(checker, new AddAppearance.Command(number, At("https://example.org/a#part")));
        var second = await desk.SendAsync(checker, new AddAppearance.Command(number, At("https://example.org/b")));
        var removed = await desk.SendAsync(checker, new RemoveAppearance.Command(number, 1, "Another claim"));

        Assert.Equal("appearance.known", again.Error?.Code);
        Assert.Equal(2, second.Value);
        Assert.True(removed.IsDone);
        Assert.Equal(["https://example.org/b"], await desk.ReadAsync(db => db.Set<Appearance>().Select(seen => seen.Url).ToListAsync()));
    }
}
