using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Claims.Application.Domain.Sources;
using Claims.Application.Ports;

namespace Claims.Infrastructure.Archiving;

/// <summary>Kept pages as a WARC file, which the tools of web archives read: each record a gzip member of its own.</summary>
/// <remarks>ISO 28500:2017, WARC 1.1. Bodies are kept decoded, so the headers that speak of their coding on the wire are left out of the response.</remarks>
internal sealed class WarcWriter(IPageArchive archive, Stream target)
{
    private static readonly string[] OfTheWire = ["content-encoding", "transfer-encoding", "content-length"];

    public Task WriteInfoAsync(PackedClaim claim, CancellationToken token) => WriteAsync(
        "warcinfo", $"info-{claim.Number}", claim.PackedAt, null, "application/warc-fields",
        Encoding.UTF8.GetBytes($"software: Claims\r\nformat: WARC File Format 1.1\r\ndescription: evidence of claim {claim.Number}\r\n"), null, [], token);

    public async Task WriteAsync(PackedPage page, CancellationToken token)
    {
        if (page.Files.FirstOrDefault(file => file.Kind == PartKind.Page) is not { } body) return;
        var uri = page.FinalUrl ?? page.Url ?? $"urn:sha256:{body.Sha256}";
        var main = $"page-{page.SnapshotId}";
        if (page.ResponseHead is { } answer)
        {
            await WriteAsync("response", main, page.TakenAt, uri, "application/http; msgtype=response", Encoding.UTF8.GetBytes(HeadOf(answer, body.Bytes)), body, [], token);
            await WriteAsync("request", $"request-{page.SnapshotId}", page.TakenAt, uri, "application/http; msgtype=request",
                Encoding.UTF8.GetBytes(Lines(page.RequestHead ?? "")), null, [("WARC-Concurrent-To", IdOf(main))], token);
        }
        else await WriteAsync("resource", main, page.TakenAt, uri, body.MediaType, [], body, [], token);
        // Words, picture and PDF were made from the page.
        foreach (var made in page.Files.Where(file => file.Kind != PartKind.Page))
            await WriteAsync("conversion", $"{made.Kind}-{page.SnapshotId}", page.TakenAt, uri, made.MediaType, [], made, [("WARC-Refers-To", IdOf(main))], token);
    }

    private async Task WriteAsync(
        string type, string name, DateTimeOffset at, string? uri, string contentType, byte[] head, PackedFile? payload, IReadOnlyList<(string Name, string Value)> more, CancellationToken token)
    {
        var header = new StringBuilder("WARC/1.1\r\n");
        Add("WARC-Type", type);
        Add("WARC-Record-ID", IdOf(name));
        Add("WARC-Date", at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        if (uri is not null) Add("WARC-Target-URI", uri);
        Add("WARC-Block-Digest", DigestOf(await HashAsync(head, payload, token)));
        // Only where there is one: a description of the file and a request without a body have none.
        if (payload is not null) Add("WARC-Payload-Digest", DigestOf(Convert.FromHexString(payload.Sha256)));
        foreach (var (field, value) in more) Add(field, value);
        Add("Content-Type", contentType);
        Add("Content-Length", (head.Length + (payload?.Bytes ?? 0)).ToString(CultureInfo.InvariantCulture));
        await using var member = new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true);
        await member.WriteAsync(Encoding.UTF8.GetBytes(header.Append("\r\n").ToString()), token);
        await member.WriteAsync(head, token);
        if (payload is not null)
        {
            await using var content = Open(payload);
            await content.CopyToAsync(member, token);
        }
        await member.WriteAsync("\r\n\r\n"u8.ToArray(), token);

        void Add(string field, string value) => header.Append(field).Append(": ").Append(value).Append("\r\n");
    }

    // Of the whole block as it is written, which is more than the payload where HTTP headers stand before it.
    private async Task<byte[]> HashAsync(byte[] head, PackedFile? payload, CancellationToken token)
    {
        if (payload is null) return SHA256.HashData(head);
        if (head.Length == 0) return Convert.FromHexString(payload.Sha256);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(head);
        await using var content = Open(payload);
        var buffer = new byte[81_920];
        while (await content.ReadAsync(buffer, token) is > 0 and var read) hash.AppendData(buffer, 0, read);
        return hash.GetHashAndReset();
    }

    private Stream Open(PackedFile file) => archive.Open(file.Sha256) ?? throw new FileNotFoundException($"The kept file {file.Sha256} is missing.");

    private static string DigestOf(byte[] sha256) => "sha256:" + Base32(sha256);

    private static string HeadOf(string answer, long bytes)
    {
        var lines = answer.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !OfTheWire.Contains(line.Split(':')[0].Trim().ToLowerInvariant()));
        return string.Join("\r\n", [.. lines, $"Content-Length: {bytes}"]) + "\r\n\r\n";
    }

    private static string Lines(string head) => string.Join("\r\n", head.Split('\n', StringSplitOptions.RemoveEmptyEntries)) + "\r\n\r\n";

    // Made of what it names, so that packing twice gives the same file.
    private static string IdOf(string name) => $"<urn:uuid:{new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16))}>";

    private static string Base32(byte[] bytes)
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var text = new StringBuilder();
        for (int bits = 0, value = 0, i = 0; i < bytes.Length || bits > 0;)
        {
            if (bits < 5 && i < bytes.Length) (value, bits) = ((value << 8) | bytes[i++], bits + 8);
            else if (bits < 5) (value, bits) = (value << (5 - bits), 5);
            bits -= 5;
            text.Append(letters[(value >> bits) & 31]);
            value &= (1 << bits) - 1;
        }
        return text.Append('=', (8 - (text.Length % 8)) % 8).ToString();
    }
}
