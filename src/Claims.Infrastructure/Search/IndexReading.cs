using System.Linq.Expressions;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Known;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Claims.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Claims.Infrastructure.Search;

/// <summary>What the index reads of the database.</summary>
internal sealed class IndexReading(ClaimsDbContext db)
{
    private const int Page = 4_000;
    private const int Some = 500;

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


    public async Task AllClaimsAsync(Action<IReadOnlyList<Alike>> take, CancellationToken cancel)
    {
        for (long after = 0; ;)
        {
            var rows = await db.Claims.AsNoTracking().Where(claim => claim.Id > after).OrderBy(claim => claim.Id).Take(Page).Select(OfClaim).ToListAsync(cancel);
            if (rows.Count == 0) return;
            take(rows.ConvertAll(row => row.As()));
            after = rows[^1].Id;
        }
    }

    /// <summary>All checks, or those of a publisher that came after an edition.</summary>
    public async Task KnownChecksAsync(long publisherId, int sinceEdition, Action<IReadOnlyList<Alike>> take, CancellationToken cancel)
    {
        var (edition, after) = (sinceEdition, long.MaxValue);
        while (true)
        {
            var rows = await db.KnownChecks.AsNoTracking()
                .Where(check => check.PublisherId == publisherId && (check.Edition > edition || (check.Edition == edition && check.Id > after)))
                .OrderBy(check => check.Edition).ThenBy(check => check.Id).Take(Page)
                .Select(OfKnown).ToListAsync(cancel);
            if (rows.Count == 0) return;
            take(rows.ConvertAll(row => row.As()));
            (edition, after) = (rows[^1].Edition, rows[^1].Id);
        }
    }

    /// <summary>The claims that history rows after one and up to another are about, also by way of their claimants.</summary>
    public async Task<List<long>> TouchedAsync(long after, long to, CancellationToken cancel)
    {
        var rows = Desk.History.Where(entry => entry.Id > after && entry.Id <= to);
        var claims = await rows.Where(entry => entry.ClaimId != null).Select(entry => entry.ClaimId!.Value).Distinct().ToListAsync(cancel);
        var people = await rows.Where(entry => entry.ClaimantId != null && entry.What != "claimant.added").Select(entry => entry.ClaimantId!.Value).Distinct().ToListAsync(cancel);
        foreach (var some in people.Chunk(Some))
            claims.AddRange(await db.Claims.AsNoTracking().Where(claim => some.Contains(claim.ClaimantId)).Select(claim => claim.Id).ToListAsync(cancel));
        return [.. claims.Distinct()];
    }

    public async Task<List<Alike>> ClaimsAsync(IReadOnlyCollection<long> ids, CancellationToken cancel) =>
        (await db.Claims.AsNoTracking().Where(claim => ids.Contains(claim.Id)).Select(OfClaim).ToListAsync(cancel)).ConvertAll(row => row.As());

    private Expression<Func<Claim, Row>> OfClaim => claim => new Row(
        AlikeKind.Claim, claim.Id, 0, claim.Wording.Statement, claim.Wording.ShortClaim, claim.Wording.Quote,
        db.Claimants.Where(claimant => claimant.Id == claim.ClaimantId).Select(claimant => claimant.Name).First(), claim.SaidOn, null);

    private static Expression<Func<KnownCheck, Row>> OfKnown => check => new Row(
        AlikeKind.KnownCheck, check.Id, check.Edition, check.Facts.Claim, check.Facts.Title, null, check.Facts.Claimant, check.Facts.SaidOn, check.Facts.PublishedOn);

    public async Task<int> CountAsync(CancellationToken cancel) => await db.Claims.CountAsync(cancel) + await db.KnownChecks.CountAsync(cancel);

    private sealed record Row(AlikeKind Kind, long Id, int Edition, string Claim, string? Title, string? Quote, string? Claimant, PartialDate? SaidOn, PartialDate? PublishedOn)
    {
        // The exact words say it in another way, as a headline does.
        public Alike As() => new(Kind, Id, Claim, Joined(Title == Claim ? null : Title, Quote), Claimant, (SaidOn ?? PublishedOn)?.Earliest.DayNumber);

        private static string? Joined(string? title, string? quote) => (title, quote) switch
        {
            ({ Length: > 0 }, { Length: > 0 }) => $"{title}\n{quote}",
            ({ Length: > 0 }, _) => title,
            (_, { Length: > 0 }) => quote,
            _ => null,
        };
    }
}
