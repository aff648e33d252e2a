using Claims.Infrastructure.Persistence;
using Claims.Tests.Desks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging.Abstractions;

namespace Claims.Infrastructure.Tests.Persistence;

public sealed class Migrating : IDisposable
{
    private readonly DataFolder folder = new(Directory.CreateTempSubdirectory("claims-migrating-").FullName);

    private DatabaseSettings Settings => new(DatabaseProvider.Sqlite, DatabaseSettings.OfFile(folder.Database));

    [Fact]
    public async Task It_happens_once()
    {
        Assert.NotEmpty(await RunAsync());
        Assert.Empty(await RunAsync());
    }

    [Fact]
    public async Task Two_processes_at_once_do_it_once()
    {
        var runs = await Task.WhenAll(Task.Run(RunAsync), Task.Run(RunAsync));

        Assert.Single(runs, run => run.Count > 0);
    }

    [Fact]
    public async Task A_lock_that_a_killed_process_left_does_not_stop_it()
    {
        await using (var db = Databases.Open(Settings))
        {
            await db.Database.ExecuteSqlAsync($"CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL)");
            await db.Database.ExecuteSqlAsync($"INSERT INTO __EFMigrationsLock VALUES (1, '2025-09-01')");
        }

        Assert.NotEmpty(await RunAsync().WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task What_does_not_pass_by_waiting_is_told_at_once()
    {
        var gone = new DataFolder(Directory.CreateTempSubdirectory("claims-migrating-").FullName);
        Directory.Delete(gone.Root, recursive: true);
        await using var db = Databases.Open(Settings);

        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => new MigrationRunner(db, gone, NullLogger<MigrationRunner>.Instance).RunAsync().WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void The_script_for_SQL_Server_is_T_SQL(MigrationsSqlGenerationOptions options)
    {
        using var db = SqlServerProbe.Open(new CommandLog());

        var script = db.GetService<IMigrator>().GenerateScript(options: options);

        SqlServerProbe.Read(script);
        Assert.Contains("History_WrittenOnce", script, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Databases.DropAsync(Settings).GetAwaiter().GetResult();
        Directory.Delete(folder.Root, recursive: true);
    }

    private async Task<IReadOnlyList<string>> RunAsync()
    {
        await using var db = Databases.Open(Settings);
        return await new MigrationRunner(db, folder, NullLogger<MigrationRunner>.Instance).RunAsync();
    }
}
