using Claims.Application.Domain.Sources;

namespace Claims.Application.Ports;

/// <summary>What can be kept of a page on this machine, beside its bytes and its text.</summary>
public interface ISnapshotMaking
{
    /// <summary>Picture and PDF where a browser is installed, the Internet Archive where it is configured.</summary>
    IReadOnlyList<PartKind> Kinds { get; }
}
