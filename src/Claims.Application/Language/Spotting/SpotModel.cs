namespace Claims.Application.Language.Spotting;

/// <summary>A trained part that weighs patterns: a logistic regression over TF-IDF.</summary>
/// <param name="Weights">One for each bucket of <see cref="SentenceSignals.Buckets"/>.</param>
public sealed record PatternWeights(float[] Weights, float Bias);

/// <summary>How the parts come together: a probability is <c>1 / (1 + exp(-(Slope · z + Offset)))</c>, a sentence is worth checking from <see cref="Threshold"/> on.</summary>
/// <param name="Checked">The weight of "was checked" beside "states something that can be checked".</param>
public sealed record Blend(float Facts, float Traits, float Checked, float Slope, float Offset, float Threshold);

/// <summary>
/// How much a sentence is worth checking. Three trained parts: patterns of check-worthy statements, trees over traits and meaning, and patterns of what fact-checkers have
/// picked. Pure arithmetic over exported weights: the same numbers as the trainer's own prediction, without its native libraries, and fast enough for a whole debate at once.
/// </summary>
public sealed class SpotModel(string version, WordTable words, float[] rarity, PatternWeights facts, PatternWeights picked, IReadOnlyList<Tree> trees, Blend blend)
{
    /// <summary>Names the training, so that a kept score says where it is from.</summary>
    public string Version { get; } = version;

    public WordTable Words { get; } = words;

    public Blend Blend { get; } = blend;

    /// <summary>How rare a pattern is in the training data; 0 for what it does not know.</summary>
    public IReadOnlyList<float> Rarity { get; } = rarity;

    public PatternWeights Facts { get; } = facts;

    public PatternWeights Picked { get; } = picked;

    public IReadOnlyList<Tree> Trees { get; } = trees;

    /// <summary>A reader for one thread.</summary>
    public SentenceSignals NewReader() => new(Words);

    /// <param name="read">A reader that has just read the sentence.</param>
    /// <returns>0 to 1.</returns>
    public float ScoreOf(SentenceSignals read)
    {
        var (isFact, isPicked) = WeighPatterns(read);
        return Combine(isFact, WeighTraits(read.Row), isPicked);
    }

    public bool IsWorthChecking(float score) => score >= Blend.Threshold;

    private float Combine(float isFact, float traits, float isPicked)
    {
        var z = (Blend.Facts * isFact) + (Blend.Traits * traits) + (Blend.Checked * isPicked);
        return 1 / (1 + MathF.Exp(-((Blend.Slope * z) + Blend.Offset)));
    }

    private (float IsFact, float IsPicked) WeighPatterns(SentenceSignals read)
    {
        float fact = 0, pick = 0, squares = 0;
        foreach (var bucket in read.Patterns)
        {
            var weight = rarity[bucket];
            if (weight == 0) continue;
            squares += weight * weight;
            fact += weight * Facts.Weights[bucket];
            pick += weight * Picked.Weights[bucket];
        }
        var length = squares > 0 ? MathF.Sqrt(squares) : 1;
        return (Facts.Bias + (fact / length), Picked.Bias + (pick / length));
    }

    private float WeighTraits(ReadOnlySpan<float> row)
    {
        var sum = 0f;
        foreach (var tree in Trees) sum += tree.Of(row);
        return sum;
    }
}
