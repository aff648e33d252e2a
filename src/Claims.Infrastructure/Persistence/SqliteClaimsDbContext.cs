using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Claims.Infrastructure.Persistence;

/// <summary>The desk on an embedded SQLite file.</summary>
public sealed class SqliteClaimsDbContext(DbContextOptions<SqliteClaimsDbContext> options) : ClaimsDbContext(options)
{
    // SQLITE_CONSTRAINT_PRIMARYKEY and SQLITE_CONSTRAINT_UNIQUE, https://sqlite.org/rescode.html
    protected override bool IsTakenKey(DbException fault) => fault is SqliteException { SqliteExtendedErrorCode: 1555 or 2067 };

    // SQLITE_PERM, SQLITE_READONLY, SQLITE_IOERR, SQLITE_FULL and SQLITE_CANTOPEN
    protected override bool IsUnwritable(DbException fault) => fault is SqliteException { SqliteErrorCode: 3 or 8 or 10 or 13 or 14 };
}
