using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Infrastructure.Persistence;

/// <summary>How each provider is set up: the same for host, design time and tests.</summary>
public static class Providers
{
    private static readonly IServiceProvider WithoutHost = MakeWithoutHost();

    /// <param name="strategy">For tests that inject faults; nothing takes the product's own.</param>
    public static void UseClaimsSqlite(this DbContextOptionsBuilder options, DatabaseSettings settings, Func<ExecutionStrategyDependencies, IExecutionStrategy>? strategy = null) =>
        options
            .WithPasskeys()
            .UseSqlite(settings.ConnectionString, sqlite =>
            {
                // Whole aggregates have many children: one joined query would multiply them.
                sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery);
                if (settings.MaxBatchSize is { } size) sqlite.MaxBatchSize(size);
                if (settings.CommandTimeoutSeconds is { } seconds) sqlite.CommandTimeout(seconds);
                sqlite.ExecutionStrategy(strategy ?? (dependencies => new SqliteBusyStrategy(dependencies)));
            })
            .AddInterceptors(new SqliteConnectionSetup());

    public static void UseClaimsSqlServer(this DbContextOptionsBuilder options, DatabaseSettings settings) =>
        options.WithPasskeys().UseSqlServer(settings.ConnectionString, sqlServer =>
        {
            sqlServer.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery);
            if (settings.MaxBatchSize is { } size) sqlServer.MaxBatchSize(size);
            if (settings.CommandTimeoutSeconds is { } seconds) sqlServer.CommandTimeout(seconds);
            sqlServer.UseCompatibilityLevel(150);
            sqlServer.EnableRetryOnFailure();
        });

    private static ServiceProvider MakeWithoutHost()
    {
        var services = new ServiceCollection();
        services.UsePasskeySchema();
        return services.BuildServiceProvider();
    }

    /// <summary>Identity takes its schema version from the options of the application, where there is one; without version 3 the passkeys have no table.</summary>
    private static DbContextOptionsBuilder WithPasskeys(this DbContextOptionsBuilder options) =>
        options.WithoutNoise().Options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider is null
            ? options.UseApplicationServiceProvider(WithoutHost)
            : options;

    // A count that stops at a cap takes any rows: EF warns of the missing order once a query, in every log.
    private static DbContextOptionsBuilder WithoutNoise(this DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning));

    /// <inheritdoc cref="WithPasskeys"/>
    internal static void UsePasskeySchema(this IServiceCollection services) =>
        services.Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
}
