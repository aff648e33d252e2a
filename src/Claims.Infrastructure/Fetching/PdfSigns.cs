using System.Globalization;
using System.Text;

namespace Claims.Infrastructure.Fetching;

/// <summary>Title, author and date from a PDF's document information, where it lies uncompressed. Anything else is left to the person.</summary>
/// <remarks>Sample: <c>&lt;&lt; /Title (Annual report) /Author &lt;FEFF0041&gt; /CreationDate (D:20250825093000+09'00') &gt;&gt;</c></remarks>
internal sealed record PdfSigns(string? Title, string? Author, string? Created)
{
    private const int MostValue = 600;

    public static bool IsPdf(ReadOnlySpan<byte> body) => body[..Math.Min(body.Length, 1024)].IndexOf("%PDF-"u8) >= 0;

    public static PdfSigns Read(ReadOnlySpan<byte> body) =>
        new(Entry(body, "/Title"u8), Entry(body, "/Author"u8), Day(Entry(body, "/CreationDate"u8)));

    // An updated file holds several versions; the last counts. Bookmarks have a /Title too, so the entry must stand beside a producer or a date.
    private static string? Entry(ReadOnlySpan<byte> body, ReadOnlySpan<byte> name)
    {
        var information = LastOf(body, "/CreationDate"u8) is var at and >= 0 ? at : LastOf(body, "/Producer"u8);
        if (information < 0) return null;
        var start = Math.Max(LastOf(body[..information], "obj"u8), 0);
        var length = body[start..].IndexOf("endobj"u8) is var end and >= 0 ? end : Math.Min(body.Length - start, 8 * 1024);
        var dictionary = body.Slice(start, length);
        var found = dictionary.IndexOf(name);
        return found < 0 ? null : Value(dictionary[(found + name.Length)..].TrimStart((byte)' '));
    }

    private static int LastOf(ReadOnlySpan<byte> body, ReadOnlySpan<byte> sought) => body.LastIndexOf(sought);

    private static string? Value(ReadOnlySpan<byte> rest) => rest switch
    {
        [(byte)'(', .. var literal] => Decode(Literal(literal)),
        [(byte)'<', .. var hex] => Decode(Hex(hex)),
        _ => null,
    };

    private static byte[] Literal(ReadOnlySpan<byte> rest)
    {
        var bytes = new List<byte>();
        var depth = 1;
        for (var i = 0; i < rest.Length && bytes.Count < MostValue; i++)
        {
            var next = rest[i];
            if (next == '\\' && i + 1 < rest.Length)
            {
                i++;
                if (rest[i] is >= (byte)'0' and <= (byte)'7') bytes.Add(Octal(rest, ref i));
                else bytes.Add(rest[i] is (byte)'n' or (byte)'r' or (byte)'t' ? (byte)' ' : rest[i]);
                continue;
            }
            if (next == '(') depth++;
            if (next == ')' && --depth == 0) break;
            bytes.Add(next);
        }
        return [.. bytes];
    }

    private static byte Octal(ReadOnlySpan<byte> rest, ref int i)
    {
        var value = 0;
        var end = Math.Min(i + 3, rest.Length);
        for (; i < end && rest[i] is >= (byte)'0' and <= (byte)'7'; i++) value = (value * 8) + (rest[i] - '0');
        i--;
        return (byte)value;
    }

    private static byte[] Hex(ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf((byte)'>');
        if (end is < 0 or > MostValue * 2) return [];
        var digits = Encoding.ASCII.GetString(rest[..end]).Where(char.IsAsciiHexDigit).ToArray();
        return Convert.FromHexString(digits.AsSpan(0, digits.Length / 2 * 2));
    }

    private static string Decode(byte[] bytes) => bytes switch
    {
        [0xFE, 0xFF, .. var wide] => Encoding.BigEndianUnicode.GetString(wide),
        [0xEF, 0xBB, 0xBF, .. var utf8] => Encoding.UTF8.GetString(utf8),
        _ => Encoding.Latin1.GetString(bytes),
    };

    private static string? Day(string? created) =>
        created is ['D', ':', .. var digits] && digits.Length >= 8 && int.TryParse(digits.AsSpan(0, 8), NumberStyles.None, CultureInfo.InvariantCulture, out _) ? digits[..8] : null;
}
