using Claims.Application.Language.Matching;
using Claims.Application.Ports;
using Claims.Application.UseCases.Known;

namespace Claims.Infrastructure.Search;

/// <summary>Claims, texts, and which claims say the same as each text.</summary>
/// <param name="Claims">Their ids are their places.</param>
/// <param name="Stems">The telling stems of each claim.</param>
public sealed record MatchSet(string Name, IReadOnlyList<Alike> Claims, IReadOnlyList<IReadOnlyCollection<string>> Stems, IReadOnlyList<MatchSet.Text> Texts)
{
    /// <param name="Right">Places of the claims that say the same.</param>
    public sealed record Text(string Id, string Words, IReadOnlySet<int> Right);

    /// <param name="claims">As <c>import-known</c> takes them.</param>
    /// <param name="texts">Lines <c>id TAB text</c>.</param>
    /// <param name="answers">TREC lines <c>id TAB 0 TAB externalId TAB 1</c>.</param>
    public static async Task<MatchSet> ReadAsync(string name, string claims, string texts, IEnumerable<string> answers)
    {
        var (read, stems, places) = (new List<Alike>(), new List<IReadOnlyCollection<string>>(), new Dictionary<string, int>(StringComparer.Ordinal));
        await using (var file = File.OpenRead(claims))
        {
            await foreach (var line in BoundedLines.ReadAsync(file))
            {
                if (line.Text is null || KnownLine.Read(line.Text).Line is not { } known) continue;
                places[known.ExternalId] = read.Count;
                read.Add(new Alike(AlikeKind.KnownCheck, read.Count, known.Facts.Claim, known.Facts.Title, known.Facts.Claimant, (known.Facts.SaidOn ?? known.Facts.PublishedOn)?.Earliest.DayNumber));
                stems.Add([.. WordBreaker.Break($"{known.Facts.Title}\n{known.Facts.Claim}").Where(word => !word.IsCommon).Select(word => word.Stem).Distinct()]);
            }
        }
        var right = answers.SelectMany(File.ReadLines).Select(line => line.Split('\t')).Where(parts => parts is [_, _, _, "1", ..] && places.ContainsKey(parts[2]))
            .GroupBy(parts => parts[0]).ToDictionary(answer => answer.Key, answer => answer.Select(parts => places[parts[2]]).ToHashSet());
        return new MatchSet(name, read, stems,
        [
            .. File.ReadLines(texts).Select(line => line.Split('\t', 2)).Where(parts => parts.Length == 2 && right.ContainsKey(parts[0])).DistinctBy(parts => parts[0])
                .Select(parts => new Text(parts[0], parts[1], right[parts[0]])),
        ]);
    }
}
