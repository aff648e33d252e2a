using System.Globalization;
using Claims.Application.Language.Spotting;

namespace Claims.Infrastructure.Spotting.Training;

/// <summary>Trains the spotter from the public data sets and measures it on debates that it has not seen.</summary>
/// <param name="Model">Trained on everything, its probability and threshold from the cross-validation.</param>
/// <param name="F1">Of yes and no, on ClaimBuster, tenfold by debate.</param>
/// <param name="Precision">Average precision, there.</param>
/// <param name="NewestF1">On the debates of the last years alone: how it holds up on new topics.</param>
/// <param name="NewestPrecision">Average precision, there.</param>
/// <param name="Ranking">Mean average precision over whole debates, each left out in turn.</param>
public sealed record SpotReport(SpotModel Model, Figure F1, Figure Precision, Figure NewestF1, Figure NewestPrecision, Figure Ranking)
{
    private const int Folds = 10;
    private const string Newest = "2012";

    /// <param name="words">Trained apart: docs/spotting.md.</param>
    /// <param name="folder">With <c>claimbuster/</c> and <c>debates/</c>.</param>
    /// <param name="version">Names the training in the model.</param>
    /// <param name="tell">Hears what is going on; it takes minutes.</param>
    public static SpotReport Make(WordTable words, string folder, string version, Action<string> tell)
    {
        var training = new SpotTraining(words);
        var crowd = LabelledSentences.ReadClaimBuster(Path.Combine(folder, "claimbuster", "crowdsourced.csv")).ConvertAll(training.Read);
        var experts = LabelledSentences.ReadClaimBuster(Path.Combine(folder, "claimbuster", "groundtruth.csv")).ConvertAll(training.Read);
        var debates = LabelledSentences.ReadDebates(Path.Combine(folder, "debates")).ConvertAll(training.Read);
        List<ReadSentence> facts = [.. crowd, .. experts];
        var (twins, twinsInFacts) = Twins(crowd, debates);
        tell($"{crowd.Count} + {experts.Count} sentences, {debates.Count} in whole debates; the same debates in both: {string.Join(", ", twins)}");

        var scored = CrossValidate(training, crowd, facts, [.. debates.Where(sentence => !twins.Contains(sentence.Sentence.Debate))], tell);
        var all = scored.SelectMany(debate => debate.Value).ToList();
        var (slope, offset) = Calibration.Fit(all.ConvertAll(sentence => (LogOdds(sentence.Score), sentence.IsWorth)));
        var threshold = Measures.BestThreshold(all);
        var newest = scored.Where(debate => string.CompareOrdinal(debate.Key, Newest) >= 0).Select(debate => debate.Value).ToList();
        var ranking = RankDebates(training, [.. facts.Where(sentence => !twinsInFacts.Contains(sentence.Sentence.Debate))], debates, tell);

        var model = training.Fit(facts, debates);
        var blend = model.Blend with { Slope = slope, Offset = offset, Threshold = 1 / (1 + MathF.Exp(-((slope * LogOdds(threshold)) + offset))) };
        return new SpotReport(
            new SpotModel(version, words, [.. model.Rarity], model.Facts, model.Picked, model.Trees, blend),
            Measures.WithInterval([.. scored.Values], chosen => Measures.F1(chosen.SelectMany(debate => debate), threshold)),
            Measures.WithInterval([.. scored.Values], chosen => Measures.AveragePrecision(chosen.SelectMany(debate => debate))),
            Measures.WithInterval(newest, chosen => Measures.F1(chosen.SelectMany(debate => debate), threshold)),
            Measures.WithInterval(newest, chosen => Measures.AveragePrecision(chosen.SelectMany(debate => debate))),
            ranking);
    }

    public IEnumerable<string> Lines()
    {
        yield return $"F1 {F1}, average precision {Precision}: ClaimBuster, tenfold by debate";
        yield return $"F1 {NewestF1}, average precision {NewestPrecision}: its debates from {Newest} on";
        yield return $"MAP {Ranking}: whole debates, each left out in turn";
        yield return string.Create(CultureInfo.InvariantCulture, $"Worth checking from {Model.Blend.Threshold:f3} on.");
    }

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

    private static Dictionary<string, List<(float Score, bool IsWorth)>> CrossValidate(
        SpotTraining training, List<ReadSentence> crowd, List<ReadSentence> facts, List<ReadSentence> debates, Action<string> tell)
    {
        var names = crowd.Select(sentence => sentence.Sentence.Debate).Distinct().OrderBy(name => Hashing.Of(name)).ToList();
        var scored = new Dictionary<string, List<(float, bool)>>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = names.Where((_, i) => i % Folds == fold).ToHashSet();
            var model = training.Fit([.. facts.Where(sentence => !held.Contains(sentence.Sentence.Debate))], debates);
            foreach (var debate in crowd.Where(sentence => held.Contains(sentence.Sentence.Debate)).GroupBy(sentence => sentence.Sentence.Debate))
                scored[debate.Key] = [.. debate.Select(sentence => (training.Score(model, sentence), sentence.Sentence.IsWorth))];
            tell($"fold {fold + 1} of {Folds}");
        }
        return scored;
    }

    private static Figure RankDebates(SpotTraining training, List<ReadSentence> facts, List<ReadSentence> debates, Action<string> tell)
    {
        var model = training.Fit(facts, debates);
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
