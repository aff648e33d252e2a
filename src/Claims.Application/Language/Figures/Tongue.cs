using System.Collections.Concurrent;
using System.Globalization;

namespace Claims.Application.Language.Figures;

/// <summary>What one language writes figures and dates with; read from its table in <c>Tables/</c>, after the table of what all languages share.</summary>
internal sealed class Tongue
{
    private static readonly ConcurrentDictionary<string, Tongue> Loaded = new();
    private static readonly string[] Written = ["en", "es", "ko"];

    private readonly Dictionary<string, Phrases<string>> sections = [];

    private Tongue(string code)
    {
        foreach (var line in Lines("shared").Concat(Lines(code))) Read(line);
        Code = code;
    }

    public string Code { get; }

    /// <summary>"1,234" is a number with decimals, as in most of Europe.</summary>
    public bool HasDecimalComma => Code == "es";

    /// <summary>Whether 12/06 is a day and a month, in this order.</summary>
    public bool DayFirst { get; private init; }

    public Phrases<NumberWord> Numbers { get; } = new();

    public DatePatterns Dates { get; } = new();

    /// <summary>Patterns over whole dates: from … to, since, before.</summary>
    public DatePatterns Periods { get; } = new();

    /// <param name="language">BCP 47. A language without a table is read by the English one, whose signs and codes it shares.</param>
    public static Tongue Of(string language)
    {
        var parts = language.ToLowerInvariant().Split('-', '_');
        var code = Written.Contains(parts[0]) ? parts[0] : "en";
        // Month first is American; the rest of the world that writes English does not.
        var dayFirst = code == "es" || (code == "en" && parts.Length > 1 && parts[^1] != "us");
        return Loaded.GetOrAdd($"{code} {dayFirst}", _ => new Tongue(code) { DayFirst = dayFirst });
    }

    public bool Match(string section, Reading reading, int at, out int end, out string value)
    {
        (end, value) = (at, "");
        return sections.TryGetValue(section, out var phrases) && phrases.Match(reading, at, out end, out value, section == "sign");
    }

    public bool Matches(string section, Reading reading, int at) => Match(section, reading, at, out _, out _);

    /// <summary>A phrase of the section ends right here; looks back at most 24 characters.</summary>
    public bool EndsWith(string section, Reading reading, int end)
    {
        for (var start = end - 1; start >= 0 && start >= end - 24; start--)
            if (Match(section, reading, start, out var found, out _) && found == end) return true;
        return false;
    }

    // A line: section, phrases between |, value; separated by tabs. # begins a remark.
    private void Read(string line)
    {
        var parts = line.Split('\t');
        var (section, phrases, value) = (parts[0], parts[1], parts.Length > 2 ? parts[2] : "");
        if (section is "date" or "period")
        {
            (section == "date" ? Dates : Periods).Add(phrases, value);
            return;
        }
        foreach (var phrase in phrases.Split('|'))
        {
            if (NumberWord.Of(section, value) is { } word) Numbers.Add(phrase, word);
            else
            {
                if (!sections.TryGetValue(section, out var known)) sections[section] = known = new Phrases<string>();
                known.Add(phrase, value);
            }
        }
    }

    private static IEnumerable<string> Lines(string table)
    {
        using var stream = typeof(Tongue).Assembly.GetManifestResourceStream($"figures.{table}.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line;
    }
}

/// <summary>A word that is part of a number.</summary>
/// <param name="Value">What it adds or multiplies by.</param>
internal sealed record NumberWord(NumberRole Role, decimal Value)
{
    public static NumberWord? Of(string section, string value)
    {
        NumberRole? role = section switch
        {
            "num" => NumberRole.Adds,
            "small" => NumberRole.Small,
            "big" => NumberRole.Big,
            "abbr" => NumberRole.Attached,
            "and" => NumberRole.And,
            "one" => NumberRole.Article,
            _ => null,
        };
        return role is { } known ? new NumberWord(known, value.Length == 0 ? 1 : decimal.Parse(value, CultureInfo.InvariantCulture)) : null;
    }
}

internal enum NumberRole
{
    /// <summary>"three", "twenty", "doscientos".</summary>
    Adds,

    /// <summary>Multiplies what stands right before: "hundred", 십, 백, 천.</summary>
    Small,

    /// <summary>Multiplies all that stands before: "thousand", "million", 억.</summary>
    Big,

    /// <summary>A short scale that needs a digit before it: "bn", "M".</summary>
    Attached,

    /// <summary>"and" inside a number.</summary>
    And,

    /// <summary>"a" for one, before a scale.</summary>
    Article,
}
