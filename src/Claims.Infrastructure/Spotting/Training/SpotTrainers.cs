using Claims.Application.Language.Spotting;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.LightGbm;

namespace Claims.Infrastructure.Spotting.Training;

/// <summary>The ML.NET trainers of the spotter, and their weights as the product scores with them. One thread and fixed seeds: the same data give the same model.</summary>
public static class SpotTrainers
{
    private const int ManyLessons = 50_000;

    /// <summary>Logistic regression over sparse patterns.</summary>
    /// <param name="strength">Of the L2 pull towards zero.</param>
    public static PatternWeights TrainPatterns(IEnumerable<Lesson<SparseRow>> lessons, float strength)
    {
        var ml = new MLContext(seed: 1);
        var data = ml.Data.LoadFromEnumerable(
            lessons.Select(lesson => new Example { Features = new VBuffer<float>(SentenceSignals.Buckets, lesson.Row.Buckets.Length, lesson.Row.Values, lesson.Row.Buckets), Label = lesson.IsWorth, Weight = lesson.Weight }),
            Schema(SentenceSignals.Buckets));
        var model = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            ExampleWeightColumnName = nameof(Example.Weight),
            L1Regularization = 0,
            L2Regularization = strength,
            HistorySize = 8,
            MaximumNumberOfIterations = 60,
            NumberOfThreads = 1,
        }).Fit(ml.Data.Cache(data)).Model.SubModel;
        return new PatternWeights([.. model.Weights], model.Bias);
    }

    /// <summary>Boosted trees over the dense row of a sentence; with many lessons they can grow large without learning by heart.</summary>
    public static IReadOnlyList<Tree> TrainTrees(IReadOnlyList<Lesson<float[]>> lessons)
    {
        var ml = new MLContext(seed: 1);
        var data = ml.Data.LoadFromEnumerable(
            lessons.Select(lesson => new Example { Features = new VBuffer<float>(lesson.Row.Length, lesson.Row), Label = lesson.IsWorth, Weight = lesson.Weight }),
            Schema(lessons[0].Row.Length));
        var fitted = ml.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
        {
            ExampleWeightColumnName = nameof(Example.Weight),
            NumberOfLeaves = lessons.Count < ManyLessons ? 15 : 63,
            NumberOfIterations = lessons.Count < ManyLessons ? 300 : 400,
            LearningRate = 0.05,
            MinimumExampleCountPerLeaf = 30,
            NumberOfThreads = 1,
            Seed = 1,
            Booster = new GradientBooster.Options { FeatureFraction = 0.4, SubsampleFraction = 0.8, SubsampleFrequency = 1, L2Regularization = 1 },
        }).Fit(data);
        var ensemble = ((CalibratedModelParametersBase<LightGbmBinaryModelParameters, PlattCalibrator>)fitted.Model).SubModel.TrainedTreeEnsemble;
        List<Tree> trees = [.. ensemble.Trees.Select(tree => new Tree(
            [.. tree.NumericalSplitFeatureIndexes.Select((feature, i) => new TreeNode(tree.NumericalSplitThresholds[i], (ushort)feature, (short)tree.LeftChild[i], (short)tree.RightChild[i]))],
            [.. tree.LeafValues.Select(value => (float)value)]))];
        RequireSame(trees, lessons, fitted.Transform(data).GetColumn<float>("Score"));
        return trees;
    }

    /// <summary>The trees are read out of the trainer's insides: another version of it may mean something else by them.</summary>
    private static void RequireSame(List<Tree> trees, IReadOnlyList<Lesson<float[]>> lessons, IEnumerable<float> scores)
    {
        foreach (var (lesson, theirs) in lessons.Zip(scores).Take(1_000))
        {
            var ours = trees.Sum(tree => tree.Of(lesson.Row));
            if (Math.Abs(ours - theirs) > 0.001f) throw new InvalidOperationException($"The exported trees say {ours} where the trainer says {theirs}.");
        }
    }

    private static SchemaDefinition Schema(int features)
    {
        var schema = SchemaDefinition.Create(typeof(Example));
        schema[nameof(Example.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features);
        return schema;
    }

    /// <summary>As ML.NET binds it by reflection.</summary>
    private sealed class Example
    {
        public VBuffer<float> Features { get; set; }

        public bool Label { get; set; }

        public float Weight { get; set; }
    }
}

/// <param name="Buckets">Rising.</param>
public sealed record SparseRow(int[] Buckets, float[] Values);

/// <summary>What a trainer learns from: a row, the answer, and how much it counts.</summary>
public readonly record struct Lesson<TRow>(TRow Row, bool IsWorth, float Weight);
