using Claims.Application.Language.Spotting;

namespace Claims.Application.Language.Matching;

/// <summary>A text made ready for comparison: its telling words, their weights, neighbours, figures, names and spelling.</summary>
public sealed class Profile
{
    private const int Gram = 4;

    /// <summary>What the words of a name weigh that follow its first.</summary>
    private const double OfRest = 0.4;

    /// <summary>Of a long text so many words are compared by meaning, the most telling.</summary>
    private const int MostMeant = 64;

    private readonly Dictionary<string, double> weights = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, double> pairs = [];
    private readonly Dictionary<ulong, float> spelling = [];
    private readonly List<(string Stem, int Row, double Weight)> meant = [];

    private Profile(IReadOnlyList<Word> words, Rarity rarity)
    {
        Words = words;
        var stems = new List<string>(words.Count);
        var before = default(Word);
        foreach (var word in words)
        {
            if (word.IsCommon)
            {
                before = default;
                continue;
            }
            stems.Add(word.Stem);
            var weight = rarity.Of(word.Stem);
            // "Kim Jong Un" is one name, not three: who is named once by it is hardly told more by the rest.
            if (word.IsName && before.IsName && before.Start + before.Length + 1 >= word.Start) weight *= OfRest;
            before = word;
            if (word.IsName) Names[word.Stem] = weight;
            if (word.IsNumber) Numbers.Add(word.Stem);
            if (!weights.TryAdd(word.Stem, weight)) continue;
            Weight += weight;
            Square += weight * weight;
            Spell(word.Form, (float)weight);
            if (!word.IsNumber && rarity.Words.Find(Hashing.Of(word.Form)) is >= 0 and var row) meant.Add((word.Stem, row, weight));
        }
        meant.Sort((one, other) => other.Weight.CompareTo(one.Weight));
        if (meant.Count > MostMeant) meant.RemoveRange(MostMeant, meant.Count - MostMeant);
        Mean = MeanOf(rarity.Words);
        Stems = stems;
        for (var i = 0; i + 1 < stems.Count; i++) pairs.TryAdd(Hash(stems[i], stems[i + 1]), Math.Min(weights[stems[i]], weights[stems[i + 1]]));
        PairWeight = pairs.Values.Sum();
        SpellingNorm = Math.Sqrt(spelling.Values.Sum(value => value * value));
    }

    public IReadOnlyList<Word> Words { get; }

    /// <summary>The telling words in order.</summary>
    public IReadOnlyList<string> Stems { get; }

    /// <summary>Each telling stem once, with its rarity.</summary>
    public IReadOnlyDictionary<string, double> Weights => weights;

    public IReadOnlyDictionary<ulong, double> Pairs => pairs;

    public IReadOnlyDictionary<ulong, float> Spelling => spelling;

    public Dictionary<string, double> Names { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Numbers { get; } = new(StringComparer.Ordinal);

    /// <summary>Words whose meaning is known, the most telling first.</summary>
    public IReadOnlyList<(string Stem, int Row, double Weight)> Meant => meant;

    /// <summary>What the text is about: the weighed mean of its words' vectors, of length 1; all 0 when none is known.</summary>
    public float[] Mean { get; }

    public double Weight { get; }

    public double Square { get; }

    public double PairWeight { get; }

    public double SpellingNorm { get; }

    public static Profile Of(string text, Rarity rarity) => new(WordBreaker.Break(text), rarity);

    public static Profile Of(IReadOnlyList<Word> words, Rarity rarity) => new(words, rarity);

    private float[] MeanOf(WordTable words)
    {
        var mean = new float[words.Dimensions];
        foreach (var (_, row, weight) in meant)
        {
            var vector = words.VectorOf(row);
            for (var i = 0; i < mean.Length; i++) mean[i] += (float)weight * vector[i];
        }
        var length = Math.Sqrt(mean.Sum(value => (double)value * value));
        for (var i = 0; length > 0 && i < mean.Length; i++) mean[i] = (float)(mean[i] / length);
        return mean;
    }

    // Rare words weigh more, and a long word not more than a short one.
    private void Spell(string form, float weight)
    {
        var padded = $" {form} ";
        var count = Math.Max(1, padded.Length - Gram + 1);
        var share = weight / MathF.Sqrt(count);
        for (var i = 0; i < count; i++)
        {
            var key = 14695981039346656037UL;
            for (var k = i; k < Math.Min(padded.Length, i + Gram); k++) key = (key ^ padded[k]) * 1099511628211UL;
            spelling[key] = spelling.GetValueOrDefault(key) + share;
        }
    }

    private static ulong Hash(string first, string second)
    {
        var key = 14695981039346656037UL;
        foreach (var c in first) key = (key ^ c) * 1099511628211UL;
        key = (key ^ ' ') * 1099511628211UL;
        foreach (var c in second) key = (key ^ c) * 1099511628211UL;
        return key;
    }
}
