namespace Claims.Application.Language.Matching;

/// <summary>Learns a <see cref="Forest"/>: gradient boosting with logistic loss over histograms (J. H. Friedman, "Greedy function approximation", Annals of Statistics 29, 2001).</summary>
/// <remarks>One thread and a fixed seed: the same data give the same forest, to the bit.</remarks>
/// <param name="Trees">How many.</param>
/// <param name="Leaves">The most of a tree.</param>
/// <param name="Rate">How much of each tree counts.</param>
/// <param name="LeastWeight">The least sum of second derivatives in a leaf.</param>
/// <param name="Shrink">Draws leaf values towards nothing.</param>
/// <param name="Pairs">What the order of a text's candidates weighs beside the truth of each; 0 leaves it out.</param>
public sealed record Boosting(int Trees = 160, int Leaves = 12, double Rate = 0.06, double LeastWeight = 0.3, double Shrink = 5, double RowShare = 0.7, double FeatureShare = 0.5, double Pairs = 5, int Seed = 20250825)
{
    /// <summary>From all rows and again from the right ones: those are one in a hundred and would share a single bin.</summary>
    private const int Quantiles = 100;
    private const int Bins = (2 * Quantiles) + 2;

    /// <summary>The mean of some forests that differ in their draws: chance weighs less.</summary>
    /// <param name="texts">Which rows are the candidates of one text, to learn their order; nothing where only each row's truth is learned.</param>
    public Forest LearnMean(int forests, IReadOnlyList<string> names, IReadOnlyList<float[]> rows, IReadOnlyList<bool> isRight, IReadOnlyList<Range>? texts = null)
    {
        var learned = Enumerable.Range(0, forests).Select(i => (this with { Seed = Seed + i }).Learn(names, rows, isRight, texts ?? [])).ToList();
        return new Forest(names, learned[0].Start, [.. learned.SelectMany(forest => forest.Trees).Select(tree => tree with { Number = Shared(tree, forests) })]);
    }

    // A leaf counts for its share, a threshold stays.
    private static float[] Shared(Tree tree, int forests) => [.. tree.Number.Select((number, node) => tree.Feature[node] < 0 ? number / forests : number)];

    public Forest Learn(IReadOnlyList<string> names, IReadOnlyList<float[]> rows, IReadOnlyList<bool> isRight, IReadOnlyList<Range> texts)
    {
        var random = new Random(Seed);
        var (edges, binned) = Bin(rows, isRight, names.Count);
        var rightShare = Math.Clamp(isRight.Count(right => right) / (double)rows.Count, 1e-6, 1 - 1e-6);
        var start = Math.Log(rightShare / (1 - rightShare));
        var scores = new double[rows.Count];
        Array.Fill(scores, start);
        var (slopes, curves) = (new float[rows.Count], new float[rows.Count]);
        var trees = new List<Tree>(Trees);
        for (var t = 0; t < Trees; t++)
        {
            for (var i = 0; i < scores.Length; i++)
            {
                var chance = 1 / (1 + Math.Exp(-scores[i]));
                (slopes[i], curves[i]) = ((float)(chance - (isRight[i] ? 1 : 0)), (float)(chance * (1 - chance)));
            }
            if (Pairs > 0) foreach (var text in texts) AddOrder(text, scores, isRight, slopes, curves);
            int[] sample = [.. Enumerable.Range(0, rows.Count).Where(_ => random.NextDouble() < RowShare)];
            int[] columns = [.. Enumerable.Range(0, names.Count).Where(_ => random.NextDouble() < FeatureShare)];
            var tree = new Growth(this, binned, edges, columns, slopes, curves).Grow(sample);
            trees.Add(tree);
            for (var i = 0; i < scores.Length; i++) scores[i] += tree.Value(rows[i]);
        }
        return new Forest(names, start, trees);
    }

    // Of every right and wrong candidate that stand the wrong way round, or not far enough apart: by how much exchanging them would better the order (C. Burges, "From RankNet
    // to LambdaRank to LambdaMART", MSR-TR-2010-82). Added to the truth of each, so that a score still says how likely it is.
    private void AddOrder(Range text, double[] scores, IReadOnlyList<bool> isRight, float[] slopes, float[] curves)
    {
        int[] places = [.. Enumerable.Range(text.Start.Value, text.End.Value - text.Start.Value).OrderByDescending(row => scores[row])];
        for (var r = 0; r < places.Length; r++)
        {
            if (!isRight[places[r]]) continue;
            for (var w = 0; w < places.Length; w++)
            {
                if (isRight[places[w]]) continue;
                var worth = Pairs * Math.Abs((1 / Math.Log2(2 + r)) - (1 / Math.Log2(2 + w)));
                var doubt = 1 / (1 + Math.Exp(scores[places[r]] - scores[places[w]]));
                var (slope, curve) = ((float)(worth * doubt), (float)(worth * doubt * (1 - doubt)));
                slopes[places[r]] -= slope;
                slopes[places[w]] += slope;
                curves[places[r]] += curve;
                curves[places[w]] += curve;
            }
        }
    }

    /// <summary>The best way to part the rows of a leaf; no gain when there is none.</summary>
    private readonly record struct Split(double Gain, int Feature, int Bin);

    /// <returns>For each feature the upper edge of each bin, and of each row its bin.</returns>
    private static (float[][] Edges, byte[][] Binned) Bin(IReadOnlyList<float[]> rows, IReadOnlyList<bool> isRight, int features)
    {
        var (edges, binned) = (new float[features][], new byte[features][]);
        for (var f = 0; f < features; f++)
        {
            edges[f] = [.. Edges(rows.Select(row => row[f])).Concat(Edges(rows.Where((_, i) => isRight[i]).Select(row => row[f]))).Distinct().Order()];
            var column = new byte[rows.Count];
            for (var i = 0; i < column.Length; i++)
            {
                var at = Array.BinarySearch(edges[f], rows[i][f]);
                column[i] = (byte)(at < 0 ? ~at : at);
            }
            binned[f] = column;
        }
        return (edges, binned);
    }

    private static IEnumerable<float> Edges(IEnumerable<float> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? [] : Enumerable.Range(1, Quantiles).Select(i => sorted[(int)((long)i * (sorted.Length - 1) / (Quantiles + 1))]);
    }

    private sealed class Leaf(int[] rows, Split best)
    {
        public int[] Rows { get; } = rows;

        public Split Best { get; } = best;

        public Leaf? Left { get; set; }

        public Leaf? Right { get; set; }
    }

    private sealed class Growth(Boosting how, byte[][] binned, float[][] edges, int[] columns, float[] slopes, float[] curves)
    {
        public Tree Grow(int[] sample)
        {
            var root = Plant(sample);
            var open = new List<Leaf> { root };
            while (open.Count < how.Leaves && open.MaxBy(leaf => leaf.Best.Gain) is { Best.Gain: > 1e-6 } next)
            {
                var column = binned[next.Best.Feature];
                var parted = next.Rows.ToLookup(row => column[row] <= next.Best.Bin);
                (next.Left, next.Right) = (Plant([.. parted[true]]), Plant([.. parted[false]]));
                open.Remove(next);
                open.AddRange([next.Left, next.Right]);
            }
            var (feature, right, number) = (new List<int>(), new List<int>(), new List<float>());
            Write(root, feature, right, number);
            return new Tree([.. feature], [.. right], [.. number]);
        }

        private void Write(Leaf leaf, List<int> feature, List<int> right, List<float> number)
        {
            var at = feature.Count;
            feature.Add(leaf.Left is null ? -1 : leaf.Best.Feature);
            right.Add(0);
            number.Add(leaf.Left is null ? (float)Value(leaf.Rows) : edges[leaf.Best.Feature][leaf.Best.Bin]);
            if (leaf.Left is null) return;
            Write(leaf.Left, feature, right, number);
            right[at] = feature.Count;
            Write(leaf.Right!, feature, right, number);
        }

        private double Value(int[] rows) => -how.Rate * rows.Sum(row => slopes[row]) / (rows.Sum(row => curves[row]) + how.Shrink);

        private Leaf Plant(int[] rows)
        {
            double allSlope = rows.Sum(row => slopes[row]), allCurve = rows.Sum(row => curves[row]);
            var best = default(Split);
            Span<double> slope = stackalloc double[Bins], curve = stackalloc double[Bins];
            foreach (var feature in columns)
            {
                slope.Clear();
                curve.Clear();
                var column = binned[feature];
                foreach (var row in rows)
                {
                    slope[column[row]] += slopes[row];
                    curve[column[row]] += curves[row];
                }
                double leftSlope = 0, leftCurve = 0;
                for (var bin = 0; bin < edges[feature].Length; bin++)
                {
                    leftSlope += slope[bin];
                    leftCurve += curve[bin];
                    if (leftCurve < how.LeastWeight || allCurve - leftCurve < how.LeastWeight) continue;
                    var gain = Worth(leftSlope, leftCurve) + Worth(allSlope - leftSlope, allCurve - leftCurve) - Worth(allSlope, allCurve);
                    if (gain > best.Gain) best = new Split(gain, feature, bin);
                }
            }
            return new Leaf(rows, best);
        }

        private double Worth(double slope, double curve) => slope * slope / (curve + how.Shrink);
    }
}
