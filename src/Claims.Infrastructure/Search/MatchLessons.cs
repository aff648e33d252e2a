using Claims.Application.Language.Matching;
using Claims.Application.Ports;
using Claims.Application.UseCases.Matching;

namespace Claims.Infrastructure.Search;

/// <summary>Makes lessons of a set, with the candidates that the product's own index proposes: from all its claims, and from small archives made of some of them.</summary>
/// <param name="elsewhere">From other data, as it is for the archive of a desk.</param>
public sealed class MatchLessons(MatchSet set, Background elsewhere, Action<string> progress)
{
    /// <summary>Claims of the set that are asked for as if they were new, of each size of archive.</summary>
    private const int AskedClaims = 400;

    /// <summary>Two claims of a set that share as much may be one claim, which nobody has said: they teach nothing.</summary>
    private const double MayBeOne = 0.5;

    /// <summary>Small archives: how many claims, and how many texts are asked of one and the same.</summary>
    private static readonly (int Claims, int Texts)[] Small = [(15, 1), (100, 4), (1_000, 40)];

    /// <summary>Of a text the claims that stand nearest in the whole set, best first; those that may be the same claim left out.</summary>
    private readonly Dictionary<string, IReadOnlyList<int>> near = new(StringComparer.Ordinal);

    public IEnumerable<Lesson> All()
    {
        var claims = ClaimsAsTexts();
        using (var whole = new MatchArchive(set.Claims, elsewhere))
        {
            progress($"{set.Name}: {set.Claims.Count} claims");
            foreach (var text in set.Texts)
            {
                var lesson = whole.Ask(set.Name, text, isWhole: true, out var places);
                near[text.Id] = places;
                yield return lesson;
            }
            foreach (var text in claims) near[text.Id] = whole.Near(text.Words, MayBeOne);
        }
        foreach (var (size, texts) in Small)
        {
            progress($"{set.Name}: archives of {size}");
            var random = new Random(size);
            foreach (var some in set.Texts.Chunk(texts))
                foreach (var lesson in Asked(set.Name, some, size, random, claim => claim)) yield return lesson;
            // A claim on record is asked for in a sentence of its own kind, and names are shared by all that a desk has on a matter.
            foreach (var some in claims.Chunk(texts))
                foreach (var lesson in Asked($"{set.Name}, claims", some, size, random, claim => claim with { Claim = claim.Title!, Title = null })) yield return lesson;
        }
    }

    private IEnumerable<Lesson> Asked(string name, MatchSet.Text[] texts, int size, Random random, Func<Alike, Alike> written)
    {
        using var archive = new MatchArchive([.. Chosen(texts, size, random).Select(place => written(set.Claims[place]))], elsewhere);
        foreach (var text in texts) yield return archive.Ask(name, text, isWhole: false, out _);
    }

    // Asked for by what was checked, to be found by its headline.
    private List<MatchSet.Text> ClaimsAsTexts()
    {
        var random = new Random(AskedClaims);
        return
        [
            .. Enumerable.Range(0, set.Claims.Count).Where(place => set.Claims[place].Title is { Length: > 0 }).OrderBy(_ => random.Next()).Take(AskedClaims)
                .Select(place => new MatchSet.Text($"claim {place}", set.Claims[place].Claim, new HashSet<int> { place })),
        ];
    }

    // A small desk has claims about few matters: half of its archive is what stands nearest to the texts, the other half is anything.
    private HashSet<int> Chosen(MatchSet.Text[] texts, int size, Random random)
    {
        HashSet<int> chosen = [.. texts.SelectMany(text => text.Right)];
        for (var place = 0; place < MatchedText.Candidates; place++)
            foreach (var text in texts)
                if (chosen.Count < size / 2 && place < near[text.Id].Count) Add(near[text.Id][place]);
        while (chosen.Count < size) Add(random.Next(set.Claims.Count));
        return chosen;

        void Add(int place)
        {
            if (set.Claims[place].Title is { Length: > 0 }) chosen.Add(place);
        }
    }
}
