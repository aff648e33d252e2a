using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.UseCases.Desk;
using Claims.Infrastructure.Persistence;
using Claims.Infrastructure.Sample;
using Claims.Tests.Desks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpenDesk = Claims.Tests.Desks.Desk;

namespace Claims.Application.Tests.Lists;

/// <summary>A desk with some hundred varied claims, to look at only.</summary>
public class SampleDeskFixture : IAsyncLifetime
{
    protected const int Size = 400;

    public OpenDesk Desk { get; private set; } = null!;

    public Colleague Reader { get; private set; } = null!;

    public IReadOnlyList<Claim> Claims { get; private set; } = [];

    /// <summary>Further services of the desk.</summary>
    protected virtual void Change(IServiceCollection services)
    {
    }

    public virtual async ValueTask InitializeAsync()
    {
        Desk = await OpenDesk.OpenAsync(change: Change);
        await Desk.SendAsSystemAsync(new SeedDesk.Command());
        await using var scope = Desk.Services.CreateAsyncScope();
        await new SampleDesk(scope.ServiceProvider.GetRequiredService<ClaimsDbContext>(), Desk.Clock).FillAsync(Size, _ => { });
        Reader = await Desk.MemberAsync(Roles.Reader);
        Claims = await Desk.ReadAsync(db => db.Claims.AsNoTracking().OrderBy(claim => claim.Id).ToListAsync());
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}

/// <summary>The same claims, and statistics as if there were a million: the planner goes by those.</summary>
public class MillionFixture : SampleDeskFixture
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Desk.ReadAsync(async db =>
        {
            await db.Database.ExecuteSqlRawAsync("ANALYZE");
            var rows = await db.Database.SqlQueryRaw<Statistic>("SELECT tbl AS Tbl, idx AS Idx, stat AS Stat FROM sqlite_stat1").ToListAsync();
            foreach (var row in rows.Where(row => !QueryPlan.Small.Contains(row.Tbl)))
                await db.Database.ExecuteSqlAsync($"UPDATE sqlite_stat1 SET stat = {Raised(row.Stat)} WHERE tbl = {row.Tbl} AND idx IS {row.Idx}");
            return true;
        });
        // Statistics are read when a connection opens.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    // "400 57 3": rows, then rows with the same first, first two … columns. What is unique stays so.
    private static string Raised(string stat) => string.Join(' ', stat.Split(' ').Select(number => int.TryParse(number, out var rows) && rows > 1 ? $"{rows * 1_000_000L / Size}" : number));

    private sealed record Statistic(string Tbl, string? Idx, string Stat);
}
