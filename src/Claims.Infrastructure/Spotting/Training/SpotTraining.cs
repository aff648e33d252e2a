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

    /// <summary>Below it the unlikely half of a taught sentence is not worth its time.</summary>
    private const float Sure = 0.01f;

    private static readonly Blend Parts = new(Facts: 2 / 3f, Traits: 1 / 3f, Checked: 0.15f, Slope: 1, Offset: 0, Threshold: 0.5f);

    private readonly SentenceSignals reader = new(words);

    public WordTable Words { get; } = words;

    public ReadSentence Read(LabelledSentence sentence)
    {
        reader.Read(sentence.Text);
        return new ReadSentence(sentence, [.. reader.Patterns.Order()], [.. reader.Row]);
    }

    /// <param name="facts">Labelled with what states a check-worthy fact.</param>
    /// <param name="debates">Whole debates, labelled with what was checked.</param>
    /// <param name="taught">Further sentences, as a teacher judges them; may be none.</param>
    public SpotModel Fit(IReadOnlyList<ReadSentence> facts, IReadOnlyList<ReadSentence> debates, IReadOnlyList<TaughtSentence> taught)
    {
        List<Lesson<ReadSentence>> lessons = [.. facts.Select(sentence => new Lesson<ReadSentence>(sentence, sentence.Sentence.IsWorth, 1)), .. taught.SelectMany(Lessons)];
        var rarity = RarityIn([.. lessons.Select(lesson => lesson.Row).Distinct(), .. debates]);
        return new SpotModel(
            "untested",
            Words,
            rarity,
            SpotTrainers.TrainPatterns(lessons.Select(lesson => new Lesson<SparseRow>(Weigh(lesson.Row, rarity), lesson.IsWorth, lesson.Weight)), FactStrength),
            TrainPicked(debates, rarity),
            SpotTrainers.TrainTrees(lessons.ConvertAll(lesson => new Lesson<float[]>(lesson.Row.Row, lesson.IsWorth, lesson.Weight))),
            Parts);
    }

    /// <summary>A teacher is not sure: the sentence is one of each kind, and each counts by how likely it is.</summary>
    private IEnumerable<Lesson<ReadSentence>> Lessons(TaughtSentence taught)
    {
        var read = Read(new LabelledSentence("", taught.Text, taught.Worth > 0.5f));
        if (taught.Worth > Sure) yield return new Lesson<ReadSentence>(read, true, taught.Worth);
        if (taught.Worth < 1 - Sure) yield return new Lesson<ReadSentence>(read, false, 1 - taught.Worth);
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

    private static PatternWeights TrainPicked(IReadOnlyList<ReadSentence> debates, float[] rarity) => SpotTrainers.TrainPatterns(
        debates.Select(sentence => new Lesson<SparseRow>(Weigh(sentence, rarity), sentence.Sentence.IsWorth, sentence.Sentence.IsWorth ? WeightOfPicked : 1)),
        PickedStrength);

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
