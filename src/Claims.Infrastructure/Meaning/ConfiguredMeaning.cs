using Claims.Application.Ports;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;
using Microsoft.ML.OnnxRuntime;

namespace Claims.Infrastructure.Meaning;

/// <summary>The model that the settings name, and the vectors of what was asked lately. What cannot be used is told once and done without.</summary>
public sealed partial class ConfiguredMeaning : ISentenceMeaning, IDisposable
{
    /// <summary>Vectors kept, the last used: some 20 MB, and enough for the claims that come up again and again.</summary>
    private const int Kept = 10_000;

    private readonly MemoryCache known = new(new MemoryCacheOptions { SizeLimit = Kept });
    private readonly ILogger<ConfiguredMeaning> log;
    private readonly SentenceModel? model;

    public ConfiguredMeaning(MeaningSettings settings, ILogger<ConfiguredMeaning> log)
    {
        this.log = log;
        if (!settings.IsAsked) return;
        try
        {
            model = SentenceModel.Open(settings);
        }
        catch (InvalidDataException fault)
        {
            Problem = fault.Message;
            Unusable(log, fault.Message);
        }
    }

    /// <summary>Why what is configured cannot be used, in one sentence; nothing when all is well.</summary>
    public string? Problem { get; private set; }

    public bool IsThere => model is not null && Problem is null;

    public IReadOnlyList<float[]>? Of(IReadOnlyList<string> texts)
    {
        if (!IsThere) return null;
        try
        {
            var vectors = texts.Select(text => known.Get<float[]>(text)).ToArray();
            List<int> missing = [.. Enumerable.Range(0, texts.Count).Where(i => vectors[i] is null)];
            if (missing.Count > 0)
            {
                foreach (var (i, vector) in missing.Zip(model!.Of([.. missing.Select(i => texts[i])])))
                    vectors[i] = known.Set(texts[i], vector, new MemoryCacheEntryOptions { Size = 1 });
            }
            return vectors!;
        }
        catch (OnnxRuntimeException fault)
        {
            Problem = $"The model of sentence meaning stopped: {fault.Message}";
            Unusable(log, Problem);
            return null;
        }
    }

    public void Dispose()
    {
        model?.Dispose();
        known.Dispose();
    }

    [LoggerMessage(LogLevel.Warning, "{Problem} Matching goes on without sentence meaning.")]
    private static partial void Unusable(ILogger log, string problem);
}
