using Microsoft.EntityFrameworkCore;

namespace Claims.Infrastructure.Persistence;

/// <summary>For filling a database that can be made again.</summary>
internal static class BulkLoading
{
    /// <summary>Keeps one connection open and, on SQLite, does not wait for the disk: a power cut may leave a broken file.</summary>
    public static async Task OpenForBulkAsync(this ClaimsDbContext db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -200000;", cancel);
    }
}
