using Claims.Application.Domain.History;
using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Snapshots;

/// <summary>Asks for pages to be kept: rows that are saved together with what they are asked for, so that nothing added is forgotten by a crash.</summary>
internal sealed class SnapshotRequests(IClaimsDb db, ISnapshotMaking making)
{
    private const string Protected = "The source is protected: a request alone could give it away.";

    /// <summary>For a source with an address; a protected one is not fetched: the request alone could give it away.</summary>
    public async Task AskAsync(Source source, Act act, CancellationToken token)
    {
        if (source is not { Url: { } url, IsProtected: false }) return;
        await AskAsync([(url, source)], act, token);
        if (source.Id == 0 || !await db.Sketches.AnyAsync(sketch => sketch.SourceId == source.Id, token)) await ReadAgainAsync(source, act, token);
        // Whether or not its page can be kept: also what lets no program in can die.
        if (source.Id == 0 || !await db.Watches.AnyAsync(watch => watch.SourceId == source.Id, token)) db.Watches.Add(SourceWatch.Begin(source, act.At));
    }

    /// <summary>For a source whose address was corrected: the page is kept, passages are looked for there, the watch begins anew; what was found of the old page counts no more.</summary>
    public async Task MoveAsync(Source source, Act act, CancellationToken token)
    {
        var id = source.Id;
        if (await db.Watches.FirstOrDefaultAsync(known => known.SourceId == id, token) is { } watch)
        {
            if (source.Url is null) db.Watches.Remove(watch);
            else watch.Restart(source, act.At);
        }
        db.Sketches.RemoveRange(await db.Sketches.Where(known => known.SourceId == id).ToListAsync(token));
        db.OriginProposals.RemoveRange(await db.OriginProposals.Where(known => known.State == ProposalState.Open && (known.FirstId == id || known.SecondId == id)).ToListAsync(token));
        db.CreditProposals.RemoveRange(await db.CreditProposals.Where(known => known.State == ProposalState.Open && known.SourceId == id).ToListAsync(token));
        foreach (var check in await db.PassageChecks.Where(known => known.Evidence!.SourceId == id).ToListAsync(token)) check.Restart(act.At);
        await AskAsync(source, act, token);
        await ReadAgainAsync(source, act, token);
    }

    /// <summary>For a source that is protected from now on: what still waits to be fetched, or to be handed to a public archive, is left out.</summary>
    public async Task LeaveAloneAsync(Source source, Act act, CancellationToken token)
    {
        var (id, hash) = (source.Id, source.UrlHash);
        var waiting = await db.Snapshots.Where(snapshot => snapshot.DueAt != null && !snapshot.IsUpload && (snapshot.SourceId == id || (hash != null && snapshot.UrlHash == hash))).ToListAsync(token);
        foreach (var snapshot in waiting) snapshot.LeaveAlone(Protected, act.At);
    }

    /// <summary>For appearances; those without a web address are passed over.</summary>
    public Task AskAsync(IEnumerable<string?> urls, Act act, CancellationToken token) =>
        AskAsync([.. urls.Select(CanonicalUrl.Of).OfType<string>().Select(url => (url, (Source?)null))], act, token);

    // Kept a moment ago for an appearance, or for whoever had this address: what its words say of this source nobody has asked yet.
    private async Task ReadAgainAsync(Source source, Act act, CancellationToken token)
    {
        var hash = source.UrlHash;
        if (hash is null || source.IsProtected) return;
        var kept = await db.Snapshots.Where(snapshot => snapshot.UrlHash == hash && snapshot.TakenAt != null).OrderByDescending(snapshot => snapshot.Id).FirstOrDefaultAsync(token);
        kept?.ReadAgain(act.At);
    }

    private async Task AskAsync(IReadOnlyList<(string Url, Source? Source)> wanted, Act act, CancellationToken token)
    {
        var pages = wanted.DistinctBy(page => page.Url).ToDictionary(page => LookupKey.Hash(page.Url), HashComparer);
        foreach (var hashes in pages.Keys.Chunk(200))
        {
            var since = act.At - Snapshot.Fresh;
            var hidden = await db.Sources.Where(source => source.ProtectionReason != null && hashes.Contains(source.UrlHash)).Select(source => source.UrlHash!).ToListAsync(token);
            var known = await db.Snapshots.Where(snapshot => hashes.Contains(snapshot.UrlHash) && !snapshot.IsUpload && (snapshot.DueAt != null || snapshot.RequestedAt > since))
                .Select(snapshot => snapshot.UrlHash!).ToListAsync(token);
            var fresh = known.Concat(hidden).ToHashSet(HashComparer);
            foreach (var hash in hashes.Where(hash => !fresh.Contains(hash)))
                db.Snapshots.Add(Snapshot.OfPage(pages[hash].Url, pages[hash].Source, [PartKind.Text, .. making.Kinds], act));
        }
    }

    private static EqualityComparer<byte[]> HashComparer { get; } = EqualityComparer<byte[]>.Create(
        (left, right) => left.AsSpan().SequenceEqual(right), hash => BitConverter.ToInt32(hash));
}
