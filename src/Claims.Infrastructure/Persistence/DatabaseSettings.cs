using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace Claims.Infrastructure.Persistence;

public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
}

/// <summary>Which database, and how to talk to it: <c>Database:*</c> and <c>ConnectionStrings:Claims</c>.</summary>
/// <param name="MaxBatchSize">Statements in one round trip; nothing leaves it to the provider.</param>
/// <param name="CommandTimeoutSeconds">Nothing leaves it to the provider.</param>
public sealed record DatabaseSettings(DatabaseProvider Provider, string ConnectionString, int? MaxBatchSize = null, int? CommandTimeoutSeconds = null)
{
    /// <exception cref="InvalidOperationException">The configuration names no database that there is; the message is one sentence for the operator.</exception>
    public static DatabaseSettings From(IConfiguration configuration, DataFolder folder)
    {
        var name = configuration["Database:Provider"] ?? nameof(DatabaseProvider.Sqlite);
        if (!Enum.TryParse<DatabaseProvider>(name, ignoreCase: true, out var provider) || !Enum.IsDefined(provider))
            throw new InvalidOperationException($"Database__Provider is \"{name}\"; it can be Sqlite or SqlServer.");
        var connection = configuration.GetConnectionString("Claims");
        if (provider == DatabaseProvider.SqlServer && string.IsNullOrWhiteSpace(connection))
            throw new InvalidOperationException("Database__Provider is SqlServer, so ConnectionStrings__Claims has to say where it is.");
        var settings = new DatabaseSettings(
            provider,
            string.IsNullOrWhiteSpace(connection) ? OfFile(folder.Database) : connection,
            configuration.GetValue<int?>("Database:MaxBatchSize"),
            configuration.GetValue<int?>("Database:CommandTimeoutSeconds"));
        try
        {
            _ = settings.Place;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new InvalidOperationException($"ConnectionStrings__Claims cannot be read: {fault.Message}", fault);
        }
        return settings;
    }

    public static string OfFile(string path) => new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true }.ToString();

    /// <summary>For messages: the file or the server, never the password.</summary>
    public string Place => Provider == DatabaseProvider.Sqlite
        ? new SqliteConnectionStringBuilder(ConnectionString).DataSource
        : new Microsoft.Data.SqlClient.SqlConnectionStringBuilder(ConnectionString) is var sql ? $"{sql.InitialCatalog} on {sql.DataSource}" : "";
}
