using System.Globalization;
using Claims.Application.Language.Spotting;

namespace Claims.Infrastructure.Spotting.Training;

/// <summary>Trains the spotter from the public data sets and measures it on debates that it has not seen.</summary>
/// <param name="Model">Trained on everything; its probability and threshold are those that hold in later debates.</param>
/// <param name="LaterF1">Of yes and no, on ClaimBuster's debates from <see cref="Cut"/> on, by a model that knows nothing newer: how the product is used.</param>
/// <param name="LaterPrecision">Average precision, there.</param>
/// <param name="F1">On ClaimBuster, tenfold by debate, without a teacher: past and future mixed, as it is usually measured.</param>
/// <param name="Precision">Average precision, there.</param>
/// <param name="Ranking">Mean average precision over whole debates, each left out in turn, without a teacher.</param>
public sealed record SpotReport(SpotModel Model, Figure LaterF1, Figure LaterPrecision, Figure F1, Figure Precision, Figure Ranking)
{
    /// <summary>Debates before this year are the past.</summary>
    public const string Cut = "2005";

    private const int Folds = 10;

    /// <param name="words">Trained apart: docs/spotting.md.</param>
    /// <param name="folder">
    /// With <c>claimbuster/</c> and <c>debates/</c>, and where there is a teacher, what it taught: <c>taught/all.tsv</c>, and <c>taught/before-2005.tsv</c> by one that has
    /// seen no later debate, for the figures.
    /// </param>
    /// <param name="version">Names the training in the model.</param>
    /// <param name="tell">Hears what is going on; it takes minutes.</param>
    /// <exception cref="InvalidDataException">A file is not as it is distributed, or all its debates are of one time.</exception>
    public static SpotReport Make(WordTable words, string folder, string version, Action<string> tell)
    {
        var training = new SpotTraining(words);
        var crowd = LabelledSentences.ReadClaimBuster(Path.Combine(folder, "claimbuster", "crowdsourced.csv")).ConvertAll(training.Read);
        var experts = LabelledSentences.ReadClaimBuster(Path.Combine(folder, "claimbuster", "groundtruth.csv")).ConvertAll(training.Read);
        var debates = LabelledSentences.ReadDebates(Path.Combine(folder, "debates")).ConvertAll(training.Read);
        var taught = LabelledSentences.ReadTaught(Path.Combine(folder, "taught", "all.tsv"));
        var taughtBefore = LabelledSentences.ReadTaught(Path.Combine(folder, "taught", $"before-{Cut}.tsv"));
        List<ReadSentence> facts = [.. crowd, .. experts];
        if (!crowd.Exists(IsPast) || crowd.TrueForAll(IsPast)) throw new InvalidDataException($"Debates before {Cut} and later ones are needed; File_id begins with the year.");
        var (twins, twinsInFacts) = Twins(crowd, debates);
        List<ReadSentence> others = [.. debates.Where(sentence => !twins.Contains(sentence.Sentence.Debate))];
        tell($"{crowd.Count} + {experts.Count} sentences, {debates.Count} in whole debates; the same debates in both: {string.Join(", ", twins)}; {taught.Count} taught");

        var later = Score(training, training.Fit([.. facts.Where(IsPast)], others, taughtBefore), crowd.Where(sentence => !IsPast(sentence)));
        var all = later.SelectMany(debate => debate).ToList();
        var (slope, offset) = Calibration.Fit(all.ConvertAll(sentence => (LogOdds(sentence.Score), sentence.IsWorth)));
        var threshold = Measures.BestThreshold(all);
        tell($"debates before {Cut} asked of later ones");
        var mixed = CrossValidate(training, crowd, facts, others, tell);
        var mixedThreshold = Measures.BestThreshold([.. mixed.SelectMany(debate => debate)]);
        var ranking = RankDebates(training, [.. facts.Where(sentence => !twinsInFacts.Contains(sentence.Sentence.Debate))], debates, tell);

        var model = training.Fit(facts, debates, taught);
        var blend = model.Blend with { Slope = slope, Offset = offset, Threshold = 1 / (1 + MathF.Exp(-((slope * LogOdds(threshold)) + offset))) };
        return new SpotReport(
            new SpotModel(version, words, [.. model.Rarity], model.Facts, model.Picked, model.Trees, blend),
            Measures.WithInterval(later, chosen => Measures.F1(chosen.SelectMany(debate => debate), threshold)),
            Measures.WithInterval(later, chosen => Measures.AveragePrecision(chosen.SelectMany(debate => debate))),
            Measures.WithInterval(mixed, chosen => Measures.F1(chosen.SelectMany(debate => debate), mixedThreshold)),
            Measures.WithInterval(mixed, chosen => Measures.AveragePrecision(chosen.SelectMany(debate => debate))),
            ranking);
    }

    public IEnumerable<string> Lines()
    {
        yield return $"F1 {LaterF1}, average precision {LaterPrecision}: ClaimBuster, debates before {Cut} asked of later ones";
        yield return $"F1 {F1}, average precision {Precision}: ClaimBuster, tenfold by debate, untaught";
        yield return $"MAP {Ranking}: whole debates, each left out in turn, untaught";
        yield return string.Create(CultureInfo.InvariantCulture, $"Worth checking from {Model.Blend.Threshold:f3} on.");
    }

    private static bool IsPast(ReadSentence sentence) => string.CompareOrdinal(sentence.Sentence.Debate, Cut) < 0;

    /// <summary>The public sets share some debates: a debate that has a tenth of its sentences word for word in the other set is the same one.</summary>
    private static (HashSet<string> InDebates, HashSet<string> InFacts) Twins(List<ReadSentence> crowd, List<ReadSentence> debates)
    {
        var known = crowd.ToLookup(sentence => sentence.Sentence.Text.ToUpperInvariant(), sentence => sentence.Sentence.Debate);
        HashSet<string> here = [], there = [];
        foreach (var debate in debates.GroupBy(sentence => sentence.Sentence.Debate))
        {
            var same = debate.SelectMany(sentence => known[sentence.Sentence.Text.ToUpperInvariant()].Distinct()).ToList();
            if (same.Count < debate.Count() / 10) continue;
            here.Add(debate.Key);
            there.Add(same.GroupBy(name => name).MaxBy(names => names.Count())!.Key);
        }
        return (here, there);
    }

    private static List<List<(float Score, bool IsWorth)>> CrossValidate(
        SpotTraining training, List<ReadSentence> crowd, List<ReadSentence> facts, List<ReadSentence> debates, Action<string> tell)
    {
        var names = crowd.Select(sentence => sentence.Sentence.Debate).Distinct().OrderBy(name => Hashing.Of(name)).ToList();
        var scored = new List<List<(float, bool)>>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = names.Where((_, i) => i % Folds == fold).ToHashSet();
            var model = training.Fit([.. facts.Where(sentence => !held.Contains(sentence.Sentence.Debate))], debates, []);
            scored.AddRange(Score(training, model, crowd.Where(sentence => held.Contains(sentence.Sentence.Debate))));
            tell($"fold {fold + 1} of {Folds}");
        }
        return scored;
    }

    /// <summary>Debate by debate.</summary>
    private static List<List<(float Score, bool IsWorth)>> Score(SpotTraining training, SpotModel model, IEnumerable<ReadSentence> sentences) =>
        [.. sentences.GroupBy(sentence => sentence.Sentence.Debate, sentence => (training.Score(model, sentence), sentence.Sentence.IsWorth), (_, scored) => scored.ToList())];

    private static Figure RankDebates(SpotTraining training, List<ReadSentence> facts, List<ReadSentence> debates, Action<string> tell)
    {
        var model = training.Fit(facts, debates, []);
        var precisions = new List<double>();
        foreach (var debate in debates.GroupBy(sentence => sentence.Sentence.Debate))
        {
            var without = training.Refit(model, [.. debates.Where(sentence => sentence.Sentence.Debate != debate.Key)]);
            precisions.Add(Measures.AveragePrecision([.. debate.Select(sentence => (training.Score(without, sentence), sentence.Sentence.IsWorth))]));
            tell(string.Create(CultureInfo.InvariantCulture, $"{debate.Key}: average precision {precisions[^1]:f3}"));
        }
        return Measures.WithInterval(precisions, chosen => chosen.Average());
    }

    private static float LogOdds(float probability) => MathF.Log(probability / (1 - probability));
}
