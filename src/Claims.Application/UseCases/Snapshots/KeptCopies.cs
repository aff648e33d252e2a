using System.Linq.Expressions;
using Claims.Application.Domain.Sources;

namespace Claims.Application.UseCases.Snapshots;

/// <summary>Which kept copies speak for which source: those of the address that it has now, and what was uploaded for it; without an address all that is its own.</summary>
/// <remarks>What was fetched at an address that was corrected since says nothing of the source any more, though it was asked for in its name.</remarks>
internal static class KeptCopies
{
    private static readonly Expression<Func<Copy, bool>> Speaks = copy =>
        (copy.Snapshot.SourceId == copy.Source.Id && (copy.Snapshot.IsUpload || copy.Source.UrlHash == null)) || (copy.Snapshot.UrlHash != null && copy.Snapshot.UrlHash == copy.Source.UrlHash);

    // SQLite walks a cross join from left to right: the few come first.
    public static IQueryable<Copy> Of(IQueryable<Source> few, IQueryable<Snapshot> snapshots) =>
        few.SelectMany(source => snapshots, (source, snapshot) => new Copy { Source = source, Snapshot = snapshot }).Where(Speaks);

    public static IQueryable<Copy> Of(IQueryable<Snapshot> few, IQueryable<Source> sources) =>
        few.SelectMany(snapshot => sources, (snapshot, source) => new Copy { Source = source, Snapshot = snapshot }).Where(Speaks);

    public sealed class Copy
    {
        public required Source Source { get; init; }

        public required Snapshot Snapshot { get; init; }
    }
}
