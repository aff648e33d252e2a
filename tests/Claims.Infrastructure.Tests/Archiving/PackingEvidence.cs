using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Sources;
using Claims.Application.Ports;
using Claims.Application.UseCases.Research;
using Claims.Application.UseCases.Snapshots;
using Claims.Application.UseCases.Triage;
using Claims.Infrastructure.Archiving;
using Claims.Infrastructure.Fetching;
using Claims.Infrastructure.Tests.Fetching;
using Claims.Tests.Desks;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Infrastructure.Tests.Archiving;

/// <summary>A package is opened with nothing of ours: a ZIP reader, a hash, and a WARC reader that is written here from the standard.</summary>
public sealed class PackingEvidence : IAsyncLifetime
{
    private const string Page = "<!doctype html><article><p>The bridge cost sixty million, the accounts say. Ünïcode, 한국어.</p></article>";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly BadServer server = new();
    private Desk desk = null!;
    private ZipArchive zip = null!;

    public async ValueTask InitializeAsync()
    {
        server.On("/a", "HTTP/1.1 200 OK|Content-Type: text/html; charset=utf-8|Content-Encoding: gzip|X-Note: kept", Gzip(Page));
        desk = await Desk.OpenAsync(change: services => services.AddSingleton<INetwork>(new FakeNetwork(server.Port)));
        var room = await Newsroom.OpenAsync(desk.Courier, roles => desk.MemberAsync(roles));
        var claim = await room.RecordAsync(new CheckFacts { Appearances = [] });
        await room.DoAsync(room.Checker, new TakeClaim.Command(claim, (await room.LookAsync(claim)).StageVersion, null));
        var source = new SourceFacts("http://news.example.com/a", null, "The bridge", null, null, null, null, SourceType.NewsReport, Tier.Secondary, null, []);
        await room.DoAsync(room.Checker, new AddEvidence.Command(claim, null, source, null, new EvidenceFacts(Stance.Refutes, new DateOnly(2025, 8, 26), [1], "cost sixty million")));
        Assert.True((await desk.Services.GetRequiredService<Archivist>().WorkAsync(Cancel)).IsDone);
        var packed = new MemoryStream();
        await desk.Services.GetRequiredService<IEvidencePackage>().WriteAsync(await room.DoAsync(room.Checker, new PackEvidence.Query(claim)), packed, Cancel);
        packed.Position = 0;
        zip = new ZipArchive(packed);
    }

    public async ValueTask DisposeAsync()
    {
        zip.Dispose();
        await desk.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public void Every_file_has_the_hash_that_the_list_says()
    {
        var sums = Encoding.UTF8.GetString(Read("SHA256SUMS")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split("  ")).ToDictionary(parts => parts[1], parts => parts[0]);

        Assert.Equal(zip.Entries.Select(entry => entry.FullName).Where(name => name != "SHA256SUMS").Order(), sums.Keys.Order());
        Assert.All(sums, sum => Assert.Equal(sum.Value, Convert.ToHexStringLower(SHA256.HashData(Read(sum.Key)))));
        Assert.All(sums.Where(sum => sum.Key.StartsWith("files/", StringComparison.Ordinal)), sum => Assert.Equal("files/" + sum.Value, sum.Key));
    }

    [Fact]
    public void The_manifest_leads_from_a_passage_to_the_bytes()
    {
        using var manifest = JsonDocument.Parse(Read("evidence.json"));
        var piece = manifest.RootElement.GetProperty("evidence")[0];

        Assert.Equal(("cost sixty million", "Exact"), (piece.GetProperty("passage").GetString(), piece.GetProperty("found").GetString()));
        var file = piece.GetProperty("pages")[0].GetProperty("files")[0].GetProperty("sha256").GetString();
        Assert.Equal(Page, Encoding.UTF8.GetString(Read("files/" + file)));
    }

    [Fact]
    public void The_pages_are_records_that_a_reader_of_the_standard_understands()
    {
        var records = Warc(Read("pages.warc.gz"));

        Assert.Equal(["warcinfo", "response", "request", "conversion"], records.Select(record => record.Fields["WARC-Type"]));
        Assert.Equal(records.Count, records.Select(record => record.Fields["WARC-Record-ID"]).Distinct().Count());
        var response = records[1];
        Assert.Equal(("http://news.example.com/a", "application/http; msgtype=response"), (response.Fields["WARC-Target-URI"], response.Fields["Content-Type"]));
        var (head, body) = Split(response.Block);
        Assert.Equal(Page, Encoding.UTF8.GetString(body));
        Assert.StartsWith("HTTP/1.1 200", head, StringComparison.Ordinal);
        Assert.Contains("X-Note: kept", head, StringComparison.Ordinal);
        Assert.Contains($"Content-Length: {body.Length}", head, StringComparison.Ordinal);
        Assert.DoesNotContain("Content-Encoding", head, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("sha256:" + Base32(SHA256.HashData(body)), response.Fields["WARC-Payload-Digest"]);
        Assert.Equal(response.Fields["WARC-Record-ID"], records[2].Fields["WARC-Concurrent-To"]);
        Assert.Equal(response.Fields["WARC-Record-ID"], records[3].Fields["WARC-Refers-To"]);
    }

    [Fact]
    public void Every_record_says_the_hash_of_its_block_and_of_its_payload_where_it_has_one()
    {
        var records = Warc(Read("pages.warc.gz"));

        Assert.All(records, record => Assert.Equal("sha256:" + Base32(SHA256.HashData(record.Block)), record.Fields["WARC-Block-Digest"]));
        Assert.Equal(["response", "conversion"], records.Where(record => record.Fields.ContainsKey("WARC-Payload-Digest")).Select(record => record.Fields["WARC-Type"]));
        Assert.NotEqual(records[1].Fields["WARC-Block-Digest"], records[1].Fields["WARC-Payload-Digest"]);
        Assert.Equal(records[3].Fields["WARC-Block-Digest"], records[3].Fields["WARC-Payload-Digest"]);
    }

    private byte[] Read(string name)
    {
        using var entry = zip.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        entry.CopyTo(bytes);
        return bytes.ToArray();
    }

    // Members of a gzip file follow each other; read together they are the records one after the other.
    private static List<Record> Warc(byte[] packed)
    {
        using var all = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress)) gzip.CopyTo(all);
        var rest = all.ToArray().AsSpan();
        var records = new List<Record>();
        while (rest.Length > 0)
        {
            var end = rest.IndexOf("\r\n\r\n"u8);
            var lines = Encoding.UTF8.GetString(rest[..end]).Split("\r\n");
            Assert.Equal("WARC/1.1", lines[0]);
            var fields = lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(parts => parts[0], parts => parts[1]);
            var length = int.Parse(fields["Content-Length"], System.Globalization.CultureInfo.InvariantCulture);
            records.Add(new Record(fields, rest.Slice(end + 4, length).ToArray()));
            Assert.True(rest[(end + 4 + length)..].StartsWith("\r\n\r\n"u8));
            rest = rest[(end + length + 8)..];
        }
        return records;
    }

    private static (string Head, byte[] Body) Split(byte[] block)
    {
        var end = block.AsSpan().IndexOf("\r\n\r\n"u8);
        return (Encoding.UTF8.GetString(block, 0, end), block[(end + 4)..]);
    }

    private static string Base32(byte[] bytes)
    {
        var bits = string.Concat(bytes.Select(one => Convert.ToString(one, 2).PadLeft(8, '0')));
        bits = bits.PadRight((bits.Length + 4) / 5 * 5, '0');
        var text = string.Concat(bits.Chunk(5).Select(five => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[Convert.ToInt32(new string(five), 2)]));
        return text.PadRight((text.Length + 7) / 8 * 8, '=');
    }

    private static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    private sealed record Record(IReadOnlyDictionary<string, string> Fields, byte[] Block);
}
