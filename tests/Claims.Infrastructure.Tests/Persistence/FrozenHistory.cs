using System.Data.Common;
using Claims.Application.Domain.History;
using Claims.Tests.Desks;
using Microsoft.EntityFrameworkCore;

namespace Claims.Infrastructure.Tests.Persistence;

public sealed class FrozenHistory
{
    [UseCase]
    public async Task It_cannot_be_changed_through_the_context(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.ReadAsync(db => SampleClaims.AddMemberAsync(db));

        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.ReadAsync(async db =>
        {
            db.Remove(await db.Set<HistoryEntry>().SingleAsync());
            return await db.SaveChangesAsync();
        }));
    }

    [UseCase]
    public async Task The_database_itself_refuses_changes_by_every_other_door(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.ReadAsync(db => SampleClaims.AddMemberAsync(db));

        foreach (var door in new Func<DbSet<HistoryEntry>, Task<int>>[]
        {
            history => history.ExecuteDeleteAsync(),
            history => history.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Why, "another reason")),
        })
        {
            var fault = await Assert.ThrowsAnyAsync<DbException>(() => desk.ReadAsync(db => door(db.Set<HistoryEntry>())));
            Assert.Contains("written once", fault.Message, StringComparison.Ordinal);
        }
        Assert.Equal("member.invited", await desk.ReadAsync(db => db.Set<HistoryEntry>().Select(entry => entry.What).SingleAsync()));
    }
}
