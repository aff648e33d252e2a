using Microsoft.Extensions.Configuration;

namespace Claims.Infrastructure.Meaning;

/// <summary>Where an administrator keeps a model of sentence meaning.</summary>
/// <param name="Model">An ONNX file with the inputs <c>input_ids</c>, <c>attention_mask</c> and perhaps <c>token_type_ids</c>.</param>
/// <param name="Vocabulary">Its WordPiece vocabulary, a token a line.</param>
public sealed record MeaningSettings(string? Model, string? Vocabulary)
{
    /// <summary>Matching by words alone.</summary>
    public static MeaningSettings None { get; } = new(null, null);

    public bool IsAsked => Model is { Length: > 0 } || Vocabulary is { Length: > 0 };

    public static MeaningSettings From(IConfiguration configuration) => new(configuration["Matching:Embeddings:Model"], configuration["Matching:Embeddings:Vocabulary"]);
}
