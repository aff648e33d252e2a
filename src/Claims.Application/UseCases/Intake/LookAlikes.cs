using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Intake;

/// <summary>Why two claims may be one.</summary>
public enum Likeness
{
    SameStatement,
    SamePage,
    BeginsAlike,
}

/// <summary>A claim on record that may be the same.</summary>
public sealed record LookAlike(long Number, string Statement, string Claimant, Stage Stage, Likeness Likeness);

/// <summary>Finds claims that may be the same, by index: statement, beginning of the statement, page.</summary>
internal static class LookAlikes
{
    private const int Most = 5;

    /// <summary>Shorter beginnings ("The president said") are shared by claims that have nothing in common.</summary>
    private const int LongEnough = 24;

    public static async Task<List<LookAlike>> FindAsync(IClaimsDb db, string statement, IEnumerable<string?> urls, long? except, CancellationToken token)
    {
        var found = new Dictionary<long, Likeness>();
        var key = LookupKey.Of(statement);
        if (key.Length > 0)
        {
            foreach (var id in await db.Claims.Where(claim => claim.StatementKey == key && claim.Id != except).OrderByDescending(claim => claim.Id).Select(claim => claim.Id).Take(Most).ToListAsync(token))
                found[id] = Likeness.SameStatement;
        }
        var hashes = urls.Select(url => CanonicalUrl.Of(CleanText.Line(url))).OfType<string>().Distinct().Take(Limits.Origins).Select(LookupKey.Hash).ToList();
        if (hashes.Count > 0)
        {
            foreach (var id in await db.Appearances.Where(seen => hashes.Contains(seen.UrlHash!) && seen.ClaimId != except).OrderByDescending(seen => seen.ClaimId).Select(seen => seen.ClaimId).Take(Most).ToListAsync(token))
                found.TryAdd(id, Likeness.SamePage);
        }
        if (key.Length >= LongEnough && found.Count < Most)
        {
            var after = LookupKey.After(key);
            foreach (var id in await db.Claims.Where(claim => string.Compare(claim.StatementKey, key) > 0 && string.Compare(claim.StatementKey, after) < 0 && claim.Id != except)
                         .OrderBy(claim => claim.StatementKey).Select(claim => claim.Id).Take(Most).ToListAsync(token))
                found.TryAdd(id, Likeness.BeginsAlike);
        }
        if (found.Count == 0) return [];
        var ids = found.Keys.ToList();
        var rows = await db.Claims.Where(claim => ids.Contains(claim.Id))
            .Select(claim => new
            {
                claim.Id,
                claim.Wording.Statement,
                claim.Stage,
                Claimant = db.Claimants.Where(claimant => claimant.Id == claim.ClaimantId).Select(claimant => claimant.Name).First(),
            })
            .ToListAsync(token);
        return [.. rows.Select(row => new LookAlike(row.Id, row.Statement, row.Claimant, row.Stage, found[row.Id])).OrderBy(row => row.Likeness).ThenByDescending(row => row.Number)];
    }
}
