using System.IO.Compression;
using Claims.Application.Language.Spotting;

namespace Claims.Infrastructure.Spotting;

/// <summary>
/// The table of words as a file: hashes, weights as half floats, four sets of classes, then the vectors dimension by dimension, a signed byte each, with a scale for each
/// dimension. docs/spotting.md says how it was made.
/// </summary>
public static class WordFile
{
    public static WordTable Read(Stream file)
    {
        using var reader = new BinaryReader(new BrotliStream(file, CompressionMode.Decompress));
        var count = reader.ReadInt32();
        var dimensions = reader.ReadInt32();
        var scales = new float[dimensions];
        for (var i = 0; i < dimensions; i++) scales[i] = reader.ReadSingle();
        var hashes = new uint[count];
        for (var i = 0; i < count; i++) hashes[i] = reader.ReadUInt32();
        var weights = new float[count];
        for (var i = 0; i < count; i++) weights[i] = (float)reader.ReadHalf();
        var classes = new ushort[count * WordTable.ClassSets];
        for (var i = 0; i < classes.Length; i++) classes[i] = reader.ReadUInt16();
        var vectors = new float[count * dimensions];
        for (var dimension = 0; dimension < dimensions; dimension++)
            for (var row = 0; row < count; row++) vectors[(row * dimensions) + dimension] = reader.ReadSByte() * scales[dimension];
        return new WordTable(hashes, weights, classes, vectors, dimensions);
    }
}
