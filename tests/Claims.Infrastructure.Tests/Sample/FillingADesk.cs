using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.Ports;
using Claims.Application.UseCases.Desk;
using Claims.Infrastructure.Persistence;
using Claims.Infrastructure.Sample;
using Claims.Tests.Desks;
using Microsoft.EntityFrameworkCore;

namespace Claims.Infrastructure.Tests.Sample;

public sealed class FillingADesk
{
    [Fact]
    public async Task It_can_be_done_again_and_leaves_a_file_without_a_fault()
    {
        await using var desk = await OpenAsync();

        await FillAsync(desk, 1_500);
        await FillAsync(desk, 300);

        await desk.ReadAsync(async db =>
        {
            Assert.Equal(1_800, await db.Claims.CountAsync());
            Assert.Equal(Enum.GetValues<Stage>(), (await db.Claims.Select(claim => claim.Stage).Distinct().ToListAsync()).Order());
            Assert.Equal(Enum.GetValues<PublicationState>(), (await db.Claims.Select(claim => claim.PublicationState).Distinct().ToListAsync()).Order());
            Assert.Equal(await db.Claims.CountAsync(), await db.Claims.Select(claim => claim.Wording.Statement + claim.RecordedAt).Distinct().CountAsync());
            Assert.False(await db.Claims.AnyAsync(claim => claim.ChangedAt > desk.Clock.Now));
            // Nobody's list of work is full of letters that were forgotten years ago.
            var longAgo = DateOnly.FromDateTime(desk.Clock.Now.UtcDateTime).AddDays(-7);
            Assert.Equal((true, false, false), (await db.Claims.AnyAsync(claim => claim.ReplyDueOn != null), await db.Claims.AnyAsync(claim => claim.ReplyDueOn < longAgo), await db.Claims.AnyAsync(claim => claim.WaitingUntil < longAgo)));
            return true;
        });
        await AssertWholeAsync(desk);
    }

    [Fact]
    public async Task Every_claim_of_it_loads_and_can_be_worked_on()
    {
        await using var desk = await OpenAsync();
        await FillAsync(desk, 120);

        foreach (var id in await desk.ReadAsync(db => db.Claims.Select(claim => claim.Id).ToListAsync()))
        {
            var version = await desk.ReadAsync(async db =>
            {
                var claim = await ((IClaimsDb)db).LoadClaimAsync(id, default);
                claim!.Comment("Seen.", new(claim.RecordedById, desk.Clock.Now));
                await db.SaveChangesAsync();
                return claim.Version;
            });
            Assert.Equal(2, version);
        }
    }

    [Fact]
    public async Task Interrupted_it_leaves_whole_claims_and_can_go_on()
    {
        await using var desk = await OpenAsync();
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FillAsync(desk, 20_000, _ => stop.Cancel(), stop.Token));

        var kept = await desk.ReadAsync(db => db.Claims.CountAsync());
        Assert.InRange(kept, 1, 19_999);
        await AssertWholeAsync(desk);
        await FillAsync(desk, 10);
        Assert.Equal(kept + 10, await desk.ReadAsync(db => db.Claims.CountAsync()));
    }

    private static async Task<Desk> OpenAsync()
    {
        var desk = await Desk.OpenAsync();
        await desk.SendAsSystemAsync(new SeedDesk.Command());
        return desk;
    }

    private static Task<bool> FillAsync(Desk desk, int claims, Action<int>? progress = null, CancellationToken cancel = default) => desk.ReadAsync(async db =>
    {
        await new SampleDesk(db, desk.Clock).FillAsync(claims, progress ?? (_ => { }), cancel);
        return true;
    });

    private static Task<bool> AssertWholeAsync(Desk desk) => desk.ReadAsync(async db =>
    {
        Assert.Equal(["ok"], await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync());
        Assert.Empty(await db.Database.SqlQueryRaw<string>("SELECT \"table\" AS Value FROM pragma_foreign_key_check").ToListAsync());
        return true;
    });
}
