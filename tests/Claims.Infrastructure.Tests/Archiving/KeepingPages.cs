using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Intake;
using Claims.Application.UseCases.Research;
using Claims.Application.UseCases.Snapshots;
using Claims.Infrastructure.Archiving;
using Claims.Infrastructure.Fetching;
using Claims.Infrastructure.Persistence;
using Claims.Infrastructure.Tests.Fetching;
using Claims.Tests.Desks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Infrastructure.Tests.Archiving;

/// <summary>The whole way: evidence is added, its page is fetched from a server on loopback, kept and shown.</summary>
public sealed class KeepingPages : IAsyncLifetime
{
    private const string Page = "<!doctype html><title>Bridge</title><nav>Home News Sport</nav><article><h1>The bridge</h1><p>The bridge of Overbridge cost sixty million, the accounts of the city say, and it was paid in three parts.</p></article>";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly BadServer server = new();
    private Desk desk = null!;
    private Newsroom room = null!;
    private long claim;

    public async ValueTask InitializeAsync()
    {
        desk = await Desk.OpenAsync(change: services => services.AddSingleton<INetwork>(new FakeNetwork(server.Port)));
        room = await Newsroom.OpenAsync(desk.Courier, roles => desk.MemberAsync(roles));
        claim = await room.RecordAsync(new CheckFacts { Appearances = [] });
        await room.DoAsync(room.Checker, new Application.UseCases.Triage.TakeClaim.Command(claim, (await room.LookAsync(claim)).StageVersion, null));
    }

    public async ValueTask DisposeAsync()
    {
        await desk.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Evidence_brings_its_page_with_it()
    {
        server.On("/bridge", "HTTP/1.1 200 OK|Content-Type: text/html; charset=utf-8|X-Served-By: a", System.Text.Encoding.UTF8.GetBytes(Page));
        await AddAsync("http://news.example.com/bridge");
        Assert.Equal(PartState.Waiting, (await CardAsync()).State);

        await WorkAsync();

        var card = await CardAsync();
        Assert.Equal((PartState.Kept, desk.Clock.Now), (card.State, card.TakenAt));
        var kept = await room.DoAsync(room.Checker, new OpenSnapshot.Query(card.SnapshotId));
        Assert.Equal((200, "http://news.example.com/bridge"), (kept.HttpStatus, kept.FinalUrl));
        Assert.Contains("GET /bridge", kept.RequestHead, StringComparison.Ordinal);
        Assert.Contains("X-Served-By: a", kept.ResponseHead, StringComparison.Ordinal);
        Assert.Contains("sixty million", kept.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sport", kept.Text, StringComparison.Ordinal);
        Assert.Contains(desk.Announced.All, change => change.ClaimIds.Contains(claim));
    }

    [Theory]
    [InlineData("text/html", "%PDF-1.7 broken", "application/pdf", PartState.Failed)]
    [InlineData("image/png", "<!doctype html><p>Words.", "text/html", PartState.Kept)]
    [InlineData("application/pdf", "GIF89a........", "image/gif", PartState.LeftOut)]
    [InlineData("text/html", "\u0001\u0000\u0002", "application/octet-stream", PartState.LeftOut)]
    public async Task What_a_page_says_it_is_does_not_count(string said, string body, string type, PartState text)
    {
        server.On("/bridge", $"HTTP/1.1 200 OK|Content-Type: {said}", System.Text.Encoding.UTF8.GetBytes(body));
        await AddAsync("http://news.example.com/bridge");

        await WorkAsync();

        var kept = await room.DoAsync(room.Checker, new OpenSnapshot.Query((await CardAsync()).SnapshotId));
        Assert.Equal(type, kept.Parts.Single(part => part.Kind == PartKind.Page).MediaType);
        Assert.Equal(text, kept.Parts.Single(part => part.Kind == PartKind.Text).State);
    }

    [Fact]
    public async Task What_was_asked_for_a_moment_ago_is_not_asked_for_again()
    {
        server.On("/bridge", "HTTP/1.1 200 OK", "x"u8.ToArray());
        await AddAsync("http://news.example.com/bridge");
        await WorkAsync();
        await AddAsync("http://news.example.com/bridge?utm_source=mail");
        await room.DoAsync(room.Checker, new Application.UseCases.Intake.AddAppearance.Command(claim, new AppearanceFacts("http://news.example.com/bridge", null, null, Medium.Article)));
        await WorkAsync();

        Assert.Single(server.Requests);
        Assert.Equal(PartState.Kept, (await room.LookAsync(claim)).Appearances[0].Archive?.State);
    }

    [Fact]
    public async Task A_page_that_is_gone_says_so_on_the_card_and_can_be_tried_again()
    {
        server.On("/bridge", "HTTP/1.1 404 Not Found");
        await AddAsync("http://news.example.com/bridge");
        await WorkAsync();
        var failed = await CardAsync();

        server.On("/bridge", "HTTP/1.1 200 OK|Content-Type: text/html", System.Text.Encoding.UTF8.GetBytes(Page));
        await room.DoAsync(room.Checker, new RetrySnapshot.Command(failed.SnapshotId));
        await WorkAsync();

        Assert.Equal((PartState.Failed, "The site says that there is no such page."), (failed.State, failed.Problem));
        Assert.Equal(PartState.Kept, (await CardAsync()).State);
    }

    [Fact]
    public async Task A_site_that_is_down_is_tried_again_by_itself()
    {
        server.On("/bridge", "HTTP/1.1 503 Down");
        await AddAsync("http://news.example.com/bridge");
        await WorkAsync();
        await WorkAsync();
        Assert.Single(server.Requests);
        Assert.NotNull((await CardAsync()).NextTry);

        server.On("/bridge", "HTTP/1.1 200 OK", "words"u8.ToArray());
        desk.Clock.Move(TimeSpan.FromMinutes(2));
        await WorkAsync();

        Assert.Equal(PartState.Kept, (await CardAsync()).State);
    }

    [Fact]
    public async Task A_full_disk_is_told_on_the_card_and_the_work_goes_on_when_there_is_room_again()
    {
        server.On("/bridge", "HTTP/1.1 200 OK", "words"u8.ToArray());
        var archive = desk.Services.GetRequiredService<DataFolder>().Archive;
        // Where nothing can be written: what a full disk does to a folder, a file in its place does too.
        Directory.CreateDirectory(archive);
        var inTheWay = Path.Combine(archive, "incoming");
        await File.WriteAllBytesAsync(inTheWay, [], Cancel);
        await AddAsync("http://news.example.com/bridge");
        // It is nobody's fault, so it is tried for as long as it takes.
        for (var i = 0; i < SnapshotPart.Tries + 2; i++)
        {
            await WorkAsync();
            desk.Clock.Move(TimeSpan.FromMinutes(2));
        }
        var full = await CardAsync();
        Assert.Equal((PartState.Waiting, true), (full.State, full.Problem?.Contains("disk", StringComparison.Ordinal)));
        Assert.Equal([inTheWay], Directory.GetFileSystemEntries(archive));

        File.Delete(inTheWay);
        await WorkAsync();

        Assert.Equal(PartState.Kept, (await CardAsync()).State);
    }

    [Fact]
    public async Task Work_that_was_taken_up_and_lost_is_taken_up_again()
    {
        server.On("/bridge", "HTTP/1.1 200 OK", "words"u8.ToArray());
        await AddAsync("http://news.example.com/bridge");
        Assert.Single((await desk.SendAsSystemAsync(new TakeSnapshots.Command(10))).Value);

        await WorkAsync();
        Assert.Empty(server.Requests);
        desk.Clock.Move(Snapshot.Lease);
        await WorkAsync();

        Assert.Equal(PartState.Kept, (await CardAsync()).State);
    }

    [Fact]
    public async Task Many_addresses_with_the_same_page_cost_one_file_each_part()
    {
        var answer = System.Text.Encoding.UTF8.GetBytes(Page);
        for (var i = 0; i < 60; i++) server.On($"/{i}", "HTTP/1.1 200 OK|Content-Type: text/html", answer);
        for (var i = 0; i < 60; i++) await AddAsync($"http://news.example.com/{i}");

        await WorkAsync();

        var kept = await desk.ReadAsync(db => db.Snapshots.Where(snapshot => snapshot.Parts.Any(part => part.Kind == PartKind.Page && part.State == PartState.Kept)).CountAsync());
        var folder = desk.Services.GetRequiredService<DataFolder>().Archive;
        Assert.Equal(60, kept);
        Assert.Equal(2, Directory.GetFiles(folder, "*.gz", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public async Task A_protected_source_is_not_fetched()
    {
        var facts = new SourceFacts("http://news.example.com/secret", null, "T", null, null, null, null, SourceType.Eyewitness, Tier.Primary, null, []);
        await room.DoAsync(room.Checker, new AddEvidence.Command(claim, null, facts, new ConfidentialInput("A clerk", "Fears for the job", "Name"), Facts()));

        await WorkAsync();

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_page_that_waits_while_its_source_is_protected_is_fetched_no_more()
    {
        await AddAsync("http://news.example.com/secret");
        var source = (await room.LookAsync(claim)).Evidence[^1].Source!;
        await room.DoAsync(room.Editor, new ProtectSource.Command(source.Id, source.Version, new ConfidentialInput("A clerk", "Fears for the job", "Name")));

        await WorkAsync();
        await room.DoAsync(room.Checker, new AddAppearance.Command(claim, new AppearanceFacts("http://news.example.com/secret", null, null, Medium.Article)));
        await WorkAsync();

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task An_address_that_nothing_leans_on_is_nobodys_download() =>
        Assert.Equal(ErrorKind.NotFound, (await desk.SendAsync(room.Checker, new AskForSnapshot.Command("http://news.example.com/any"))).Error?.Kind);

    [Fact]
    public async Task A_file_that_nothing_refers_to_is_found_and_one_in_use_never()
    {
        server.On("/bridge", "HTTP/1.1 200 OK", "words"u8.ToArray());
        await AddAsync("http://news.example.com/bridge");
        await WorkAsync();
        var archive = desk.Services.GetRequiredService<Application.Ports.IPageArchive>();
        var left = (await archive.KeepAsync(new MemoryStream("left behind"u8.ToArray()), 100, Cancel)).Value.Sha256;

        await desk.Services.GetRequiredService<Archivist>().TidyAsync(DateTimeOffset.MaxValue, Cancel);

        Assert.Null(archive.Open(left));
        await using var used = archive.Open((await desk.ReadAsync(db => db.Set<SnapshotPart>().FirstAsync(part => part.Kind == PartKind.Page))).Sha256!);
        Assert.NotNull(used);
    }

    private async Task AddAsync(string url) => await room.DoAsync(room.Checker, new AddEvidence.Command(
        claim, null, new SourceFacts(url, null, "The bridge", null, null, null, null, SourceType.NewsReport, Tier.Secondary, null, []), null, Facts()));

    private static EvidenceFacts Facts() => new(Stance.Refutes, new DateOnly(2025, 8, 26), [1], "sixty million");

    private async Task<ArchiveState> CardAsync() => (await room.LookAsync(claim)).Evidence[0].Archive!;

    private async Task WorkAsync() => Assert.True((await desk.Services.GetRequiredService<Archivist>().WorkAsync(Cancel)).IsDone);
}
