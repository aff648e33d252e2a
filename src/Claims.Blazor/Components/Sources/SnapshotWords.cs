using System.Globalization;
using Claims.Application.Domain.Sources;

namespace Claims.Blazor.Components.Sources;

/// <summary>The parts of a snapshot, as they are read.</summary>
internal static class SnapshotWords
{
    public static string Of(PartKind kind, bool isUpload) => kind switch
    {
        PartKind.Page => isUpload ? "The file" : "The page itself",
        PartKind.Text => "Its words",
        PartKind.Picture => "Picture",
        PartKind.Pdf => "PDF",
        _ => "Internet Archive",
    };

    /// <summary><c>812 bytes</c>, <c>14 kB</c>, <c>3.2 MB</c>.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1_000 => $"{bytes} bytes",
        < 1_000_000 => $"{Math.Round(bytes / 1_000.0)} kB",
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:0.0} MB"),
    };
}
