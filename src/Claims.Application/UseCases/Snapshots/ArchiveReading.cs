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
    private readonly List<(string? Hash, ArchiveState State)> known = [];
    private ILookup<long, long> copies = null!;

    /// <param name="urlHashes">Of appearances.</param>
    public static async Task<ArchiveReading> OfAsync(IClaimsDb db, ICurrentMember me, IReadOnlyList<long> sourceIds, IReadOnlyList<byte[]> urlHashes, CancellationToken token)
    {
        var reading = new ArchiveReading(db, me);
        await reading.ReadAsync(sourceIds, urlHashes, token);
        return reading;
    }

    public ArchiveState? OfSource(long? id) => id is { } source && copies[source].ToHashSet() is { Count: > 0 } own ? Best(known.Where(page => own.Contains(page.State.SnapshotId))) : null;

    public ArchiveState? OfAddress(byte[]? urlHash) => urlHash is not null && Convert.ToHexString(urlHash) is var hash ? Best(known.Where(page => page.Hash == hash)) : null;

    private static ArchiveState? Best(IEnumerable<(string? Hash, ArchiveState State)> pages) =>
        pages.Select(page => page.State).ToList() is var states ? states.Find(state => state.State == PartState.Kept) ?? states.FirstOrDefault() : null;

    private async Task ReadAsync(IReadOnlyList<long> sourceIds, IReadOnlyList<byte[]> urlHashes, CancellationToken token)
    {
        var pairs = sourceIds.Count == 0 ? [] : await KeptCopies.Of(db.Sources.Where(source => sourceIds.Contains(source.Id)), db.Snapshots)
            .Select(copy => new { SourceId = copy.Source.Id, SnapshotId = copy.Snapshot.Id }).ToListAsync(token);
        copies = pairs.ToLookup(pair => pair.SourceId, pair => pair.SnapshotId);
        var ids = pairs.Select(pair => pair.SnapshotId).Distinct().ToList();
        if (ids.Count + urlHashes.Count == 0) return;
        var rows = await db.Snapshots.SeenBy(db, me)
            .Where(snapshot => ids.Contains(snapshot.Id) || urlHashes.Contains(snapshot.UrlHash!))
            // Joined, not read with First(): that would number the parts of all snapshots there are.
            .SelectMany(snapshot => snapshot.Parts.Where(part => part.Kind == PartKind.Page), (snapshot, page) => new { snapshot, page })
            .OrderByDescending(pair => pair.snapshot.Id)
            .Select(pair => new
            {
                pair.snapshot.Id,
                pair.snapshot.UrlHash,
                pair.snapshot.IsUpload,
                pair.snapshot.TakenAt,
                Page = new { pair.page.State, pair.page.Problem, pair.page.DueAt },
                Trouble = pair.snapshot.Parts.Where(part => part.State == PartState.Failed && part.Kind != PartKind.Page).Select(part => part.Problem).FirstOrDefault(),
                Copy = pair.snapshot.Parts.Where(part => part.CopyUrl != null).Select(part => part.CopyUrl).FirstOrDefault(),
            })
            .ToListAsync(token);
        known.AddRange(rows.Select(row => (row.UrlHash is null ? null : Convert.ToHexString(row.UrlHash),
            new ArchiveState(row.Id, row.Page.State, row.TakenAt, row.IsUpload, row.Page.Problem ?? row.Trouble, row.Page.DueAt, row.Copy))));
    }
}
