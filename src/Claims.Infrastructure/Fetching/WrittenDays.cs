using System.Text.RegularExpressions;
using Claims.Application.Language.Figures;

namespace Claims.Infrastructure.Fetching;

/// <summary>Finds the day of publication that a page shows its readers, for pages that tell machines none: a short line of its own, such as "Posted on August 20, 2025 in Money".</summary>
internal static partial class WrittenDays
{
    /// <summary>Longer is a sentence, and its date is of what it tells.</summary>
    private const int MostLine = 80;

    private const int MostLines = 400;

    /// <param name="words">The visible words, blocks parted by line breaks.</param>
    /// <param name="headline">The search begins behind it; a menu above may hold today's date.</param>
    /// <param name="language">Of the page; English when the figures of its language are not known.</param>
    public static string? Find(string words, string? headline, string? language)
    {
        var known = language?.Split('-')[0] is "es" or "ko" ? language.Split('-')[0] : "en";
        var from = headline?.Trim() is { Length: > 0 } title && words.IndexOf(title, StringComparison.Ordinal) is >= 0 and var at ? at + title.Length : 0;
        foreach (var line in words[from..].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostLines))
        {
            if (line.Length > MostLine || !line.Any(char.IsAsciiDigit)) continue;
            var days = FigureFinder.Find(line, known).OfType<DateMention>().Where(date => date is { IsRelative: false, From.Day: not null } && date.From == date.To).ToList();
            if (days.Count > 0 && (days[0].Start == 0 || Published().IsMatch(line[..days[0].Start]))) return days[0].From.ToString();
        }
        return null;
    }

    // The word before the day; "updated" is another day.
    [GeneratedRegex(@"(?:published|posted|issued|released|publicado|publicada|publié|veröffentlicht|입력|등록|송고|게시)[^a-z]*(?:on|el|le|am|:)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Published();
}
