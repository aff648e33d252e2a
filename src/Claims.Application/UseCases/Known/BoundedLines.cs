using System.Runtime.CompilerServices;
using System.Text;

namespace Claims.Application.UseCases.Known;

/// <summary>Reads a file of any size line by line in bounded memory, whatever is in it.</summary>
public static class BoundedLines
{
    /// <summary>In bytes. A check is a few hundred; what is longer than this is no check.</summary>
    public const int Longest = 256 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Every line that is not blank, with its number from 1. Lines end with LF or CRLF; a byte order mark is skipped.</summary>
    public static async IAsyncEnumerable<TextLine> ReadAsync(Stream file, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var buffer = new byte[64 * 1024];
        var line = new MemoryStream();
        var number = 1;
        var isTooLong = false;
        int read;
        while ((read = await file.ReadAsync(buffer, cancel)) > 0)
        {
            for (var at = 0; at < read;)
            {
                var end = Array.IndexOf(buffer, (byte)'\n', at, read - at);
                var count = (end < 0 ? read : end) - at;
                isTooLong = isTooLong || line.Length + count > Longest;
                if (!isTooLong) line.Write(buffer, at, count);
                at += count;
                if (end < 0) continue;
                at++;
                if (Take(line, number, isTooLong) is { } whole) yield return whole;
                (isTooLong, number) = (false, number + 1);
            }
        }
        if (Take(line, number, isTooLong) is { } last) yield return last;
    }

    private static TextLine? Take(MemoryStream line, int number, bool isTooLong)
    {
        var bytes = line.GetBuffer().AsSpan(0, (int)line.Length);
        line.SetLength(0);
        if (isTooLong) return new TextLine(number, null, $"The line is longer than {Longest / 1024} KiB.");
        if (number == 1 && bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        try
        {
            // A tab at an end parts columns, of which the last may be empty.
            var text = Strict.GetString(bytes).Trim(' ', '\r');
            return string.IsNullOrWhiteSpace(text) ? null : new TextLine(number, text, null);
        }
        catch (DecoderFallbackException)
        {
            return new TextLine(number, null, "The line is not UTF-8 text.");
        }
    }
}

/// <param name="Number">From 1, blank lines included.</param>
/// <param name="Text">Nothing when the line could not be read.</param>
/// <param name="Problem">Why not.</param>
public sealed record TextLine(int Number, string? Text, string? Problem);
