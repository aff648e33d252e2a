using System.Data.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Claims.Infrastructure.Persistence;

/// <summary>The desk on SQL Server 2019 or later.</summary>
public sealed class SqlServerClaimsDbContext(DbContextOptions<SqlServerClaimsDbContext> options) : ClaimsDbContext(options)
{
    // A unique index and a unique constraint.
    protected override bool IsTakenKey(DbException fault) => fault is SqlException { Number: 2601 or 2627 };

    // No space for rows or for the log; a database that can only be read; a damaged page or file.
    protected override bool IsUnwritable(DbException fault) => fault is SqlException { Number: 1101 or 1105 or 9002 or 3906 or 823 or 824 };

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        Columns.CompareIndexedTextByCodePoint(builder);
        FrozenRows.SayThatTriggersGuard(builder);
        // A passkey's id has up to 1,023 bytes; the key that orders the table may have only 900.
        builder.Entity<IdentityUserPasskey<long>>().HasKey(passkey => passkey.CredentialId).IsClustered(false);
    }
}
