using System.Globalization;
using System.Text.RegularExpressions;

namespace Claims.Infrastructure.Sample;

/// <summary>Fills a template's placeholders, the same name with the same words throughout one claim.</summary>
internal sealed partial class SampleSentence(Random random, int lastYear)
{
    private readonly Dictionary<string, string> chosen = [];

    public int Year { get; private set; }

    /// <summary><c>{Good}</c> is <c>{good}</c> with a capital letter.</summary>
    public string Fill(string template)
    {
        var filled = Placeholder().Replace(template, match =>
        {
            var name = match.Groups["name"].Value;
            var words = Words(name.ToLowerInvariant());
            return char.IsUpper(name[0]) ? Capital(words) : words;
        });
        return Capital(filled);
    }

    private string Words(string name)
    {
        if (chosen.TryGetValue(name, out var words)) return words;
        return chosen[name] = name switch
        {
            "good" => Any(SampleWords.Goods),
            "body" => Any(SampleWords.Bodies),
            "project" => Any(SampleWords.Projects),
            "law" => Any(SampleWords.Laws),
            "month" => Any(SampleWords.Months),
            "place" => $"{Any(SampleWords.Places)}{(random.Next(3) == 0 ? "" : $", zone {random.Next(1, 60)}")}",
            "year" => Number(Year = lastYear - random.Next(0, 4)),
            "year0" => Number(lastYear - random.Next(5, 16)),
            "pct" => Number(random.Next(2, 71)),
            "other" => $"{Number(random.Next(1, 60))}.{Number(random.Next(0, 10))}",
            "votes" => random.Next(40, 9_900).ToString("N0", CultureInfo.InvariantCulture),
            "votes2" => random.Next(40, 9_900).ToString("N0", CultureInfo.InvariantCulture),
            "money" or "money2" => Number(random.Next(3, 950)),
            "days" => Number(random.Next(2, 120)),
            "rank" => Number(random.Next(3, 15)),
            _ => throw new ArgumentException($"No words for {{{name}}}.", nameof(name)),
        };
    }

    private string Any(string[] words) => words[random.Next(words.Length)];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
