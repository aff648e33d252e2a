using Claims.Application.Domain.Sources;
using Claims.Application.Ports;

namespace Claims.Infrastructure.Archiving;

/// <inheritdoc/>
internal sealed class SnapshotMaking(ArchiveOptions options) : ISnapshotMaking
{
    public IReadOnlyList<PartKind> Kinds =>
    [
        .. options.BrowserPath is null ? Array.Empty<PartKind>() : [PartKind.Picture, PartKind.Pdf],
        .. options.Submits ? [PartKind.InternetArchive] : Array.Empty<PartKind>(),
    ];
}
