namespace Claims.Infrastructure.Files;

/// <summary>What kind of picture some bytes are. The sender's word for it is not asked: a page called .png would be a page.</summary>
internal static class PictureType
{
    /// <summary>As many bytes as the longest signature has.</summary>
    public const int SignatureLength = 12;

    /// <returns>The media type; nothing for what is not a picture that every browser shows.</returns>
    public static string? Of(ReadOnlySpan<byte> start) => start switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => "image/gif",
        _ => null,
    };
}
