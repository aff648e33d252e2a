using Claims.Infrastructure.Persistence;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Claims.Tests.Desks;

/// <summary>Which database a use case is tested on.</summary>
public enum Database
{
    Sqlite,
    SqlServer,
}

/// <summary>Fresh, migrated databases. SQLite: a copy of a file that is migrated once; SQL Server: one of its own in the server that is configured.</summary>
internal static class Databases
{
    public const string Variable = "CLAIMS_TEST_SQLSERVER";

    private static readonly Lazy<Task<string>> Template = new(MigrateTemplateAsync);

    public static string? SqlServer => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } configured ? configured : null;

    public static async Task<DatabaseSettings> MakeAsync(Database database, string folder)
    {
        if (database == Database.SqlServer)
        {
            var place = new SqlConnectionStringBuilder(SqlServer) { InitialCatalog = $"ClaimsTest_{Guid.CreateVersion7():N}" };
            var settings = new DatabaseSettings(DatabaseProvider.SqlServer, place.ToString());
            await using var db = Open(settings);
            await db.Database.MigrateAsync();
            return settings;
        }
        var file = Path.Combine(folder, "claims.db");
        File.Copy(await Template.Value, file);
        return new DatabaseSettings(DatabaseProvider.Sqlite, DatabaseSettings.OfFile(file));
    }

    public static ClaimsDbContext Open(DatabaseSettings settings)
    {
        if (settings.Provider == DatabaseProvider.SqlServer)
        {
            var sqlServer = new DbContextOptionsBuilder<SqlServerClaimsDbContext>();
            sqlServer.UseClaimsSqlServer(settings);
            return new SqlServerClaimsDbContext(sqlServer.Options);
        }
        var sqlite = new DbContextOptionsBuilder<SqliteClaimsDbContext>();
        sqlite.UseClaimsSqlite(settings);
        return new SqliteClaimsDbContext(sqlite.Options);
    }

    public static async Task DropAsync(DatabaseSettings settings)
    {
        if (settings.Provider == DatabaseProvider.SqlServer)
        {
            await using var db = Open(settings);
            await db.Database.EnsureDeletedAsync();
            return;
        }
        using var connection = new SqliteConnection(settings.ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    private static async Task<string> MigrateTemplateAsync()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("claims-template-").FullName, "template.db");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        var settings = new DatabaseSettings(DatabaseProvider.Sqlite, DatabaseSettings.OfFile(file));
        await using (var db = Open(settings))
        {
            await db.Database.MigrateAsync();
        }
        // The last connection to close moves what stands in the write-ahead log into the file.
        await DropAsync(settings);
        return file;
    }
}
