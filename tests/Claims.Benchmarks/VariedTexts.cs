using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Claims.Benchmarks;

/// <summary>Checks of another desk in words that are as unequal as those of a language: the n-th word comes up about 1/n as often as the first (Zipf). None means anything.</summary>
/// <remarks>The sample desk's claims come from a few dozen sentences; a search that is fast on these may be slow on texts that differ.</remarks>
internal sealed class VariedTexts(int seed)
{
    private const int Vocabulary = 200_000;
    private const int Claimants = 20_000;

    private static readonly string[] Beginnings = ["b", "br", "c", "ch", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "kl", "l", "m", "n", "p", "pl", "qu", "r", "s", "sh", "st", "str", "t", "tr", "v", "w", "z"];
    private static readonly string[] Middles = ["a", "e", "i", "o", "u", "ai", "ea", "ee", "ou", "io"];
    private static readonly string[] Ends = ["", "l", "m", "n", "r", "s", "t", "nd", "rt", "ck"];
    private static readonly string[] Ratings = ["True", "Mostly true", "Half true", "Mostly false", "False", "Altered photo", "Missing context", "Satire"];
    private static readonly string[] Words = Spell();
    private static readonly double[] Shares = Add();

    private readonly Random random = new(seed);

    public string Word()
    {
        var at = Array.BinarySearch(Shares, random.NextDouble() * Shares[^1]);
        return Words[Math.Min(Vocabulary - 1, at < 0 ? ~at : at)];
    }

    /// <summary>A line as <c>import-known</c> takes it.</summary>
    public string Line(int number) => JsonSerializer.Serialize(new
    {
        externalId = number.ToString(CultureInfo.InvariantCulture),
        title = Sentence(random.Next(5, 13)),
        claimReviewed = Sentence(random.Next(8, 31)),
        rating = Ratings[random.Next(Ratings.Length)],
        claimant = Claimant(),
        claimDate = $"{random.Next(2008, 2026)}-{random.Next(1, 13):00}-{random.Next(1, 29):00}",
        language = "en",
    });

    private string Claimant()
    {
        var number = (int)(Claimants * Math.Pow(random.NextDouble(), 3));
        return $"{Capital(Words[number + 500])} {Capital(Words[(number * 7) % Vocabulary])}";
    }

    private string Sentence(int length)
    {
        var sentence = new StringBuilder();
        for (var i = 0; i < length; i++)
        {
            var word = random.Next(12) == 0 ? random.Next(1, 5_000).ToString(CultureInfo.InvariantCulture) : Word();
            sentence.Append(i == 0 ? "" : " ").Append(i == 0 || random.Next(9) == 0 ? Capital(word) : word);
        }
        return sentence.Append('.').ToString();
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string[] Spell()
    {
        var (made, words, random) = (new HashSet<string>(StringComparer.Ordinal), new List<string>(Vocabulary), new Random(1));
        while (words.Count < Vocabulary)
        {
            var word = new StringBuilder();
            // Frequent words are short.
            for (var syllables = 1 + random.Next(1 + (words.Count < 300 ? 1 : words.Count < 5_000 ? 2 : 3)); syllables >= 0; syllables--)
                word.Append(Beginnings[random.Next(Beginnings.Length)]).Append(Middles[random.Next(Middles.Length)]).Append(Ends[random.Next(Ends.Length)]);
            if (made.Add(word.ToString())) words.Add(word.ToString());
        }
        return [.. words];
    }

    private static double[] Add()
    {
        var (shares, sum) = (new double[Vocabulary], 0.0);
        for (var i = 0; i < Vocabulary; i++) shares[i] = sum += 1.0 / (i + 3);
        return shares;
    }
}
