using Microsoft.EntityFrameworkCore;

namespace Claims.Benchmarks;

/// <summary>A claim or a known check of the desk that is measured, as texts.</summary>
internal sealed record ClaimText(long Id, string Claim, string Title, string Claimant, string? Rating)
{
    private const int Page = 20_000;

    /// <summary>All, page by page.</summary>
    public static async IAsyncEnumerable<List<ClaimText>> AllAsync(FilledDesk desk)
    {
        for (long after = 0; await ClaimsAsync(desk, after, Page) is { Count: > 0 } page; after = page[^1].Id) yield return page;
        for (long after = 0; await KnownAsync(desk, after, Page) is { Count: > 0 } page; after = page[^1].Id) yield return page;
    }

    /// <summary>So many from anywhere, the same ones each time.</summary>
    public static async Task<List<ClaimText>> SomeAsync(FilledDesk desk, int count, Random random)
    {
        var (claims, known) = await desk.ReadAsync(async db => (await db.Claims.MaxAsync(claim => (long?)claim.Id) ?? 0, await db.KnownChecks.MaxAsync(check => (long?)check.Id) ?? 0));
        var some = new List<ClaimText>(count);
        while (some.Count < count)
        {
            var at = random.NextInt64(claims + known);
            some.AddRange(at < claims ? await ClaimsAsync(desk, at, 1) : await KnownAsync(desk, at - claims, 1));
        }
        return some;
    }

    private static Task<List<ClaimText>> ClaimsAsync(FilledDesk desk, long after, int count) => desk.ReadAsync(db => db.Claims.Where(claim => claim.Id > after).OrderBy(claim => claim.Id).Take(count)
        .Select(claim => new ClaimText(
            claim.Id, claim.Wording.Statement, claim.Wording.ShortClaim, db.Claimants.Where(claimant => claimant.Id == claim.ClaimantId).Select(claimant => claimant.Name).First(),
            db.Set<Application.Domain.Ratings.Rating>().Where(rating => rating.Id == claim.RatingId).Select(rating => rating.Name).FirstOrDefault())).ToListAsync());

    private static Task<List<ClaimText>> KnownAsync(FilledDesk desk, long after, int count) => desk.ReadAsync(db => db.KnownChecks.Where(check => check.Id > after).OrderBy(check => check.Id).Take(count)
        .Select(check => new ClaimText(check.Id, check.Facts.Claim, check.Facts.Title ?? "", check.Facts.Claimant ?? "", check.Facts.Rating)).ToListAsync());
}
