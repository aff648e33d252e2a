using Claims.Application.Ports;
using Claims.Application.UseCases.Known;
using Claims.Application.UseCases.Matching;
using Claims.Infrastructure.Meaning;
using Claims.Infrastructure.Search;
using Claims.Tests.Desks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;

namespace Claims.Infrastructure.Tests.Meaning;

public sealed class MeaningOfSentences : IDisposable
{
    private static readonly string[] Vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "ship", "boat", "sank", "harbour", "painted", "in", "the", "a", "##s", "was", ".", "bay", "river"];

    private readonly string folder = Directory.CreateTempSubdirectory("claims-meaning-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static TinyModel Tiny { get; } = new([.. Vocabulary.Select(VectorOf)]);

    // Ships and boats are one thing; to sink and to be painted are opposites.
    private static float[] VectorOf(string piece) => piece switch
    {
        "ship" => [1, 0, 0],
        "boat" => [0.9f, 0.1f, 0],
        "sank" => [0, 2, 0],
        "painted" => [0, -2, 0],
        "harbour" => [0, 0, 1],
        _ => [0.01f, 0.01f, 0.01f],
    };

    private MeaningSettings Settings(byte[] model, params string[] vocabulary)
    {
        var (modelFile, words) = (Path.Combine(folder, "model.onnx"), Path.Combine(folder, "vocab.txt"));
        File.WriteAllBytes(modelFile, model);
        File.WriteAllLines(words, vocabulary);
        return new MeaningSettings(modelFile, words);
    }

    private static float Product(float[] left, float[] right) => left.Zip(right, (one, other) => one * other).Sum();

    [Fact]
    public void Words_are_cut_into_the_longest_pieces_that_are_known()
    {
        var pieces = WordPieces.Read(Vocabulary);
        Assert.Equal([2, 11, 4, 12, 6, 14, 3], pieces.Of("A ships sank.", 128));
        Assert.Equal([2, 1, 5, 3], pieces.Of("Ünknown bóat", 128));
        Assert.Equal([2, 1, 3], pieces.Of(new string('a', 101), 128));
        Assert.Equal([2, 11, 4, 3], pieces.Of("a ship sank in the harbour", 4));
        Assert.Equal([2, 3], pieces.Of("", 4));
    }

    [Fact]
    public void A_vocabulary_with_capitals_keeps_them()
    {
        var pieces = WordPieces.Read([.. Vocabulary, "Ship"]);
        Assert.Equal([2, 17, 4, 3], pieces.Of("Ship ship", 128));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_means_about_the_same_points_the_same_way(bool isPooled)
    {
        using var model = SentenceModel.Open(Settings((Tiny with { IsPooled = isPooled }).Write(), Vocabulary));

        var vectors = model.Of(["A ship sank in the harbour", "The boat sank in a harbour.", "A boat was painted"]);

        Assert.All(vectors, vector => Assert.Equal(1, Product(vector, vector), 0.001));
        Assert.True(Product(vectors[0], vectors[1]) > 0.95);
        Assert.True(Product(vectors[0], vectors[2]) < 0);
    }

    [Fact]
    public void A_text_means_the_same_beside_a_longer_one()
    {
        using var model = SentenceModel.Open(Settings(Tiny.Write(), Vocabulary));

        var alone = model.Of(["a ship"])[0];
        var beside = model.Of(["a ship", "the boats sank in the harbour the boats sank in the harbour"])[0];

        Assert.Equal(alone, beside);
    }

    // Both share the same words with the text; which of the two is a harbour is for the model to say.
    [Theory]
    [InlineData("bay", "river")]
    [InlineData("river", "bay")]
    public async Task Of_two_claims_that_share_the_same_words_the_one_that_means_the_same_comes_first(string same, string other)
    {
        var model = new TinyModel([.. Vocabulary.Select(piece => piece == same ? VectorOf("harbour") : piece == other ? [0, 0, -1] : VectorOf(piece))]);

        var matches = await AskAsync(Settings(model.Write(), Vocabulary), "The boat sank in the harbour");

        Assert.Equal([same, other], matches.Select(match => match.ExternalId));
        Assert.Equal(matches.Select(match => match.Confidence).OrderDescending(), matches.Select(match => match.Confidence));
    }

    public static TheoryData<string, string> Unusable => new()
    {
        { "no model", "Model: there is no file" },
        { "no vocabulary", "Vocabulary: Could not find file" },
        { "model only", "go together" },
        { "not ONNX", "cannot be read as an ONNX model" },
        { "no mask", "no input attention_mask" },
        { "ids that are no whole numbers", "no input input_ids of whole numbers" },
        { "another input", "wants an input pixel_values" },
        { "no vectors", "no output of numbers" },
        { "a longer vocabulary", "does not run on a sentence" },
        { "a vocabulary of words", "has no line [CLS]" },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public async Task What_cannot_be_used_is_told_in_one_sentence_and_matching_goes_on(string fault, string told)
    {
        var settings = Broken(fault);
        using var meaning = new ConfiguredMeaning(settings, NullLogger<ConfiguredMeaning>.Instance);

        Assert.False(meaning.IsThere);
        Assert.Contains(told, meaning.Problem, StringComparison.Ordinal);
        Assert.StartsWith("Matching__Embeddings__", meaning.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', meaning.Problem!);
        Assert.Equal(HealthStatus.Degraded, (await new MeaningHealth(meaning).CheckHealthAsync(new HealthCheckContext())).Status);
        Assert.Equal(2, (await AskAsync(settings, "The boat sank in the harbour")).Count);
    }

    private MeaningSettings Broken(string fault) => fault switch
    {
        "no model" => new MeaningSettings(Path.Combine(folder, "none.onnx"), Settings([], Vocabulary).Vocabulary),
        "no vocabulary" => new MeaningSettings(Settings(Tiny.Write()).Model, Path.Combine(folder, "none.txt")),
        "model only" => new MeaningSettings(Settings(Tiny.Write()).Model, null),
        "not ONNX" => Settings("This is a text."u8.ToArray(), Vocabulary),
        "no mask" => Settings((Tiny with { MaskName = "mask_of_attention" }).Write(), Vocabulary),
        "ids that are no whole numbers" => Settings((Tiny with { IdType = 6 }).Write(), Vocabulary),
        "another input" => Settings((Tiny with { AlsoTakes = "pixel_values" }).Write(), Vocabulary),
        "no vectors" => Settings((Tiny with { GivesNoVectors = true }).Write(), Vocabulary),
        "a longer vocabulary" => Settings((Tiny with { Vectors = Tiny.Vectors[..3] }).Write(), Vocabulary),
        _ => Settings(Tiny.Write(), "ship", "boat"),
    };

    private static async Task<IReadOnlyList<MatchedRow>> AskAsync(MeaningSettings settings, string text)
    {
        await using var desk = await Desk.OpenAsync(change: services => services.AddSingleton(settings));
        var reader = await desk.MemberAsync(Application.Domain.Team.Roles.Reader);
        await desk.SendAsSystemAsync(new ImportKnownChecks.Command("Elsewhere",
        [
            new TextLine(1, """{"externalId":"bay","claimReviewed":"The boat sank in the bay"}""", null),
            new TextLine(2, """{"externalId":"river","claimReviewed":"The boat sank in the river"}""", null),
        ]));
        await desk.Services.GetRequiredService<ClaimIndex>().CatchUpAsync(CancellationToken.None);
        var answer = await desk.SendAsync(reader, new MatchText.Query(text, 5, WithWeak: true));
        return answer.Value.Matches;
    }
}
