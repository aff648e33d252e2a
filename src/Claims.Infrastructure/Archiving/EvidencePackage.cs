using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Claims.Application.Ports;

namespace Claims.Infrastructure.Archiving;

/// <summary>The package of a claim's evidence: <c>files/HASH</c>, <c>pages.warc.gz</c>, <c>evidence.json</c>, and <c>SHA256SUMS</c> over all of them.</summary>
internal sealed class EvidencePackage(IPageArchive archive) : IEvidencePackage
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public async Task WriteAsync(PackedClaim claim, Stream target, CancellationToken token)
    {
        await using var zip = await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, token);
        var sums = new StringBuilder();
        var pages = claim.Evidence.SelectMany(piece => piece.Pages).DistinctBy(page => page.SnapshotId).ToList();
        foreach (var file in pages.SelectMany(page => page.Files).DistinctBy(file => file.Sha256))
        {
            await using var kept = archive.Open(file.Sha256) ?? throw new FileNotFoundException($"The kept file {file.Sha256} is missing.");
            await AddAsync(zip, $"files/{file.Sha256}", entry => kept.CopyToAsync(entry, token), sums, token);
        }
        await AddAsync(zip, "pages.warc.gz", async entry =>
        {
            var warc = new WarcWriter(archive, entry);
            await warc.WriteInfoAsync(claim, token);
            foreach (var page in pages) await warc.WriteAsync(page, token);
        }, sums, token);
        await AddAsync(zip, "evidence.json", entry => JsonSerializer.SerializeAsync(entry, claim, Json, token), sums, token);
        await AddAsync(zip, "README.txt", entry => entry.WriteAsync(Encoding.UTF8.GetBytes(ReadMe(claim)), token).AsTask(), sums, token);
        await AddAsync(zip, "SHA256SUMS", entry => entry.WriteAsync(Encoding.UTF8.GetBytes(sums.ToString()), token).AsTask(), null, token);
    }

    private static async Task AddAsync(ZipArchive zip, string name, Func<Stream, Task> write, StringBuilder? sums, CancellationToken token)
    {
        using var hash = SHA256.Create();
        await using (var entry = await zip.CreateEntry(name, CompressionLevel.Optimal).OpenAsync(token))
        await using (var hashing = new CryptoStream(entry, hash, CryptoStreamMode.Write, leaveOpen: true))
            await write(hashing);
        sums?.Append(Convert.ToHexStringLower(hash.Hash!)).Append("  ").Append(name).Append('\n');
    }

    private static string ReadMe(PackedClaim claim) => $"""
        Evidence of claim {claim.Number}, packed {claim.PackedAt.UtcDateTime:u}

        To check that nothing was changed:
            unzip evidence-{claim.Number}.zip -d evidence
            cd evidence
            sha256sum -c SHA256SUMS

        evidence.json says what each file is, where it comes from and when it was read. A file in files/ is named by the SHA-256 of its bytes.
        pages.warc.gz holds the same pages with their requests and headers as WARC 1.1 (ISO 28500), for the tools of web archives.

        """;
}
