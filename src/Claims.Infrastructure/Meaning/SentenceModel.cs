using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Claims.Infrastructure.Meaning;

/// <summary>A sentence encoder in ONNX with its vocabulary: text in, a vector of length 1 out.</summary>
public sealed class SentenceModel : IDisposable
{
    private const string Ids = "input_ids";
    private const string Mask = "attention_mask";
    private const string Types = "token_type_ids";

    /// <summary>Pieces of a text; a claim has about 30, and work grows with the longest of a batch.</summary>
    private const int MostPieces = 128;

    private readonly InferenceSession session;
    private readonly WordPieces vocabulary;
    private readonly string output;

    private SentenceModel(InferenceSession session, WordPieces vocabulary, string output) => (this.session, this.vocabulary, this.output) = (session, vocabulary, output);

    /// <exception cref="InvalidDataException">It cannot be used; the message says why in one sentence and names the setting.</exception>
    public static SentenceModel Open(MeaningSettings settings)
    {
        if (settings.Model is not { Length: > 0 } model || settings.Vocabulary is not { Length: > 0 } words)
            throw new InvalidDataException("Matching__Embeddings__Model and Matching__Embeddings__Vocabulary go together: one of them is missing.");
        var vocabulary = ReadVocabulary(words);
        var session = OpenSession(model);
        try
        {
            var opened = new SentenceModel(session, vocabulary, OutputOf(session, model));
            // Says at the start, and not at the first match, that the model does not take what the vocabulary gives.
            opened.Of(["One sentence.", "Another one, which is longer."]);
            return opened;
        }
        catch (Exception fault)
        {
            session.Dispose();
            throw fault as InvalidDataException ?? new InvalidDataException($"Matching__Embeddings__Model: {model} does not run on a sentence: {fault.Message}", fault);
        }
    }

    /// <returns>Of each text a vector of length 1, or all 0 when the model makes nothing of it.</returns>
    public IReadOnlyList<float[]> Of(IReadOnlyList<string> texts)
    {
        var pieces = texts.Select(text => vocabulary.Of(text, MostPieces)).ToList();
        int[] shape = [texts.Count, pieces.Max(row => row.Count)];
        var (ids, mask) = (new DenseTensor<long>(shape), new DenseTensor<long>(shape));
        ids.Fill(vocabulary.Padding);
        for (var row = 0; row < pieces.Count; row++)
            for (var at = 0; at < pieces[row].Count; at++) (ids[row, at], mask[row, at]) = (pieces[row][at], 1);
        List<NamedOnnxValue> inputs = [NamedOnnxValue.CreateFromTensor(Ids, ids), NamedOnnxValue.CreateFromTensor(Mask, mask)];
        if (session.InputMetadata.ContainsKey(Types)) inputs.Add(NamedOnnxValue.CreateFromTensor(Types, new DenseTensor<long>(shape)));
        using var results = session.Run(inputs, [output]);
        var told = results[0].AsTensor<float>();
        return [.. pieces.Select((row, i) => Unit(told.Rank == 2 ? Row(told, i) : Mean(told, i, row.Count)))];
    }

    public void Dispose() => session.Dispose();

    private static WordPieces ReadVocabulary(string path)
    {
        try
        {
            return WordPieces.Read(File.ReadLines(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or InvalidDataException)
        {
            throw new InvalidDataException($"Matching__Embeddings__Vocabulary: {fault.Message}", fault);
        }
    }

    private static InferenceSession OpenSession(string path)
    {
        if (!File.Exists(path)) throw new InvalidDataException($"Matching__Embeddings__Model: there is no file {path}.");
        try
        {
            // Pages and writes go on beside it: one core is enough for twenty sentences.
            using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
            return new InferenceSession(path, options);
        }
        catch (Exception fault) when (fault is OnnxRuntimeException or DllNotFoundException or TypeInitializationException or BadImageFormatException)
        {
            throw new InvalidDataException($"Matching__Embeddings__Model: {path} cannot be read as an ONNX model: {fault.Message}", fault);
        }
    }

    private static string OutputOf(InferenceSession session, string path)
    {
        foreach (var input in new[] { Ids, Mask })
            if (!session.InputMetadata.TryGetValue(input, out var known) || known.ElementType != typeof(long))
                throw new InvalidDataException($"Matching__Embeddings__Model: {path} has no input {input} of whole numbers (int64).");
        if (session.InputMetadata.Keys.FirstOrDefault(name => name is not (Ids or Mask or Types)) is { } other)
            throw new InvalidDataException($"Matching__Embeddings__Model: {path} wants an input {other}, which is not known here.");
        // A pooled vector for each text, or one for each piece, of which the mean is taken.
        return session.OutputMetadata.FirstOrDefault(known => known.Value.ElementType == typeof(float) && known.Value.Dimensions.Length == 2).Key
            ?? session.OutputMetadata.FirstOrDefault(known => known.Value.ElementType == typeof(float) && known.Value.Dimensions.Length == 3).Key
            ?? throw new InvalidDataException($"Matching__Embeddings__Model: {path} has no output of numbers for each text or each piece of it.");
    }

    private static float[] Row(Tensor<float> told, int row) => [.. Enumerable.Range(0, told.Dimensions[1]).Select(i => told[row, i])];

    private static float[] Mean(Tensor<float> told, int row, int pieces)
    {
        var mean = new float[told.Dimensions[2]];
        for (var at = 0; at < pieces; at++)
            for (var i = 0; i < mean.Length; i++) mean[i] += told[row, at, i] / pieces;
        return mean;
    }

    private static float[] Unit(float[] vector)
    {
        var length = MathF.Sqrt(vector.Sum(value => value * value));
        return length > 0 && float.IsFinite(length) ? [.. vector.Select(value => value / length)] : new float[vector.Length];
    }
}
