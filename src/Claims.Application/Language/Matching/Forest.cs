namespace Claims.Application.Language.Matching;

/// <summary>Boosted regression trees: their sum is how much speaks for a match, in log odds.</summary>
/// <param name="Names">Of the features that it was trained on, in order.</param>
/// <param name="Start">The sum before the first tree.</param>
public sealed record Forest(IReadOnlyList<string> Names, double Start, IReadOnlyList<Tree> Trees)
{
    public double Score(float[] row)
    {
        var sum = Start;
        foreach (var tree in Trees) sum += tree.Value(row);
        return sum;
    }
}

/// <summary>One tree, its nodes in arrays. A row goes left where its feature is at most the threshold.</summary>
/// <param name="Feature">Of each node; -1 for a leaf.</param>
/// <param name="Right">The right child of each node; the left one follows its parent at once.</param>
/// <param name="Number">The threshold of a node, the value of a leaf.</param>
public sealed record Tree(int[] Feature, int[] Right, float[] Number)
{
    public float Value(float[] row)
    {
        var at = 0;
        while (Feature[at] >= 0) at = row[Feature[at]] <= Number[at] ? at + 1 : Right[at];
        return Number[at];
    }
}
