using System.Globalization;
using Claims.Application.Language.Figures;

namespace Claims.Application.Tests.Language.Figures;

/// <summary>The recogniser against the tables of phrases beside this file.</summary>
public sealed class FindingFigures
{
    public static TheoryData<string, string> Phrases => [.. new[] { "en", "es", "ko" }.SelectMany(Of)];

    [Theory]
    [MemberData(nameof(Phrases))]
    public void A_phrase_gives_its_figures(string language, string line)
    {
        var parts = line.Split(" =>", 2);
        var (phrase, readOn) = Dated(parts[0]);
        var found = FigureFinder.Find(phrase, language, readOn).Select(mention => $"{phrase.Substring(mention.Start, mention.Length)} = {mention}");
        Assert.Equal(parts[1].Trim(), string.Join(" ; ", found));
    }

    [Fact]
    public void The_tables_are_as_long_as_they_have_to_be()
    {
        var counts = Phrases.CountBy(row => row.Data.Item1).ToDictionary();
        Assert.True(counts["en"] >= 200 && counts["es"] >= 50 && counts["ko"] >= 50, string.Join(", ", counts));
    }

    private static IEnumerable<(string, string)> Of(string language)
    {
        using var reader = new StreamReader(typeof(FindingFigures).Assembly.GetManifestResourceStream($"phrases.{language}.txt")!);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return (language, line);
    }

    private static (string Phrase, DateOnly? ReadOn) Dated(string text) =>
        text.IndexOf(": ", StringComparison.Ordinal) is 10 && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (text[12..], day)
            : (text, null);
}
