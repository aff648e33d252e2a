using System.Text;
using System.Text.RegularExpressions;

namespace Claims.Infrastructure.Fetching;

/// <summary>Turns the bytes of a page into text: by byte order mark, header, meta element, then by what the bytes can be.</summary>
internal static partial class PageCharset
{
    // Browsers look this far for a meta element.
    private const int PrescanBytes = 4 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding[] Marked = [Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode];

    /// <param name="bytes">The body as decoded from its compression.</param>
    /// <param name="declared">The charset of the Content-Type header, if any.</param>
    public static string Decode(byte[] bytes, string? declared)
    {
        if (MarkOf(bytes) is { } marked) return marked.GetString(bytes, marked.Preamble.Length, bytes.Length - marked.Preamble.Length);
        // Bytes that are valid UTF-8 beyond ASCII are UTF-8, whatever the page says: no other encoding yields that by chance.
        if (TryUtf8(bytes) is { } text) return Find(declared) is { } odd && IsSevenBit(odd) ? odd.GetString(bytes) : text;
        return (Find(declared) ?? Find(FromMeta(bytes)) ?? Find("windows-1252"))!.GetString(bytes);
    }

    /// <summary>It begins with a byte order mark, so it is text.</summary>
    public static bool IsMarked(ReadOnlySpan<byte> bytes) => MarkOf(bytes) is not null;

    private static Encoding? MarkOf(ReadOnlySpan<byte> bytes)
    {
        foreach (var encoding in Marked)
            if (bytes.StartsWith(encoding.Preamble))
                return encoding;
        return null;
    }

    private static string? TryUtf8(byte[] bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string? FromMeta(byte[] bytes) =>
        MetaCharset().Match(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, PrescanBytes))) is { Success: true } match ? match.Groups[1].Value : null;

    // Labels as the WHATWG Encoding Standard reads them: wider twins in place of what old pages declare.
    private static Encoding? Find(string? label) => label?.Trim().ToLowerInvariant() switch
    {
        null or "" => null,
        "utf8" or "utf-8" => Encoding.UTF8,
        "utf-16" or "utf-16le" => Encoding.Unicode,
        "utf-16be" => Encoding.BigEndianUnicode,
        "ascii" or "us-ascii" or "iso-8859-1" or "latin1" => CodePagesEncodingProvider.Instance.GetEncoding(1252),
        "gb2312" or "gbk" or "x-gbk" => CodePagesEncodingProvider.Instance.GetEncoding(936),
        "euc-kr" or "ks_c_5601-1987" => CodePagesEncodingProvider.Instance.GetEncoding(949),
        "shift_jis" or "shift-jis" or "x-sjis" or "sjis" => CodePagesEncodingProvider.Instance.GetEncoding(932),
        var other => CodePagesEncodingProvider.Instance.GetEncoding(other),
    };

    // Encodings that hide their letters in ASCII bytes look like UTF-8 and are not.
    private static bool IsSevenBit(Encoding encoding) => encoding.CodePage is 50220 or 50221 or 50222 or 50225 or 1200 or 1201;

    [GeneratedRegex("""<meta[^>]{1,500}charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex MetaCharset();
}
