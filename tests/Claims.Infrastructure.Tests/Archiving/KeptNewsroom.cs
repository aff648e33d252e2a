using System.Text;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Sources;
using Claims.Application.UseCases.Research;
using Claims.Application.UseCases.Sources;
using Claims.Application.UseCases.Triage;
using Claims.Infrastructure.Archiving;
using Claims.Infrastructure.Fetching;
using Claims.Infrastructure.Tests.Fetching;
using Claims.Tests.Desks;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Infrastructure.Tests.Archiving;

/// <summary>A desk whose evidence comes from a server on loopback, with one claim in research.</summary>
public abstract class KeptNewsroom : IAsyncLifetime
{
    protected const string Host = "http://news.example.com";

    protected static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    internal BadServer Server { get; } = new();

    protected Desk Desk { get; private set; } = null!;

    protected Newsroom Room { get; private set; } = null!;

    /// <summary>In research, without evidence.</summary>
    protected long Claim { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Server.On("/robots.txt", "HTTP/1.1 404 No");
        Desk = await Claims.Tests.Desks.Desk.OpenAsync(change: services => services.AddSingleton<INetwork>(new FakeNetwork(Server.Port)));
        Room = await Newsroom.OpenAsync(Desk.Courier, roles => Desk.MemberAsync(roles));
        Claim = await Room.RecordAsync(new CheckFacts { Appearances = [] });
        await Room.DoAsync(Room.Checker, new TakeClaim.Command(Claim, (await Room.LookAsync(Claim)).StageVersion, null));
    }

    public async ValueTask DisposeAsync()
    {
        await Desk.DisposeAsync();
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task<OpenSource.Detail> OnlySourceAsync()
    {
        var row = Assert.Single((await Room.DoAsync(Room.Checker, new ListSources.Query("", SourceFilter.All, 1, 10))).Items);
        return await Room.DoAsync(Room.Checker, new OpenSource.Query(row.Id));
    }

    protected void Serve(string path, string story) => Server.On(path, "HTTP/1.1 200 OK|Content-Type: text/html", Html(story));

    protected static byte[] Html(string story) => Encoding.UTF8.GetBytes($"<!doctype html><article><p>{story}</p></article>");

    protected static string Story(int from) => string.Join(' ', Enumerable.Range(from, 300).Select(i => $"word{i}"));

    protected async Task AddAsync(string path, string? passage) => await Room.DoAsync(Room.Checker, new AddEvidence.Command(Claim, null, Source(Host + path), null, Facts(passage)));

    protected static SourceFacts Source(string url) => new(url, null, "The bridge", null, null, null, null, SourceType.NewsReport, Tier.Secondary, null, []);

    protected static EvidenceFacts Facts(string? passage) => new(Stance.Refutes, new DateOnly(2025, 8, 26), [1], passage, passage is null ? "A table" : null);

    protected async Task LaterAsync()
    {
        Desk.Clock.Move(TimeSpan.FromDays(2));
        await WorkAsync();
    }

    protected async Task WorkAsync() => Assert.True((await Desk.Services.GetRequiredService<Archivist>().WorkAsync(Cancel)).IsDone);
}
