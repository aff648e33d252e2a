using Claims.Application.Language.Spotting;
using Claims.Application.Ports;

namespace Claims.Infrastructure.Spotting;

/// <summary>The spotter as it was trained and shipped: two files inside the program, read at the first sentence.</summary>
public sealed class TrainedSpotter : ISpotter, IWordMeaning
{
    private static readonly Lazy<WordTable> Table = new(() => WordFile.Read(Open("words.bin")));

    private readonly Lazy<SpotModel> model = new(() => ModelFile.Read(Open("spotter.bin"), Words));

    /// <summary>The shipped table of words, which training builds on.</summary>
    public static WordTable Words => Table.Value;

    public SpotModel Model => model.Value;

    WordTable IWordMeaning.Words => Words;

    private static Stream Open(string name) =>
        typeof(TrainedSpotter).Assembly.GetManifestResourceStream($"{typeof(TrainedSpotter).Namespace}.Model.{name}")
        ?? throw new InvalidOperationException($"The program was built without {name}.");
}
