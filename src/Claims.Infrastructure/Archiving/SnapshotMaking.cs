using Claims.Application.Domain.Sources;
using Claims.Application.Ports;

namespace Claims.Infrastructure.Archiving;

/// <inheritdoc/>
internal sealed class SnapshotMaking : ISnapshotMaking
{
    public IReadOnlyList<PartKind> Kinds { get; } = [];
}
