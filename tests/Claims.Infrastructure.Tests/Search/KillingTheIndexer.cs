using System.Diagnostics;
using Claims.Application;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Known;
using Claims.Infrastructure.Fetching;
using Claims.Infrastructure.Persistence;
using Claims.Infrastructure.Search;
using Claims.Tests.Desks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Infrastructure.Tests.Search;

/// <summary>A process of its own builds the index, follows changes and commits, and is killed (SIGKILL) at a random moment; whoever starts next ends where the database is.</summary>
public sealed class KillingTheIndexer
{
    private const string Folder = "CLAIMS_TEST_INDEX_FOLDER";
    private const int Kills = 5;
    private const int Keys = 3_000;

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly Random random = new(5);

    [Fact]
    public async Task Loses_nothing_and_keeps_nothing_that_is_gone()
    {
        await using var desk = await Desk.OpenAsync();
        for (var i = 0; i < 12; i++) await ImportAsync(desk);

        for (var kill = 0; kill < Kills; kill++)
        {
            // Every other one builds, the others follow.
            if (kill % 2 == 0) Directory.Delete(desk.Services.GetRequiredService<DataFolder>().Index, recursive: true);
            using (var worker = Process.Start(Worker(desk))!)
            {
                // It says so before it opens the index: from there on any moment is right.
                while (await worker.StandardOutput.ReadLineAsync(Cancel) is { } line && !line.Contains("Opening", StringComparison.Ordinal))
                {
                }
                var lifetime = Stopwatch.StartNew();
                for (var until = random.Next(800); lifetime.ElapsedMilliseconds < until;) await ImportAsync(desk);
                Assert.False(worker.HasExited, "The worker ended before it could be killed.");
                worker.Kill(entireProcessTree: true);
                await worker.WaitForExitAsync(Cancel);
            }
            if (random.Next(2) == 0) await ImportAsync(desk);
            if (kill % 2 == 0) continue;
            using var next = Replica.Open(desk);
            Assert.Equal(await Replica.StoredAsync(desk), await Replica.IndexedAsync(next));
            await next.CommitAsync(Cancel);
        }

        using var last = Replica.Open(desk);
        Assert.Equal(await Replica.StoredAsync(desk), await Replica.IndexedAsync(last));
    }

    /// <summary>What the other process runs; asked for by name only.</summary>
    [Fact(Explicit = true)]
    public async Task Indexes_until_it_is_killed()
    {
        var folder = new DataFolder(Environment.GetEnvironmentVariable(Folder)!);
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(new SetClock());
        services.AddClaimsApplication();
        services.AddClaimsInfrastructure(folder, new DatabaseSettings(DatabaseProvider.Sqlite, DatabaseSettings.OfFile(folder.Database)));
        services.AddFetching(new ConfigurationBuilder().Build());
        await using var all = services.BuildServiceProvider();
        // What is killed is the work on the index, not the start of a program: the database is warm by then.
        await using (var scope = all.CreateAsyncScope()) await new IndexReading(scope.ServiceProvider.GetRequiredService<ClaimsDbContext>()).PlaceAsync(Cancel);
        Console.WriteLine("Opening");
        var index = all.GetRequiredService<ClaimIndex>();
        while (!Cancel.IsCancellationRequested)
        {
            await index.CatchUpAsync(Cancel);
            await index.CommitAsync(Cancel);
        }
    }

    private Task ImportAsync(Desk desk) => desk.SendAsSystemAsync(new ImportKnownChecks.Command("Elsewhere",
        [.. Enumerable.Range(1, 250).Select(line => new TextLine(line, $$"""{"externalId":"{{random.Next(Keys)}}","claimReviewed":"Total {{random.Next(1_000)}} roads"}""", null))]));

    private static ProcessStartInfo Worker(Desk desk)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(KillingTheIndexer).Assembly.Location, "--explicit", "only", "--filter-method", $"*{nameof(KillingTheIndexer)}.{nameof(Indexes_until_it_is_killed)}", "--show-live-output", "on"])
        {
            RedirectStandardOutput = true,
        };
        start.Environment[Folder] = desk.Services.GetRequiredService<DataFolder>().Root;
        return start;
    }
}
