using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Claims.Infrastructure.Persistence;

/// <summary>Brings the schema up to date: only when something is pending, one process at a time, and never stuck on what a killed one left behind.</summary>
public sealed partial class MigrationRunner(ClaimsDbContext db, DataFolder folder, ILogger<MigrationRunner> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <returns>The names of the migrations that were applied.</returns>
    /// <exception cref="TimeoutException">Another process holds the migration lock.</exception>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancel = default)
    {
        if (!(await db.Database.GetPendingMigrationsAsync(cancel)).Any()) return [];
        await using var held = await LockAsync(cancel);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).ToList();
        if (pending.Count == 0) return [];
        await ClearStaleLockAsync(cancel);
        await db.Database.MigrateAsync(cancel);
        LogMigrated(pending.Count, pending[^1]);
        return pending;
    }

    // The operating system lets go of it when the process ends, however it ends.
    // Another process is waited for, so it is the machine's time that passes here, whatever the product's clock says.
    private async Task<FileStream> LockAsync(CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(folder.MigrationLock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException fault) when (IsHeld(fault) && Stopwatch.GetElapsedTime(started) < Patience)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), cancel);
            }
            catch (IOException fault) when (IsHeld(fault))
            {
                throw new TimeoutException($"Another process has been migrating for {Patience.TotalMinutes:0} minutes (it holds {folder.MigrationLock}).", fault);
            }
        }
    }

    // EAGAIN on Linux and macOS, a sharing or lock violation on Windows. A full disk or a missing folder does not pass by waiting.
    private static bool IsHeld(IOException fault) => fault.HResult is 11 or 35 or unchecked((int)0x80070020) or unchecked((int)0x80070021);

    // EF waits for ever on a row that a killed process left: https://github.com/dotnet/efcore/issues/34439. We hold the real lock, so it is stale.
    private async Task ClearStaleLockAsync(CancellationToken cancel)
    {
        if (!db.Database.IsSqlite()) return;
        var tables = await db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancel);
        if (tables > 0 && await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", cancel) > 0) LogStale();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The database was migrated: {Count} step(s), the last is {Last}.")]
    private partial void LogMigrated(int count, string last);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A process was killed while it migrated this database; its lock is removed and the migration goes on.")]
    private partial void LogStale();
}
