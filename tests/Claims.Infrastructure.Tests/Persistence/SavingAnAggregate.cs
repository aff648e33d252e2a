using Claims.Application.Domain.Claimants;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.History;
using Claims.Application.Ports;
using Claims.Infrastructure.Persistence;
using Claims.Tests.Desks;
using Microsoft.EntityFrameworkCore;

namespace Claims.Infrastructure.Tests.Persistence;

public sealed class SavingAnAggregate
{
    [UseCase]
    public async Task It_comes_back_whole(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var id = await desk.ReadAsync(async db => (await SampleClaims.AddClaimAsync(db, await SampleClaims.AddMemberAsync(db))).Id);

        var claim = await desk.ReadAsync(db => ((IClaimsDb)db).LoadClaimAsync(id, default));

        Assert.Equal(new Wording("Words", "en", null, null, "A statement", "A short claim"), claim!.Wording);
        Assert.Equal("Wire C", Assert.Single(claim.Origins).Name);
        Assert.Equal(["Wire A", "Wire B"], claim.Evidence[0].Source!.Origins.Select(origin => origin.Name).Order());
        Assert.Null(claim.Evidence[0].Search);
        Assert.Equal(new SearchRecord("Archives", "terms", null, "Nothing", true), claim.Evidence[1].Search);
        Assert.Equal(new DateTimeOffset(2025, 9, 1, 7, 30, 15, 123, TimeSpan.Zero), claim.RecordedAt);
        Assert.Equal(TimeSpan.Zero, claim.RecordedAt.Offset);
        Assert.Single(claim.Appearances);
        Assert.Single(claim.Topics);
        Assert.Single(claim.Points);
    }

    [UseCase]
    public async Task A_claimants_offices_come_and_go(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.ReadAsync(async db =>
        {
            var member = await SampleClaims.AddMemberAsync(db);
            await SampleClaims.AddClaimAsync(db, member);
            return member;
        });

        await desk.ReadAsync(async db =>
        {
            var claimant = await db.Claimants.SingleAsync();
            Assert.Equal(SampleClaims.Offices.ToHashSet(), claimant.Roles.ToHashSet());
            claimant.Change(new ClaimantFacts(ClaimantKind.Person, "Lee Jae-myung", [], [SampleClaims.Offices[1]], null, null, null), new Act(null, desk.Clock.Now));
            return await db.SaveChangesAsync();
        });

        var changed = await desk.ReadAsync(db => db.Claimants.SingleAsync());
        Assert.Equal([SampleClaims.Offices[1]], changed.Roles);
        Assert.Equal(2, changed.Version);
    }

    [UseCase]
    public async Task A_change_of_a_child_raises_the_version_of_its_root(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var member = await desk.ReadAsync(db => SampleClaims.AddMemberAsync(db));
        await desk.ReadAsync(db => SampleClaims.AddClaimAsync(db, member));

        await desk.ReadAsync(async db =>
        {
            var claim = await db.Claims.SingleAsync();
            claim.WithdrawEvidence(1, false, SampleClaims.By(member) with { Why = "A forgery." });
            return await db.SaveChangesAsync();
        });

        var saved = await desk.ReadAsync(db => db.Claims.SingleAsync());
        Assert.Equal(2, saved.Version);
        Assert.False(saved.Evidence[0].Stands);
    }

    [UseCase]
    public async Task Two_at_once_on_one_root_do_not_both_win(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var member = await desk.ReadAsync(db => SampleClaims.AddMemberAsync(db));
        await desk.ReadAsync(db => SampleClaims.AddClaimAsync(db, member));

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => desk.ReadAsync(async first =>
        {
            var claim = await first.Claims.SingleAsync();
            await desk.ReadAsync(async second =>
            {
                (await second.Claims.SingleAsync()).Comment("I was here.", SampleClaims.By(member));
                return await second.SaveChangesAsync();
            });
            claim.Comment("I was here first.", SampleClaims.By(member));
            return await first.SaveChangesAsync();
        }));
    }

    [Fact]
    public async Task A_child_without_its_root_is_refused()
    {
        await using var desk = await Desk.OpenAsync();
        var member = await desk.ReadAsync(db => SampleClaims.AddMemberAsync(db));
        await desk.ReadAsync(db => SampleClaims.AddClaimAsync(db, member));

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => desk.ReadAsync(async db =>
        {
            db.Remove(await db.Set<Appearance>().SingleAsync());
            return await db.SaveChangesAsync();
        }));

        Assert.Contains("through its root", fault.Message, StringComparison.Ordinal);
    }

    [UseCase]
    public async Task Confidential_values_are_replaced_and_erased(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var member = await desk.ReadAsync(db => SampleClaims.AddMemberAsync(db));
        await desk.ReadAsync(db => SampleClaims.AddClaimAsync(db, member));
        foreach (var cipher in new byte[][] { [1], [2] })
        {
            await desk.ReadAsync(async db =>
            {
                (await db.Sources.SingleAsync()).Protect("A witness", "Safety", cipher, SampleClaims.By(member));
                return await db.SaveChangesAsync();
            });
        }

        Assert.Equal([2], (await desk.ReadAsync(db => db.Sources.SingleAsync())).Confidence!.Cipher);
        await desk.ReadAsync(async db =>
        {
            (await db.Sources.SingleAsync()).EraseConfidence(SampleClaims.By(member));
            return await db.SaveChangesAsync();
        });
        Assert.Null((await desk.ReadAsync(db => db.Sources.SingleAsync())).Confidence!.Cipher);
    }
}
