using System.Linq.Expressions;
using Claims.Application.Ports;
using Claims.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Claims.Infrastructure.Search;

/// <summary>What the index reads of the database.</summary>
internal sealed class IndexReading(ClaimsDbContext db)
{
    private const int Page = 4_000;
    private const int Some = 500;

    private readonly RecordReading records = new(db);

    private IClaimsDb Desk => db;

    /// <summary>Where the database is now. Asked before anything is read: what comes in meanwhile is read again, never missed.</summary>
    public async Task<IndexPlace> PlaceAsync(CancellationToken cancel)
    {
        var last = await Desk.History.OrderByDescending(entry => entry.Id).Select(entry => new { entry.Id, entry.At }).FirstOrDefaultAsync(cancel);
        var editions = await db.Publishers.AsNoTracking().ToDictionaryAsync(publisher => publisher.Id, publisher => publisher.Edition, cancel);
        return new IndexPlace(last?.Id ?? 0, last?.At.UtcTicks ?? 0, editions);
    }

    /// <summary>Whether this database has lived what <paramref name="before"/> tells; an older copy that was put back has not.</summary>
    public async Task<bool> IsAfterAsync(IndexPlace before, IndexPlace now, CancellationToken cancel)
    {
        if (before.History > now.History || before.Editions.Any(edition => now.Editions.GetValueOrDefault(edition.Key) < edition.Value)) return false;
        if (before.History == 0) return true;
        var at = await Desk.History.Where(entry => entry.Id == before.History).Select(entry => (DateTimeOffset?)entry.At).FirstOrDefaultAsync(cancel);
        return at?.UtcTicks == before.HistoryAt;
    }


    /// <summary>Everything, a page at a time.</summary>
    public async Task AllAsync(IndexPlace now, Action<IReadOnlyList<Record>> take, CancellationToken cancel)
    {
        await PagesAsync(db.Claims, claim => claim.Id, page => records.ClaimsAsync(page, cancel), take);
        await PagesAsync(db.Publications, publication => publication.ClaimId, page => records.PublishedAsync(page, cancel), take);
        await PagesAsync(db.Claimants, claimant => claimant.Id, page => records.ClaimantsAsync(page, cancel), take);
        await PagesAsync(db.Sources, source => source.Id, page => records.SourcesAsync(page, cancel), take);
        foreach (var publisher in now.Editions.Keys) await KnownChecksAsync(publisher, 0, take, cancel);
    }

    /// <summary>What history rows after one and up to another are about, also by way of claimants and sources, and claims that were told.</summary>
    public async Task<Touched> TouchedAsync(long after, long to, IReadOnlyCollection<long> told, CancellationToken cancel)
    {
        var rows = Desk.History.Where(entry => entry.Id > after && entry.Id <= to);
        var claims = (await rows.Where(entry => entry.ClaimId != null).Select(entry => entry.ClaimId!.Value).Distinct().ToListAsync(cancel)).Union(told).ToHashSet();
        var claimants = await rows.Where(entry => entry.ClaimantId != null).Select(entry => entry.ClaimantId!.Value).Distinct().ToListAsync(cancel);
        var sources = await rows.Where(entry => entry.SourceId != null).Select(entry => entry.SourceId!.Value).Distinct().ToListAsync(cancel);
        foreach (var some in claimants.Chunk(Some))
            claims.UnionWith(await db.Claims.AsNoTracking().Where(claim => some.Contains(claim.ClaimantId)).Select(claim => claim.Id).ToListAsync(cancel));
        foreach (var some in sources.Chunk(Some))
            claims.UnionWith(await Desk.Evidence.Where(piece => some.Contains(piece.SourceId!.Value)).Select(piece => piece.ClaimId).Distinct().ToListAsync(cancel));
        return new Touched([.. claims], claimants, sources);
    }

    /// <summary>What is there now of what was touched.</summary>
    public async Task TouchedAsync(Touched touched, Action<IReadOnlyList<Record>> take, CancellationToken cancel)
    {
        foreach (var some in touched.Claims.Chunk(Some))
        {
            take(await records.ClaimsAsync(db.Claims.AsNoTracking().Where(claim => some.Contains(claim.Id)), cancel));
            take(await records.PublishedAsync(db.Publications.AsNoTracking().Where(publication => some.Contains(publication.ClaimId)), cancel));
        }
        foreach (var some in touched.Claimants.Chunk(Some)) take(await records.ClaimantsAsync(db.Claimants.AsNoTracking().Where(claimant => some.Contains(claimant.Id)), cancel));
        foreach (var some in touched.Sources.Chunk(Some)) take(await records.SourcesAsync(db.Sources.AsNoTracking().Where(source => some.Contains(source.Id)), cancel));
    }

    /// <summary>All checks of a publisher, or those that came after an edition.</summary>
    public async Task KnownChecksAsync(long publisherId, int sinceEdition, Action<IReadOnlyList<Record>> take, CancellationToken cancel)
    {
        var name = await db.Publishers.Where(publisher => publisher.Id == publisherId).Select(publisher => publisher.Name).FirstAsync(cancel);
        var fresh = db.KnownChecks.Where(check => check.PublisherId == publisherId && check.Edition > sinceEdition);
        await PagesAsync(fresh, check => check.Id, page => records.KnownChecksAsync(page, name, cancel), take);
    }

    public async Task<int> CountAsync(CancellationToken cancel) =>
        await db.Claims.CountAsync(cancel) + await db.KnownChecks.CountAsync(cancel) + await db.Sources.CountAsync(cancel) + await db.Claimants.CountAsync(cancel);

    private static async Task PagesAsync<T>(IQueryable<T> all, Expression<Func<T, long>> id, Func<IQueryable<T>, Task<List<Record>>> read, Action<IReadOnlyList<Record>> take)
        where T : class
    {
        var next = all.AsNoTracking().OrderBy(id);
        for (long after = 0; await Bound(next, id, after) is { } last; after = last)
        {
            var page = await read(all.AsNoTracking().Where(Between(id, after, last)));
            take(page);
        }
    }

    private static Task<long?> Bound<T>(IQueryable<T> ordered, Expression<Func<T, long>> id, long after) =>
        ordered.Where(Between(id, after, long.MaxValue)).Take(Page).Select(id).MaxAsync(key => (long?)key);

    private static Expression<Func<T, bool>> Between<T>(Expression<Func<T, long>> id, long after, long last) => Expression.Lambda<Func<T, bool>>(
        Expression.AndAlso(Expression.GreaterThan(id.Body, Expression.Constant(after)), Expression.LessThanOrEqual(id.Body, Expression.Constant(last))), id.Parameters);
}

/// <summary>Keys of what changed.</summary>
internal sealed record Touched(IReadOnlyList<long> Claims, IReadOnlyList<long> Claimants, IReadOnlyList<long> Sources);
