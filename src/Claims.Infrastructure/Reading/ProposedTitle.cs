using System.Text.RegularExpressions;
using Claims.Application.Kernel;

namespace Claims.Infrastructure.Reading;

/// <summary>What a file may be called that does not say its title: its first line where that looks like a headline, else its name made readable. For a person to look over.</summary>
internal static partial class ProposedTitle
{
    private const int LongestHeadline = 120;

    public static string Of(string text, string fileName) => Headline(text) ?? Readable(Path.GetFileNameWithoutExtension(CleanText.Line(fileName)));

    // Something stands under a headline, it ends without a full stop, and it is no line of a text that was wrapped by hand.
    private static string? Headline(string text)
    {
        using var lines = new StringReader(text);
        var (first, second) = (Next(lines), Next(lines));
        if (first is null || second is null) return null;
        var line = CleanText.Line(MarkOfHeading().Replace(first, ""));
        var isHeadline = line.Length is > 2 and <= LongestHeadline && line.Any(char.IsLetter) && !".,;:…،۔。、-–—".Contains(line[^1]) && !line.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !char.IsLower(second[0]);
        return isHeadline ? line : null;
    }

    private static string? Next(StringReader lines)
    {
        string? line;
        while ((line = lines.ReadLine()?.Trim()) is { Length: 0 })
        {
        }
        return line;
    }

    private static string Readable(string name)
    {
        var plain = Copy().Replace(Uri.UnescapeDataString(name).Replace('_', ' '), "");
        // A name with spaces means its hyphens; one without has them instead. Those of a date stay.
        if (!plain.Trim().Contains(' ', StringComparison.Ordinal)) plain = Hyphen().Replace(plain, " ");
        plain = CleanText.Line(plain);
        return plain.Length == 0 ? name : char.ToUpperInvariant(plain[0]) + plain[1..];
    }

    // Markdown's.
    [GeneratedRegex(@"^#{1,6}\s+")]
    private static partial Regex MarkOfHeading();

    // "speech (2)", "speech - Copy".
    [GeneratedRegex(@"(?:\s*\(\d{1,2}\)|\s+-\s+copy)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Copy();

    [GeneratedRegex(@"(?<!\d)-|-(?!\d)")]
    private static partial Regex Hyphen();
}
