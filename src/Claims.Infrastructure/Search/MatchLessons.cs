using Claims.Application.Language.Matching;
using Claims.Application.Ports;
using Claims.Application.UseCases.Known;
using Claims.Application.UseCases.Matching;

namespace Claims.Infrastructure.Search;

/// <summary>Makes lessons of a set of claims, texts and right answers, with the candidates that the product's own index proposes.</summary>
public static class MatchLessons
{
    /// <param name="claims">As <c>import-known</c> takes them.</param>
    /// <param name="queries">Lines <c>id TAB text</c>.</param>
    /// <param name="answers">TREC lines <c>id TAB 0 TAB externalId TAB 1</c>.</param>
    public static async Task<List<Lesson>> ReadAsync(string set, string claims, string queries, IEnumerable<string> answers, Action<string> progress)
    {
        using var index = IndexFolder.InMemory();
        var keys = new List<string>();
        await using (var file = File.OpenRead(claims))
        {
            await foreach (var line in BoundedLines.ReadAsync(file))
            {
                if (line.Text is null || KnownText.Read(line.Text) is not { } known) continue;
                index.Add(known.As(keys.Count));
                keys.Add(known.ExternalId);
            }
        }
        index.Show();
        progress($"{set}: {keys.Count} claims");
        var right = answers.SelectMany(File.ReadLines).Select(line => line.Split('\t')).Where(parts => parts is [_, _, _, "1", ..])
            .GroupBy(parts => parts[0]).ToDictionary(answer => answer.Key, answer => answer.Select(parts => parts[2]).ToHashSet(StringComparer.Ordinal));
        using var view = index.View();
        var rarity = new Rarity(view.Documents, view.Frequency);
        return [.. File.ReadLines(queries).Select(line => line.Split('\t', 2)).Where(parts => parts.Length == 2 && right.ContainsKey(parts[0])).DistinctBy(parts => parts[0])
            .Select(parts => LessonOf(set, parts[0], parts[1], right[parts[0]], keys, view, rarity))];
    }

    private static Lesson LessonOf(string set, string id, string text, HashSet<string> right, List<string> keys, IIndexView view, Rarity rarity)
    {
        var post = Post.Read(text);
        var found = MatchedText.Find(post, view);
        var isRight = found.Select(alike => right.Contains(keys[(int)alike.Id])).ToList();
        // Sentences of one speech, and posts about one claim, belong together.
        var speech = id.LastIndexOf('_');
        return new Lesson(set, speech > 0 ? id[..speech] : right.Order(StringComparer.Ordinal).First(), Asked.Of(post, rarity), MatchedText.Ready(found, rarity), isRight, right.Count, view.AverageLength);
    }

    private sealed record KnownText(string ExternalId, string Claim, string? Title, string? Claimant, int? Day)
    {
        public static KnownText? Read(string json) => KnownLine.Read(json).Line is { } line
            ? new KnownText(line.ExternalId, line.Facts.Claim, line.Facts.Title, line.Facts.Claimant, (line.Facts.SaidOn ?? line.Facts.PublishedOn)?.Earliest.DayNumber)
            : null;

        public Alike As(long id) => new(AlikeKind.KnownCheck, id, Claim, Title, Claimant, Day);
    }
}
