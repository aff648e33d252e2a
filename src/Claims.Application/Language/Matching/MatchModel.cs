using System.Text.Json;

namespace Claims.Application.Language.Matching;

/// <summary>What was learned from judged data: one forest ranks candidates, another judges how likely each of the first ones is right.</summary>
/// <param name="Version">Kept with every match that somebody confirms or rejects.</param>
/// <param name="Ranker">Over <see cref="Features"/>.</param>
/// <param name="Judge">Over <see cref="Ranking.JudgedBy"/>.</param>
/// <param name="Slope">The confidence is 1 / (1 + exp(-(Slope · judgement + Offset))).</param>
/// <param name="Threshold">Below this confidence there is nothing like the text.</param>
/// <param name="Elsewhere">How often stems stand in the claims of all the data: <see cref="Rarity"/> needs it while an archive is young.</param>
public sealed record MatchModel(string Version, Forest Ranker, Forest Judge, double Slope, double Offset, double Threshold, Background Elsewhere)
{
    private const string File = "match-model.json";

    private static readonly Lazy<MatchModel> Read = new(() =>
    {
        using var stream = typeof(MatchModel).Assembly.GetManifestResourceStream(File) ?? throw new InvalidOperationException($"{File} is not built in.");
        var model = JsonSerializer.Deserialize<MatchModel>(stream)!;
        return model.Ranker.Names.SequenceEqual(Features.Names) && model.Judge.Names.SequenceEqual(Ranking.JudgedBy)
            ? model
            : throw new InvalidOperationException($"{File} was trained on other features: train it again.");
    });

    /// <summary>The model of this version of the product.</summary>
    public static MatchModel Shipped => Read.Value;

    /// <param name="judgement">The judge's log odds.</param>
    public double Confidence(double judgement) => 1 / (1 + Math.Exp(-((Slope * judgement) + Offset)));
}
