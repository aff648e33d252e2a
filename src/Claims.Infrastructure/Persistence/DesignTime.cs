using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Claims.Infrastructure.Persistence;

/// <summary>For adding migrations; no database is opened.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteClaimsDbContext>
{
    public SqliteClaimsDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteClaimsDbContext>();
        options.UseClaimsSqlite(new DatabaseSettings(DatabaseProvider.Sqlite, DatabaseSettings.OfFile("design-time.db")));
        return new SqliteClaimsDbContext(options.Options);
    }
}

/// <inheritdoc cref="SqliteDesignTime"/>
internal sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerClaimsDbContext>
{
    public SqlServerClaimsDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqlServerClaimsDbContext>();
        options.UseClaimsSqlServer(new DatabaseSettings(DatabaseProvider.SqlServer, "Server=design-time;Database=Claims"));
        return new SqlServerClaimsDbContext(options.Options);
    }
}
