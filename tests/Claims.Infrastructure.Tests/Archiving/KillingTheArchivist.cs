using System.Diagnostics;
using Claims.Application;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Sources;
using Claims.Application.UseCases.Research;
using Claims.Infrastructure.Archiving;
using Claims.Infrastructure.Fetching;
using Claims.Infrastructure.Persistence;
using Claims.Infrastructure.Tests.Fetching;
using Claims.Tests.Desks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Infrastructure.Tests.Archiving;

/// <summary>A process of its own keeps a hundred pages and is killed (SIGKILL) in the middle; whoever starts next finishes.</summary>
public sealed class KillingTheArchivist
{
    private const string Folder = "CLAIMS_TEST_ARCHIVE_FOLDER";
    private const string Port = "CLAIMS_TEST_ARCHIVE_PORT";
    private const int Pages = 100;

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Loses_no_page_and_doubles_none()
    {
        var halfway = new TaskCompletionSource();
        var served = 0;
        await using var server = new BadServer();
        for (var i = 0; i < Pages; i++)
        {
            var body = System.Text.Encoding.UTF8.GetBytes($"<!doctype html><p>This is page {i} of those that are kept while somebody pulls the plug.</p>");
            server.On($"/{i}", async (stream, cancel) =>
            {
                await stream.WriteAsync(BadServer.Head("HTTP/1.1 200 OK|Content-Type: text/html"), cancel);
                if (Interlocked.Increment(ref served) == Pages / 3) halfway.TrySetResult();
                await stream.WriteAsync(body, cancel);
            });
        }
        await using var desk = await Desk.OpenAsync(change: services => services.AddSingleton<INetwork>(new FakeNetwork(server.Port)));
        await AskAsync(desk);

        using (var worker = Process.Start(Worker(desk, server.Port))!)
        {
            await Task.WhenAny(halfway.Task, worker.WaitForExitAsync(Cancel));
            Assert.False(worker.HasExited, "The worker ended before it could be killed.");
            worker.Kill(entireProcessTree: true);
            await worker.WaitForExitAsync(Cancel);
        }
        var before = await KeptAsync(desk);
        desk.Clock.Move(Snapshot.Lease + TimeSpan.FromMinutes(1));
        Assert.True((await desk.Services.GetRequiredService<Archivist>().WorkAsync(Cancel)).IsDone);

        Assert.InRange(before, 1, Pages - 1);
        Assert.Equal(Pages, await KeptAsync(desk));
        Assert.Equal(Pages, await desk.ReadAsync(db => db.Set<SnapshotPart>().CountAsync(part => part.Kind == PartKind.Page)));
        Assert.Equal(2 * Pages, Directory.GetFiles(desk.Services.GetRequiredService<DataFolder>().Archive, "*.gz", SearchOption.AllDirectories).Length);
    }

    /// <summary>What the other process runs; asked for by name only.</summary>
    [Fact(Explicit = true)]
    public async Task Works_until_it_is_killed()
    {
        var folder = new DataFolder(Environment.GetEnvironmentVariable(Folder)!);
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(new SetClock());
        services.AddClaimsApplication();
        services.AddClaimsInfrastructure(folder, new DatabaseSettings(DatabaseProvider.Sqlite, DatabaseSettings.OfFile(folder.Database)));
        services.AddFetching(new ConfigurationBuilder().Build());
        services.AddArchiving(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Archive:HostPause"] = "0:00:00", ["Archive:Browser"] = "none" }).Build(), Desk.BuiltBeside);
        services.AddSingleton<INetwork>(new FakeNetwork(int.Parse(Environment.GetEnvironmentVariable(Port)!, System.Globalization.CultureInfo.InvariantCulture)));
        await using var all = services.BuildServiceProvider();
        await all.GetRequiredService<Archivist>().WorkAsync(Cancel);
    }

    private static async Task AskAsync(Desk desk)
    {
        var room = await Newsroom.OpenAsync(desk.Courier, roles => desk.MemberAsync(roles));
        var claim = await room.RecordAsync(new CheckFacts { Appearances = [] });
        await room.DoAsync(room.Checker, new Application.UseCases.Triage.TakeClaim.Command(claim, (await room.LookAsync(claim)).StageVersion, null));
        for (var i = 0; i < Pages; i++)
        {
            var source = new SourceFacts($"http://news.example.com/{i}", null, $"Page {i}", null, null, null, null, SourceType.NewsReport, Tier.Secondary, null, []);
            await room.DoAsync(room.Checker, new AddEvidence.Command(claim, null, source, null, new EvidenceFacts(Stance.Context, new DateOnly(2025, 8, 26), [1])));
        }
    }

    private static Task<int> KeptAsync(Desk desk) =>
        desk.ReadAsync(db => db.Snapshots.CountAsync(snapshot => snapshot.Parts.Any(part => part.Kind == PartKind.Page && part.State == PartState.Kept)));

    private static ProcessStartInfo Worker(Desk desk, int port)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(KillingTheArchivist).Assembly.Location, "--explicit", "only", "--filter-method", $"*{nameof(KillingTheArchivist)}.{nameof(Works_until_it_is_killed)}"])
        {
            RedirectStandardOutput = true,
        };
        start.Environment[Folder] = desk.Services.GetRequiredService<DataFolder>().Root;
        start.Environment[Port] = port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return start;
    }
}
