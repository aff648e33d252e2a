using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;

namespace Claims.Infrastructure.Persistence;

/// <summary>Tries again when another process holds the file longer than the busy timeout.</summary>
internal sealed class SqliteBusyStrategy(ExecutionStrategyDependencies dependencies) : ExecutionStrategy(dependencies, maxRetryCount: 3, TimeSpan.FromSeconds(1))
{
    // SQLITE_BUSY and SQLITE_LOCKED
    protected override bool ShouldRetryOn(Exception exception) => exception is SqliteException { SqliteErrorCode: 5 or 6 };
}
