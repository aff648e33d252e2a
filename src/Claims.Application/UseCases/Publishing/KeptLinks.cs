using Claims.Application.Domain.Publishing;
using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Publishing;

/// <summary>What became of an address since a check was published: readers are told when it is dead, that the desk keeps the page, and where a copy for everybody stands.</summary>
/// <param name="KeptAt">When it was fetched, or a copy of it came in; nothing when the page is not kept.</param>
/// <param name="CopyUrl">At the Internet Archive.</param>
public sealed record KeptLink(bool IsDead, DateTimeOffset? KeptAt, string? CopyUrl);

/// <summary>Reads it for all sources of a check at once; the frozen text of the check itself says nothing of it, because it goes on changing.</summary>
internal static class KeptLinks
{
    /// <returns>By address.</returns>
    public static async Task<IReadOnlyDictionary<string, KeptLink>> ReadAsync(IClaimsDb db, PublishedCheck check, CancellationToken token)
    {
        var urls = check.Evidence.Select(piece => piece.Url).OfType<string>().Distinct().ToDictionary(url => Convert.ToHexString(LookupKey.Hash(url)));
        if (urls.Count == 0) return new Dictionary<string, KeptLink>();
        var hashes = urls.Keys.Select(Convert.FromHexString).ToList();
        var dead = await db.Watches.Where(watch => (watch.State == LinkState.Gone || watch.State == LinkState.Unreachable) && hashes.Contains(watch.Source!.UrlHash!))
            .Select(watch => watch.Source!.UrlHash!).ToListAsync(token);
        var pages = await db.Snapshots.Where(snapshot => hashes.Contains(snapshot.UrlHash!) && snapshot.TakenAt != null).OrderBy(snapshot => snapshot.Id)
            .Select(snapshot => new { Hash = snapshot.UrlHash!, snapshot.TakenAt, Copy = snapshot.Parts.Where(part => part.Kind == PartKind.InternetArchive).Select(part => part.CopyUrl).FirstOrDefault() })
            .ToListAsync(token);
        return urls.ToDictionary(url => url.Value, url =>
        {
            var own = pages.Where(page => Convert.ToHexString(page.Hash) == url.Key).ToList();
            return new KeptLink(dead.Any(hash => Convert.ToHexString(hash) == url.Key), own.LastOrDefault()?.TakenAt, own.LastOrDefault(page => page.Copy is not null)?.Copy);
        });
    }
}
