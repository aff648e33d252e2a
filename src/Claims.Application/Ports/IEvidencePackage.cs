using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Sources;

namespace Claims.Application.Ports;

/// <summary>Packs a claim's evidence with everything that is kept of it into one file that can be checked without this program.</summary>
public interface IEvidencePackage
{
    /// <summary>Writes a ZIP: the files by hash, a manifest, <c>SHA256SUMS</c>, and the pages as WARC 1.1.</summary>
    Task WriteAsync(PackedClaim claim, Stream target, CancellationToken token);
}

public sealed record PackedClaim(long Number, string Statement, string Quote, DateTimeOffset PackedAt, IReadOnlyList<PackedEvidence> Evidence);

/// <param name="Source">A description, for a protected source.</param>
/// <param name="Found">Whether the passage stands in what is kept; nothing when it was not looked for.</param>
public sealed record PackedEvidence(
    int Number, Stance Stance, string? Source, string? Url, string? Publisher, string? PublishedOn, string? Passage, string? NoPassageReason, DateOnly ReadOn, SearchRecord? Search,
    string? WithdrawnReason, PassageState? Found, IReadOnlyList<PackedPage> Pages);

/// <param name="RequestHead">Line and headers, one a line; nothing for an upload.</param>
public sealed record PackedPage(
    long SnapshotId, string? Url, string? FinalUrl, DateTimeOffset TakenAt, bool IsUpload, string? FileName, int? Status, string? RequestHead, string? ResponseHead, IReadOnlyList<PackedFile> Files);

public sealed record PackedFile(PartKind Kind, string Sha256, string MediaType, long Bytes);
