using Claims.Application.Domain.Sources;
using Claims.Application.Ports;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Snapshots;

/// <summary>Where a page's kept copy stands, as a card shows it.</summary>
/// <param name="SnapshotId">The newest that is kept, else the newest.</param>
/// <param name="Problem">Why the page, or a part of it, is not kept yet.</param>
/// <param name="NextTry">When the product tries again by itself.</param>
/// <param name="CopyUrl">A copy at the Internet Archive.</param>
public sealed record ArchiveState(long SnapshotId, PartState State, DateTimeOffset? TakenAt, bool IsUpload, string? Problem, DateTimeOffset? NextTry, string? CopyUrl);

/// <summary>Reads the archive state of many pages at once.</summary>
internal sealed class ArchiveReading(IClaimsDb db, ICurrentMember me)
{
    private readonly List<(long? SourceId, string? Hash, ArchiveState State)> known = [];

    /// <param name="urlHashes">Of sources and appearances.</param>
    public static async Task<ArchiveReading> OfAsync(IClaimsDb db, ICurrentMember me, IReadOnlyList<long> sourceIds, IReadOnlyList<byte[]> urlHashes, CancellationToken token)
    {
        var reading = new ArchiveReading(db, me);
        if (sourceIds.Count + urlHashes.Count > 0) await reading.ReadAsync(sourceIds, urlHashes, token);
        return reading;
    }

    public ArchiveState? Of(long? sourceId, byte[]? urlHash)
    {
        var hash = urlHash is null ? null : Convert.ToHexString(urlHash);
        var own = known.Where(page => (sourceId is not null && page.SourceId == sourceId && (page.State.IsUpload || hash is null)) || (hash is not null && page.Hash == hash)).Select(page => page.State).ToList();
        return own.Find(state => state.State == PartState.Kept) ?? own.FirstOrDefault();
    }

    private async Task ReadAsync(IReadOnlyList<long> sourceIds, IReadOnlyList<byte[]> urlHashes, CancellationToken token)
    {
        var rows = await db.Snapshots.SeenBy(db, me)
            .Where(snapshot => sourceIds.Contains(snapshot.SourceId!.Value) || urlHashes.Contains(snapshot.UrlHash!))
            // Joined, not read with First(): that would number the parts of all snapshots there are.
            .SelectMany(snapshot => snapshot.Parts.Where(part => part.Kind == PartKind.Page), (snapshot, page) => new { snapshot, page })
            .OrderByDescending(pair => pair.snapshot.Id)
            .Select(pair => new
            {
                pair.snapshot.Id,
                pair.snapshot.SourceId,
                pair.snapshot.UrlHash,
                pair.snapshot.IsUpload,
                pair.snapshot.TakenAt,
                Page = new { pair.page.State, pair.page.Problem, pair.page.DueAt },
                Trouble = pair.snapshot.Parts.Where(part => part.State == PartState.Failed && part.Kind != PartKind.Page).Select(part => part.Problem).FirstOrDefault(),
                Copy = pair.snapshot.Parts.Where(part => part.CopyUrl != null).Select(part => part.CopyUrl).FirstOrDefault(),
            })
            .ToListAsync(token);
        known.AddRange(rows.Select(row => (row.SourceId, row.UrlHash is null ? null : Convert.ToHexString(row.UrlHash),
            new ArchiveState(row.Id, row.Page.State, row.TakenAt, row.IsUpload, row.Page.Problem ?? row.Trouble, row.Page.DueAt, row.Copy))));
    }
}
