using System.Reflection;
using Claims.Application.Pipeline;
using Claims.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Claims.Architecture.Tests;

/// <summary>The product as the rules see it.</summary>
internal static class Product
{
    public static Assembly Application { get; } = typeof(Courier).Assembly;

    public static Assembly Infrastructure { get; } = typeof(ClaimsDbContext).Assembly;

    public static Assembly Blazor { get; } = typeof(Program).Assembly;

    public static IReadOnlyList<Type> Messages { get; } = MessageRules.MessagesIn(Application);

    /// <summary>What the design of each database is made from; nothing is opened.</summary>
    public static IModel Sqlite { get; } = DesignOf(Open(DatabaseProvider.Sqlite));

    /// <inheritdoc cref="Sqlite"/>
    public static IModel SqlServer { get; } = DesignOf(Open(DatabaseProvider.SqlServer));

    public static IReadOnlyList<IModel> Models { get; } = [Sqlite, SqlServer];

    /// <summary>The classes of ours whose objects are rows: they stay inside. Value records may stand in rows and leave all the same.</summary>
    public static IReadOnlySet<Type> Entities { get; } =
        Sqlite.GetEntityTypes().Select(type => type.ClrType).Where(type => type.Assembly == Application && type.GetMethod("<Clone>$") is null).ToHashSet();

    /// <summary>The types that stand on their own in a namespace and below it; what is nested belongs to them.</summary>
    public static IReadOnlyList<Type> In(string space) =>
    [
        .. new[] { Application, Infrastructure, Blazor }.SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.IsNested && type.IsIn(space)),
    ];

    public static bool IsIn(this Type type, string space) =>
        type.Namespace is { } own && (own == space || own.StartsWith(space + ".", StringComparison.Ordinal));

    public static ClaimsDbContext Open(DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.Sqlite)
        {
            var sqlite = new DbContextOptionsBuilder<SqliteClaimsDbContext>();
            sqlite.UseClaimsSqlite(new DatabaseSettings(provider, DatabaseSettings.OfFile("nowhere.db")));
            return new SqliteClaimsDbContext(sqlite.Options);
        }
        var sqlServer = new DbContextOptionsBuilder<SqlServerClaimsDbContext>();
        sqlServer.UseClaimsSqlServer(new DatabaseSettings(provider, "Server=nowhere;Database=Claims"));
        return new SqlServerClaimsDbContext(sqlServer.Options);
    }

    public static IModel DesignOf(DbContext context)
    {
        using (context) return context.GetService<IDesignTimeModel>().Model;
    }
}
