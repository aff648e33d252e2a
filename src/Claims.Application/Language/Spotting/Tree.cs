namespace Claims.Application.Language.Spotting;

/// <summary>A regression tree: node i asks whether <c>row[Feature] &lt;= Threshold</c>; a child below zero is the leaf <c>~child</c>.</summary>
public sealed record Tree(TreeNode[] Nodes, float[] Leaves)
{
    public float Of(ReadOnlySpan<float> row)
    {
        if (Nodes.Length == 0) return Leaves[0];
        var at = 0;
        while (at >= 0)
        {
            ref readonly var node = ref Nodes[at];
            // No branch on the answer: which way a sentence goes is anybody's guess, and guessing wrong costs more than reading both children.
            int smaller = node.Smaller, larger = node.Larger;
            at = row[node.Feature] <= node.Threshold ? smaller : larger;
        }
        return Leaves[~at];
    }
}

/// <summary>Twelve bytes, so that a path through a tree touches little memory.</summary>
public readonly record struct TreeNode(float Threshold, ushort Feature, short Smaller, short Larger);
