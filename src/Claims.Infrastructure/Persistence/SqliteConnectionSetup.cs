using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Claims.Infrastructure.Persistence;

/// <summary>What SQLite forgets with every connection.</summary>
internal sealed class SqliteConnectionSetup : DbConnectionInterceptor
{
    // FULL: a commit that was acknowledged survives a power cut (in WAL mode the default, NORMAL, may lose the last ones).
    // busy_timeout: other processes (the command line) may be writing; within this process the write gate queues.
    private const string Settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 10000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Settings;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
