using System.IO.Compression;
using Claims.Application.Language.Spotting;

namespace Claims.Infrastructure.Spotting;

/// <summary>
/// The trained file of the spotter: numbers only, compressed. Version, blend, two biases, then for each bucket in use its distance from the one before, its rarity and its
/// two weights as half floats, then the trees.
/// </summary>
public static class ModelFile
{
    private const int Format = 1;

    /// <exception cref="InvalidDataException">The file is of another format.</exception>
    public static SpotModel Read(Stream file, WordTable words)
    {
        using var reader = new BinaryReader(new BrotliStream(file, CompressionMode.Decompress));
        if (reader.ReadInt32() != Format) throw new InvalidDataException("The trained file of the spotter is of another format: run train-spot again.");
        var version = reader.ReadString();
        var blend = new Blend(reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());
        var (factBias, pickedBias) = (reader.ReadSingle(), reader.ReadSingle());
        var rarity = new float[SentenceSignals.Buckets];
        var facts = new float[SentenceSignals.Buckets];
        var picked = new float[SentenceSignals.Buckets];
        var bucket = 0;
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            bucket += reader.Read7BitEncodedInt();
            rarity[bucket] = (float)reader.ReadHalf();
            facts[bucket] = (float)reader.ReadHalf();
            picked[bucket] = (float)reader.ReadHalf();
        }
        var trees = new Tree[reader.ReadInt32()];
        for (var i = 0; i < trees.Length; i++) trees[i] = ReadTree(reader);
        return new SpotModel(version, words, rarity, new PatternWeights(facts, factBias), new PatternWeights(picked, pickedBias), trees, blend);
    }

    public static void Write(Stream file, SpotModel model)
    {
        using var writer = new BinaryWriter(new BrotliStream(file, CompressionLevel.SmallestSize, leaveOpen: true));
        writer.Write(Format);
        writer.Write(model.Version);
        var blend = model.Blend;
        foreach (var number in (ReadOnlySpan<float>)[blend.Facts, blend.Traits, blend.Checked, blend.Slope, blend.Offset, blend.Threshold, model.Facts.Bias, model.Picked.Bias])
            writer.Write(number);
        var used = Enumerable.Range(0, SentenceSignals.Buckets).Where(bucket => model.Rarity[bucket] > 0).ToList();
        writer.Write(used.Count);
        var before = 0;
        foreach (var bucket in used)
        {
            writer.Write7BitEncodedInt(bucket - before);
            writer.Write((Half)model.Rarity[bucket]);
            writer.Write((Half)model.Facts.Weights[bucket]);
            writer.Write((Half)model.Picked.Weights[bucket]);
            before = bucket;
        }
        writer.Write(model.Trees.Count);
        foreach (var tree in model.Trees) WriteTree(writer, tree);
    }

    private static Tree ReadTree(BinaryReader reader)
    {
        var nodes = new TreeNode[reader.ReadByte()];
        for (var i = 0; i < nodes.Length; i++)
        {
            var feature = reader.ReadUInt16();
            nodes[i] = new TreeNode(reader.ReadSingle(), feature, reader.ReadSByte(), reader.ReadSByte());
        }
        var leaves = new float[nodes.Length + 1];
        for (var i = 0; i < leaves.Length; i++) leaves[i] = reader.ReadSingle();
        return new Tree(nodes, leaves);
    }

    private static void WriteTree(BinaryWriter writer, Tree tree)
    {
        writer.Write((byte)tree.Nodes.Length);
        foreach (var node in tree.Nodes)
        {
            writer.Write(node.Feature);
            writer.Write(node.Threshold);
            writer.Write((sbyte)node.Smaller);
            writer.Write((sbyte)node.Larger);
        }
        foreach (var leaf in tree.Leaves) writer.Write(leaf);
    }
}
