using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Claims.Application;
using Claims.Application.Domain.History;
using Claims.Application.Domain.Sources;
using Claims.Application.Domain.Team;
using Claims.Application.Language.Passages;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Sources;
using Claims.Blazor.Hosting.Commands;
using Claims.Infrastructure;
using Claims.Infrastructure.Archiving;
using Claims.Infrastructure.Fetching;
using Claims.Infrastructure.Persistence;
using Claims.Infrastructure.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SourceFilter = Claims.Application.UseCases.Sources.SourceFilter;

namespace Claims.Benchmarks;

/// <summary>Keeping pages from a server on loopback, reading words, finding passages, comparing sources.</summary>
internal static class EvidenceWork
{
    private const int Pages = 300;
    private static readonly int[] Sources = [10_000, 40_000];

    private static OwnProgram Program => OwnProgram.Of(typeof(CommandLine).Assembly);

    public static async Task<int> RunAsync(Options options)
    {
        var figures = new Figures($"{Pages} pages of 20 kB on loopback, a page of 1 MB, {string.Join(" and ", Sources.Select(count => $"{count:N0}"))} sources");
        await SnapshotsAsync(figures);
        await ReadingAsync(figures);
        foreach (var count in Sources) await SourcesOnDiskAsync(figures, count);
        return figures.Tell();
    }

    private static async Task SnapshotsAsync(Figures figures)
    {
        using var server = new PageServer();
        var folder = Directory.CreateTempSubdirectory("claims-benchmark-").FullName;
        await using (var services = Services(folder, server.Port))
        {
            await using (var scope = services.CreateAsyncScope())
            {
                await scope.ServiceProvider.GetRequiredService<MigrationRunner>().RunAsync();
                var db = scope.ServiceProvider.GetRequiredService<ClaimsDbContext>();
                for (var i = 0; i < Pages; i++) db.Snapshots.Add(Snapshot.OfPage($"http://news.example.com/{i}", null, [PartKind.Text], new Act(null, TimeProvider.System.GetUtcNow())));
                await db.SaveChangesAsync();
            }
            var began = Stopwatch.GetTimestamp();
            await services.GetRequiredService<Archivist>().WorkAsync(CancellationToken.None);
            var rate = Pages / Stopwatch.GetElapsedTime(began).TotalSeconds;
            await using var after = services.CreateAsyncScope();
            var kept = await after.ServiceProvider.GetRequiredService<ClaimsDbContext>().Snapshots.CountAsync(snapshot => snapshot.DueAt == null && snapshot.TakenAt != null);
            figures.Add($"snapshots a second, page and words, 6 at once ({kept} kept)", $"{rate:0.0}/s", isMet: kept == Pages);
        }
        Directory.Delete(folder, recursive: true);
    }

    private static async Task ReadingAsync(Figures figures)
    {
        var paragraph = string.Join(' ', Enumerable.Range(0, 60).Select(i => $"word{i}"));
        var page = new StringBuilder("<!doctype html><nav><a href=/>Home</a></nav><article>");
        for (var i = 0; page.Length < 1_000_000; i++) page.Append("<p>").Append(paragraph).Append(" and paragraph ").Append(i).Append("</p>");
        var bytes = Encoding.UTF8.GetBytes(page.ToString());
        var reader = new PageText(new PdfReading(Program, TimeProvider.System), TimeProvider.System);
        figures.Add("readable text of a page of 1 MB", (await Times.OfAsync(20, async _ => await reader.ReadAsync(bytes, "utf-8", CancellationToken.None))).ToString());
        var text = (await reader.ReadAsync(bytes, "utf-8", CancellationToken.None)).Value.Text;
        figures.Add("a passage word for word in 1 MB", (await Times.OfAsync(20, i => Task.FromResult(PassageFinder.Find(text, $"word58 word59 and paragraph {2_000 + i}")))).ToString());
        figures.Add("a passage that is not there in 1 MB", (await Times.OfAsync(20, i => Task.FromResult(PassageFinder.Find(text, $"word58 never word59 was paragraph other words here {i}")))).ToString());
        figures.Add("the sketch of 1 MB", (await Times.OfAsync(10, _ => Task.FromResult(TextSketch.Of(text)))).ToString());
    }

    // With everything that it takes: from the database, through the pipeline.
    private static async Task SourcesOnDiskAsync(Figures figures, int count)
    {
        var folder = Directory.CreateTempSubdirectory("claims-benchmark-").FullName;
        await using (var services = Services(folder, 1))
        {
            var (member, sketches) = await FillAsync(services, count);
            var courier = services.GetRequiredService<Courier>();
            var finder = new OriginFinder(courier);
            figures.Add($"one source against {count:N0}, the first time", (await Times.OfAsync(1, i => finder.CompareAsync(sketches[i], CancellationToken.None))).ToString());
            figures.Add($"one source against {count:N0}, from then on", (await Times.OfAsync(100, i => finder.CompareAsync(sketches[i * 7], CancellationToken.None))).ToString());
            foreach (var (what, query) in new (string, ListSources.Query)[]
            {
                ("first page", new("", SourceFilter.All, 1, 50)), ("page 100", new("", SourceFilter.All, 100, 50)), ("by a beginning", new("source 99", SourceFilter.All, 1, 50)),
                ("that need a look", new("", SourceFilter.NeedsLook, 1, 50)), ("not kept", new("", SourceFilter.NotKept, 1, 50)), ("that may share an origin", new("", SourceFilter.SharedOrigin, 1, 50)),
            })
                figures.Add($"sources of {count:N0}, {what}", (await Times.OfAsync(20, _ => courier.SendAsync(query, Caller.Member(member)))).ToString());
        }
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<(long Member, List<byte[]> Sketches)> FillAsync(ServiceProvider services, int count)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MigrationRunner>().RunAsync();
        var db = scope.ServiceProvider.GetRequiredService<ClaimsDbContext>();
        var now = TimeProvider.System.GetUtcNow();
        var member = Member.Invite("Measure", "measure@desk.example", Roles.FactChecker, new Act(null, now)).Value;
        db.Members.Add(member);
        await db.SaveChangesAsync();
        var (random, sketches) = (new Random(1), new List<byte[]>());
        foreach (var numbers in Enumerable.Range(1, count).Chunk(1_000))
        {
            var sources = numbers.Select(i => Source.Add(new SourceFacts($"https://site{i % 500}.example/{i}", null, $"Source {i}", null, null, null, null, SourceType.NewsReport, Tier.Secondary, null, []), new Act(member.Id, now))).ToList();
            db.Sources.AddRange(sources);
            await db.SaveChangesAsync();
            foreach (var source in sources)
            {
                sketches.Add(TextSketch.Of(string.Join(' ', Enumerable.Range(0, 120).Select(_ => $"w{random.Next(5_000)}")))!);
                db.Sketches.Add(SourceSketch.Of(source.Id, sketches[^1], now.AddSeconds(source.Id - count - 60)));
                var watch = SourceWatch.Begin(source, now);
                if (source.Id % 50 == 0) watch.Look(LinkState.Gone, null, null, "Gone.", now);
                db.Watches.Add(watch);
                if (source.Id % 20 == 0) db.OriginProposals.Add(OriginProposal.Of(source.Id, source.Id - 1, 60, now));
            }
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
        return (member.Id, sketches);
    }

    private static ServiceProvider Services(string folder, int port)
    {
        var data = new DataFolder(folder);
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Archive:HostPause"] = "0:00:00", ["Archive:Browser"] = "none" }).Build();
        var services = new ServiceCollection().AddLogging();
        services.AddClaimsApplication();
        services.AddClaimsInfrastructure(data, new DatabaseSettings(DatabaseProvider.Sqlite, DatabaseSettings.OfFile(data.Database)));
        services.AddFetching(settings);
        services.AddArchiving(settings, Program);
        services.AddSingleton<INetwork>(new OnlyLoopback(port));
        return services.BuildServiceProvider();
    }

    /// <summary>Every name leads to the one server.</summary>
    private sealed class OnlyLoopback(int port) : INetwork
    {
        public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken) => Task.FromResult<IPAddress[]>([IPAddress.Parse("93.184.216.34")]);

        public Task<Stream> ConnectAsync(IPEndPoint endPoint, CancellationToken cancellationToken) => new SystemNetwork().ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), cancellationToken);

        public bool IsOwn(IPAddress address) => false;
    }

    private sealed class PageServer : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);

        public PageServer()
        {
            listener.Start();
            _ = ServeAsync();
        }

        public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        public void Dispose() => listener.Dispose();

        private async Task ServeAsync()
        {
            try
            {
                while (true) _ = AnswerAsync(await listener.AcceptTcpClientAsync());
            }
            catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
            {
                // The measuring is over.
            }
        }

        private static async Task AnswerAsync(TcpClient client)
        {
            using var visit = client;
            await using var stream = visit.GetStream();
            var head = new byte[4096];
            var read = await stream.ReadAsync(head);
            var path = Encoding.ASCII.GetString(head, 0, read).Split(' ')[1];
            var body = $"<!doctype html><article><h1>{path}</h1>" + string.Concat(Enumerable.Range(0, 60).Select(i => $"<p>{path} {i}: " + new string('x', 30) + string.Concat(Enumerable.Repeat(" some words", 25)) + "</p>")) + "</article>";
            await stream.WriteAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}"));
        }
    }
}
