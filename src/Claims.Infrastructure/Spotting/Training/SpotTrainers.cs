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
    private const int Leaves = 15;
    private const int Rounds = 300;

    /// <summary>Logistic regression over sparse patterns.</summary>
    /// <param name="strength">Of the L2 pull towards zero.</param>
    /// <param name="weightOfWorth">How much a positive sentence counts; more than 1 where they are rare.</param>
    public static PatternWeights TrainPatterns(IReadOnlyList<SparseRow> rows, IReadOnlyList<bool> labels, float strength, float weightOfWorth)
    {
        var ml = new MLContext(seed: 1);
        var data = ml.Data.LoadFromEnumerable(
            rows.Select((row, i) => new Example { Features = new VBuffer<float>(SentenceSignals.Buckets, row.Buckets.Length, row.Values, row.Buckets), Label = labels[i], Weight = labels[i] ? weightOfWorth : 1 }),
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

    /// <summary>Boosted trees over the dense row of a sentence.</summary>
    public static IReadOnlyList<Tree> TrainTrees(IReadOnlyList<float[]> rows, IReadOnlyList<bool> labels)
    {
        var ml = new MLContext(seed: 1);
        var data = ml.Data.LoadFromEnumerable(rows.Select((row, i) => new Example { Features = new VBuffer<float>(row.Length, row), Label = labels[i], Weight = 1 }), Schema(rows[0].Length));
        var fitted = ml.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
        {
            NumberOfLeaves = Leaves,
            NumberOfIterations = Rounds,
            LearningRate = 0.05,
            MinimumExampleCountPerLeaf = 30,
            NumberOfThreads = 1,
            Seed = 1,
            Booster = new GradientBooster.Options { FeatureFraction = 0.4, SubsampleFraction = 0.8, SubsampleFrequency = 1, L2Regularization = 1 },
        }).Fit(data);
        List<Tree> trees = [.. ((CalibratedModelParametersBase<LightGbmBinaryModelParameters, PlattCalibrator>)fitted.Model).SubModel.TrainedTreeEnsemble.Trees.Select(tree => new Tree(
            [.. tree.NumericalSplitFeatureIndexes],
            [.. tree.NumericalSplitThresholds],
            [.. tree.LeftChild],
            [.. tree.RightChild],
            [.. tree.LeafValues.Select(value => (float)value)]))];
        RequireSame(trees, rows, fitted.Transform(data).GetColumn<float>("Score"));
        return trees;
    }

    /// <summary>The trees are read out of the trainer's insides: another version of it may mean something else by them.</summary>
    private static void RequireSame(List<Tree> trees, IReadOnlyList<float[]> rows, IEnumerable<float> scores)
    {
        foreach (var (row, theirs) in rows.Zip(scores).Take(1_000))
        {
            var ours = trees.Sum(tree => tree.Of(row));
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
