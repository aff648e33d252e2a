using Claims.Application.Language.Matching;
using Claims.Application.UseCases.Matching;

namespace Claims.Infrastructure.Search;

/// <summary>Makes lessons of a set, with the candidates that the product's own index proposes: from all its claims, and from small archives made of some of them.</summary>
/// <param name="elsewhere">From other data, as it is for the archive of a desk.</param>
public sealed class MatchLessons(MatchSet set, Background elsewhere, Action<string> progress)
{
    /// <summary>Small archives: how many claims, and how many texts are asked of one and the same.</summary>
    private static readonly (int Claims, int Texts)[] Small = [(15, 1), (100, 4), (1_000, 40)];

    /// <summary>Of a text the claims that stand nearest in the whole set, best first.</summary>
    private readonly Dictionary<string, IReadOnlyList<int>> near = new(StringComparer.Ordinal);

    public IEnumerable<Lesson> All()
    {
        using (var whole = new MatchArchive(set.Claims, elsewhere))
        {
            progress($"{set.Name}: {set.Claims.Count} claims");
            foreach (var text in set.Texts)
            {
                var lesson = whole.Ask(set.Name, text, isWhole: true, out var places);
                near[text.Id] = places;
                yield return lesson;
            }
        }
        foreach (var (claims, texts) in Small)
        {
            progress($"{set.Name}: archives of {claims}");
            var random = new Random(claims);
            foreach (var some in set.Texts.Chunk(texts))
            {
                using var archive = new MatchArchive(Chosen(some, claims, random).Select(place => set.Claims[place]), elsewhere);
                foreach (var text in some) yield return archive.Ask(set.Name, text, isWhole: false, out _);
            }
        }
    }

    // A small desk has claims about few matters: half of its archive is what stands nearest to the texts, the other half is anything.
    private HashSet<int> Chosen(MatchSet.Text[] texts, int claims, Random random)
    {
        HashSet<int> chosen = [.. texts.SelectMany(text => text.Right)];
        for (var place = 0; place < MatchedText.Candidates; place++)
            foreach (var text in texts)
                if (chosen.Count < claims / 2 && place < near[text.Id].Count) chosen.Add(near[text.Id][place]);
        while (chosen.Count < claims) chosen.Add(random.Next(set.Claims.Count));
        return chosen;
    }
}
