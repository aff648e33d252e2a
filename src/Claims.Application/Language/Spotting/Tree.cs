namespace Claims.Application.Language.Spotting;

/// <summary>A regression tree in flat arrays: node i asks whether <c>row[Features[i]] &lt;= Thresholds[i]</c>; a child below zero is the leaf <c>~child</c>.</summary>
public sealed record Tree(int[] Features, float[] Thresholds, int[] Smaller, int[] Larger, float[] Leaves)
{
    public float Of(ReadOnlySpan<float> row)
    {
        if (Features.Length == 0) return Leaves[0];
        var node = 0;
        while (node >= 0) node = row[Features[node]] <= Thresholds[node] ? Smaller[node] : Larger[node];
        return Leaves[~node];
    }
}
