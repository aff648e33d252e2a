using Claims.Application.Domain.Publishing;
using Claims.Application.Ports;
using Claims.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Claims.Infrastructure.Search;

/// <summary>What the index reads of the database.</summary>
internal sealed class IndexReading(ClaimsDbContext db)
{
    private const int Page = 1_000;
    private const int Some = 500;

    /// <summary>Articles are long.</summary>
    private const int PageOfArticles = 50;

    private readonly RecordReading records = new(db);

    private IClaimsDb Desk => db;

    /// <summary>Where the database is now. Asked before anything is read: what comes in meanwhile is read again, never missed.</summary>
    public async Task<IndexPlace> PlaceAsync(CancellationToken cancel)
    {
        var last = await Desk.History.OrderByDescending(entry => entry.Id).Select(entry => new { entry.Id, entry.At }).FirstOrDefaultAsync(cancel);
        var batches = await db.Publishers.AsNoTracking().Select(publisher => new
        {
            publisher.Id,
            Last = db.KnownChecks.Where(check => check.PublisherId == publisher.Id).OrderByDescending(check => check.Edition).Select(check => new { check.Edition, check.ImportedAt }).FirstOrDefault(),
        }).ToListAsync(cancel);
        return new IndexPlace(last?.Id ?? 0, last?.At.UtcTicks ?? 0, batches.Where(batch => batch.Last is not null).ToDictionary(batch => batch.Id, batch => new IndexPlace.Batch(batch.Last!.Edition, batch.Last.ImportedAt.UtcTicks)));
    }

    /// <summary>Whether this database has lived what <paramref name="before"/> tells; an older copy that was put back has not.</summary>
    public async Task<bool> IsAfterAsync(IndexPlace before, IndexPlace now, CancellationToken cancel)
    {
        if (before.History > now.History) return false;
        foreach (var (publisher, batch) in before.Batches)
        {
            if (now.EditionOf(publisher) < batch.Edition) return false;
            // Where later batches have renewed all of it, nothing is left to tell by.
            var at = await db.KnownChecks.Where(check => check.PublisherId == publisher && check.Edition == batch.Edition).Select(check => (DateTimeOffset?)check.ImportedAt).FirstOrDefaultAsync(cancel);
            if (at is { } known && known.UtcTicks != batch.At) return false;
        }
        if (before.History == 0) return true;
        var lived = await Desk.History.Where(entry => entry.Id == before.History).Select(entry => (DateTimeOffset?)entry.At).FirstOrDefaultAsync(cancel);
        return lived?.UtcTicks == before.HistoryAt;
    }

    /// <summary>All that there is, cut into parts that are read one by one, each with a reading of its own.</summary>
    public async Task<IReadOnlyList<IndexPart>> PartsAsync(CancellationToken cancel) =>
    [
        .. Parts(FoundKind.Claim, await db.Claims.MaxAsync(claim => (long?)claim.Id, cancel)),
        .. Parts(FoundKind.PublishedCheck, await db.Publications.MaxAsync(publication => (long?)publication.ClaimId, cancel)),
        .. Parts(FoundKind.KnownCheck, await db.KnownChecks.MaxAsync(check => (long?)check.Id, cancel)),
        .. Parts(FoundKind.Claimant, await db.Claimants.MaxAsync(claimant => (long?)claimant.Id, cancel)),
        .. Parts(FoundKind.Source, await db.Sources.MaxAsync(source => (long?)source.Id, cancel)),
        .. Parts(FoundKind.Article, await db.Articles.MaxAsync(article => (long?)article.Id, cancel), PageOfArticles),
    ];

    /// <summary>What is in a part.</summary>
    public Task<List<Record>> PartAsync(IndexPart part, CancellationToken cancel) => part.Kind switch
    {
        FoundKind.Claim => records.ClaimsAsync(db.Claims.AsNoTracking().Where(claim => claim.Id > part.After && claim.Id <= part.Last), cancel),
        FoundKind.PublishedCheck => records.PublishedAsync(db.Publications.AsNoTracking().Where(publication => publication.ClaimId > part.After && publication.ClaimId <= part.Last), cancel),
        FoundKind.KnownCheck => records.KnownChecksAsync(db.KnownChecks.AsNoTracking().Where(check => check.Id > part.After && check.Id <= part.Last), cancel),
        FoundKind.Claimant => records.ClaimantsAsync(db.Claimants.AsNoTracking().Where(claimant => claimant.Id > part.After && claimant.Id <= part.Last), cancel),
        FoundKind.Article => records.ArticlesAsync(db.Articles.AsNoTracking().Where(article => article.Id > part.After && article.Id <= part.Last), cancel),
        _ => records.SourcesAsync(db.Sources.AsNoTracking().Where(source => source.Id > part.After && source.Id <= part.Last), cancel),
    };

    /// <summary>What history rows after one and up to another, and late ones before, are about, also by way of claimants and sources.</summary>
    public async Task<Touched> TouchedAsync(long after, long to, IReadOnlyCollection<long> late, CancellationToken cancel)
    {
        var rows = Desk.History.Where(entry => (entry.Id > after && entry.Id <= to) || late.Contains(entry.Id));
        var claims = (await rows.Where(entry => entry.ClaimId != null).Select(entry => entry.ClaimId!.Value).Distinct().ToListAsync(cancel)).ToHashSet();
        var claimants = await rows.Where(entry => entry.ClaimantId != null).Select(entry => entry.ClaimantId!.Value).Distinct().ToListAsync(cancel);
        var sources = await rows.Where(entry => entry.SourceId != null).Select(entry => entry.SourceId!.Value).Distinct().ToListAsync(cancel);
        var articles = await rows.Where(entry => entry.ArticleId != null).Select(entry => entry.ArticleId!.Value).Distinct().ToListAsync(cancel);
        foreach (var some in claimants.Chunk(Some))
            claims.UnionWith(await db.Claims.AsNoTracking().Where(claim => some.Contains(claim.ClaimantId)).Select(claim => claim.Id).ToListAsync(cancel));
        foreach (var some in sources.Chunk(Some))
            claims.UnionWith(await Desk.Evidence.Where(piece => some.Contains(piece.SourceId!.Value)).Select(piece => piece.ClaimId).Distinct().ToListAsync(cancel));
        return new Touched([.. claims], claimants, sources, articles);
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
        foreach (var some in touched.Articles.Chunk(PageOfArticles)) take(await records.ArticlesAsync(db.Articles.AsNoTracking().Where(article => some.Contains(article.Id)), cancel));
    }

    /// <summary>A publisher's checks that came after an edition.</summary>
    public async Task KnownChecksAsync(long publisherId, int sinceEdition, Action<IReadOnlyList<Record>> take, CancellationToken cancel)
    {
        var fresh = db.KnownChecks.AsNoTracking().Where(check => check.PublisherId == publisherId && check.Edition > sinceEdition).OrderBy(check => check.Id);
        for (long after = 0; await fresh.Where(check => check.Id > after).Take(Page).MaxAsync(check => (long?)check.Id, cancel) is { } last; after = last)
            take(await records.KnownChecksAsync(fresh.Where(check => check.Id > after && check.Id <= last), cancel));
    }

    public async Task<int> CountAsync(CancellationToken cancel) =>
        await db.Claims.CountAsync(cancel) + await db.Publications.CountAsync(publication => publication.State == PublicationState.Live, cancel)
        + await db.KnownChecks.CountAsync(cancel) + await db.Sources.CountAsync(cancel) + await db.Claimants.CountAsync(cancel) + await db.Articles.CountAsync(cancel);

    private static IEnumerable<IndexPart> Parts(FoundKind kind, long? last, int size = Page)
    {
        for (long after = 0; after < last; after += size) yield return new IndexPart(kind, after, after + size);
    }
}

/// <summary>Keys of what changed.</summary>
internal sealed record Touched(IReadOnlyList<long> Claims, IReadOnlyList<long> Claimants, IReadOnlyList<long> Sources, IReadOnlyList<long> Articles);

/// <summary>What is of a kind and has a key after one and up to another.</summary>
internal sealed record IndexPart(FoundKind Kind, long After, long Last);
