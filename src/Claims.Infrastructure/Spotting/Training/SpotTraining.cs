using Claims.Application.Language.Spotting;

namespace Claims.Infrastructure.Spotting.Training;

/// <summary>Fits the three parts of the spotter. The weights between them were chosen on cross-validated figures: docs/spotting.md.</summary>
public sealed class SpotTraining(WordTable words)
{
    private const int FewestSentences = 2;
    private const float FactStrength = 1 / 3f;
    private const float PickedStrength = 1 / 3f;

    /// <summary>About 3 of 100 sentences of a debate were checked: they count five times.</summary>
    private const float WeightOfPicked = 5;

    private static readonly Blend Parts = new(Facts: 2 / 3f, Traits: 1 / 3f, Checked: 0.35f, Slope: 1, Offset: 0, Threshold: 0.5f);

    private readonly SentenceSignals reader = new(words);

    public WordTable Words { get; } = words;

    public ReadSentence Read(LabelledSentence sentence)
    {
        reader.Read(sentence.Text);
        return new ReadSentence(sentence, [.. reader.Patterns.Order()], [.. reader.Row]);
    }

    /// <param name="facts">Labelled with what states a check-worthy fact.</param>
    /// <param name="debates">Whole debates, labelled with what was checked.</param>
    public SpotModel Fit(IReadOnlyList<ReadSentence> facts, IReadOnlyList<ReadSentence> debates)
    {
        var rarity = RarityIn([.. facts, .. debates]);
        return new SpotModel(
            "untested",
            Words,
            rarity,
            SpotTrainers.TrainPatterns([.. facts.Select(sentence => Weigh(sentence, rarity))], Labels(facts), FactStrength, 1),
            TrainPicked(debates, rarity),
            SpotTrainers.TrainTrees([.. facts.Select(sentence => sentence.Row)], Labels(facts)),
            Parts);
    }

    /// <summary>The same facts, other debates: a tenth of the work when only these change.</summary>
    public SpotModel Refit(SpotModel model, IReadOnlyList<ReadSentence> debates)
    {
        float[] rarity = [.. model.Rarity];
        return new SpotModel(model.Version, Words, rarity, model.Facts, TrainPicked(debates, rarity), model.Trees, model.Blend);
    }

    public float Score(SpotModel model, ReadSentence sentence)
    {
        reader.Read(sentence.Sentence.Text);
        return model.ScoreOf(reader);
    }

    private static PatternWeights TrainPicked(IReadOnlyList<ReadSentence> debates, float[] rarity) =>
        SpotTrainers.TrainPatterns([.. debates.Select(sentence => Weigh(sentence, rarity))], Labels(debates), PickedStrength, WeightOfPicked);

    private static bool[] Labels(IReadOnlyList<ReadSentence> sentences) => [.. sentences.Select(sentence => sentence.Sentence.IsWorth)];

    /// <summary>The power takes some of the weight from patterns that hardly occur, which are mostly names.</summary>
    private static float[] RarityIn(IReadOnlyList<ReadSentence> sentences)
    {
        var counts = new int[SentenceSignals.Buckets];
        foreach (var sentence in sentences)
            foreach (var bucket in sentence.Patterns) counts[bucket]++;
        return [.. counts.Select(count => count < FewestSentences ? 0 : (float)(Half)Math.Pow(Math.Log((sentences.Count + 1.0) / (count + 1)), 0.7))];
    }

    private static SparseRow Weigh(ReadSentence sentence, float[] rarity)
    {
        int[] known = [.. sentence.Patterns.Where(bucket => rarity[bucket] > 0)];
        var length = MathF.Sqrt(known.Sum(bucket => rarity[bucket] * rarity[bucket]));
        return new SparseRow(known, [.. known.Select(bucket => rarity[bucket] / Math.Max(length, 1e-6f))]);
    }
}

/// <param name="Patterns">Rising, distinct.</param>
public sealed record ReadSentence(LabelledSentence Sentence, int[] Patterns, float[] Row);
