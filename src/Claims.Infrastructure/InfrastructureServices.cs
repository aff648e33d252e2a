using Claims.Application.Ports;
using Claims.Infrastructure.Archiving;
using Claims.Infrastructure.Demonstration;
using Claims.Infrastructure.Documents;
using Claims.Infrastructure.Files;
using Claims.Infrastructure.Identity;
using Claims.Infrastructure.Languages;
using Claims.Infrastructure.Meaning;
using Claims.Infrastructure.Persistence;
using Claims.Infrastructure.Sample;
using Claims.Infrastructure.Search;
using Claims.Infrastructure.Spotting;
using Claims.Infrastructure.Vault;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Claims.Infrastructure;

public static class InfrastructureServices
{
    /// <summary>The database and what else the core asks of the world.</summary>
    public static IServiceCollection AddClaimsInfrastructure(this IServiceCollection services, DataFolder folder, DatabaseSettings database)
    {
        services.AddSingleton(folder);
        services.AddSingleton(database);
        services.AddClaimsDatabase(database);
        services.AddClaimsCredentials();
        services.AddSingleton<IFileStore, FileStore>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IPageArchive, PageArchive>();
        services.AddSingleton<IEvidencePackage, EvidencePackage>();
        // The name and the folder make a sign-in outlive a restart and a move of the program.
        services.AddDataProtection().SetApplicationName("Claims").PersistKeysToFileSystem(new DirectoryInfo(folder.Keys));
        services.AddSingleton<IVault, DataProtectionVault>();
        services.AddSingleton<ClaimIndex>();
        services.AddSingleton<IClaimIndex>(all => all.GetRequiredService<ClaimIndex>());
        services.AddSingleton<TrainedSpotter>();
        services.AddSingleton<ISpotter>(all => all.GetRequiredService<TrainedSpotter>());
        services.AddSingleton<IWordMeaning>(all => all.GetRequiredService<TrainedSpotter>());
        services.TryAddSingleton(MeaningSettings.None);
        services.AddSingleton<ConfiguredMeaning>();
        services.AddSingleton<ISentenceMeaning>(all => all.GetRequiredService<ConfiguredMeaning>());
        services.AddSingleton<ILanguageFinder, LinguaLanguageFinder>();
        services.AddSingleton<IWordDocument, WordDocument>();
        services.AddTransient<DemonstrationDesk>();
        services.AddTransient<SampleDesk>();
        return services;
    }

    private static void AddClaimsDatabase(this IServiceCollection services, DatabaseSettings database)
    {
        services.UsePasskeySchema();
        if (database.Provider == DatabaseProvider.Sqlite)
            services.AddDbContext<ClaimsDbContext, SqliteClaimsDbContext>(options => options.UseClaimsSqlite(database));
        else
            services.AddDbContext<ClaimsDbContext, SqlServerClaimsDbContext>(options => options.UseClaimsSqlServer(database));
        services.AddSingleton(_ => new WriteGate(isNeeded: database.Provider == DatabaseProvider.Sqlite));
        services.AddScoped<IClaimsDb>(scope => scope.GetRequiredService<ClaimsDbContext>());
        services.AddScoped<ITransactions, Transactions>();
        services.AddScoped<MigrationRunner>();
    }
}
