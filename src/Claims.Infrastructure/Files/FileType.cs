using System.Text;
using System.Text.Unicode;

namespace Claims.Infrastructure.Files;

/// <summary>What kind of file some bytes are, told by themselves: a header or an ending may lie.</summary>
internal static class FileType
{
    /// <summary>As many bytes as are looked at.</summary>
    public const int Enough = 1024;

    public const string Unknown = "application/octet-stream";

    /// <returns>The media type; <see cref="Unknown"/> for what is neither a known kind nor text.</returns>
    public static string Of(ReadOnlySpan<byte> start)
    {
        start = start[..Math.Min(start.Length, Enough)];
        return PictureType.Of(start) ?? OfSignature(start) ?? (start.IndexOf("%PDF-"u8) >= 0 ? "application/pdf" : IsText(start) ? OfText(start) : Unknown);
    }

    private static string? OfSignature(ReadOnlySpan<byte> start) => start switch
    {
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'A', (byte)'V', (byte)'E', ..] => "audio/wav",
        [(byte)'I', (byte)'D', (byte)'3', ..] or [0xFF, 0xFB or 0xF3 or 0xF2, ..] => "audio/mpeg",
        [(byte)'f', (byte)'L', (byte)'a', (byte)'C', ..] => "audio/flac",
        [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => "audio/ogg",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'M', (byte)'4', (byte)'A', ..] => "audio/mp4",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'a', (byte)'v', (byte)'i', (byte)'f', ..] => "image/avif",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => "video/mp4",
        [0x1A, 0x45, 0xDF, 0xA3, ..] => "video/webm",
        _ => null,
    };

    // Bytes that are UTF-8 (its last character may be cut), or UTF-16 that says so; old single-byte texts are neither, but no other file goes without control characters.
    private static bool IsText(ReadOnlySpan<byte> start)
    {
        if (start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) return true;
        if (start.Contains((byte)0)) return false;
        for (var cut = 0; cut < 4 && cut <= start.Length; cut++)
            if (Utf8.IsValid(start[..^cut]))
                return true;
        return IsMarkup(start) || start.IndexOfAnyInRange((byte)0, (byte)8) < 0 && start.IndexOfAnyInRange((byte)14, (byte)31) < 0;
    }

    private static string OfText(ReadOnlySpan<byte> start) => IsMarkup(start) ? "text/html" : "text/plain";

    private static bool IsMarkup(ReadOnlySpan<byte> start)
    {
        var head = Encoding.Latin1.GetString(start).Replace("\0", "", StringComparison.Ordinal).TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FF', '\u00FE', ' ', '\r', '\n', '\t');
        return head.StartsWith('<') && new[] { "<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<script", "<div", "<p" }.Any(tag => head.Contains(tag, StringComparison.OrdinalIgnoreCase));
    }
}
