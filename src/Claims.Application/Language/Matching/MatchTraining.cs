namespace Claims.Application.Language.Matching;

/// <summary>A text whose right claims are known.</summary>
/// <param name="Set">The data that it comes from; figures are told for each.</param>
/// <param name="Group">Lessons of one group stand in one fold: they share a claim or a speech.</param>
/// <param name="Candidates">What the index proposes, best first.</param>
/// <param name="IsRight">Of each candidate.</param>
/// <param name="Right">How many right claims there are, proposed or not.</param>
/// <param name="Documents">How many claims the archive has that was asked.</param>
/// <param name="IsWhole">Asked of the whole archive, and not of a small one made of some of its claims.</param>
public sealed record Lesson(
    string Set, string Group, Asked Asked, IReadOnlyList<Candidate> Candidates, IReadOnlyList<bool> IsRight, int Right, double AverageLength, int Documents, bool IsWhole);

/// <summary>Learns what a match looks like and says how well, on texts that it did not learn from.</summary>
/// <remarks>The judge learns from each text twice: as it is, and with its right claims taken away, so that the best of nothing is known for nothing.</remarks>
public static class MatchTraining
{
    private const int Folds = 5;
    private const int Forests = 3;
    private const double FalseAlarms = 0.05;
    private const int Near = 30;
    private const int Skip = 4;
    private const int Shown = 5;

    /// <param name="lessons">Each is read once and let go: what they are made of is large.</param>
    public static (MatchModel Model, IReadOnlyList<string> Report) Learn(IEnumerable<Lesson> lessons, Background elsewhere, string version, Boosting how, Action<string> progress)
    {
        var asked = lessons.Select(Rows.Of).ToList();
        var folds = FoldsOf(asked);
        // The judge learns from rankings of texts that the ranker had not seen, as it will meet them.
        var ranked = new Ranked[asked.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            progress($"ranking, fold {fold + 1} of {Folds}");
            var ranker = Ranker([.. asked.Where((_, i) => folds[i] != fold)], how);
            foreach (var i in Enumerable.Range(0, asked.Count).Where(i => folds[i] == fold)) ranked[i] = Ranked.By(ranker, asked[i]);
        }
        var judging = how with { Trees = how.Trees / 2, Leaves = 6 };
        var judged = new List<Judged>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var judge = Judge([.. ranked.Where((_, i) => folds[i] != fold)], judging);
            judged.AddRange(ranked.Where((_, i) => folds[i] == fold).Select(text => Judged.By(judge, text)));
        }
        var (slope, offset) = Calibrate(judged);
        progress("all");
        var model = new MatchModel(version, Ranker(asked, how), Judge(ranked, judging), slope, offset, 0, elsewhere);
        model = model with { Threshold = Math.Round(model.Confidence(Threshold(judged)), 3) };
        return (model, Report(judged, model));
    }

    private static Forest Ranker(IReadOnlyCollection<Rows> asked, Boosting how)
    {
        // Far down the list one wrong candidate is like another.
        bool Teaches(Rows text, int i) => i < Near || i % Skip == 0 || text.IsRight[i];
        var (rows, isRight, texts) = (new List<float[]>(), new List<bool>(), new List<Range>());
        foreach (var text in asked.Where(text => text.IsWhole))
        {
            int[] taught = [.. Enumerable.Range(0, text.With.Length).Where(i => Teaches(text, i))];
            texts.Add(rows.Count..(rows.Count + taught.Length));
            rows.AddRange(taught.Select(i => text.With[i]));
            isRight.AddRange(taught.Select(i => text.IsRight[i]));
        }
        return how.LearnMean(Forests, Features.Names, rows, isRight, texts);
    }

    private static Forest Judge(IEnumerable<Ranked> ranked, Boosting how)
    {
        var taught = ranked.SelectMany(text => text.First.Concat(text.FirstWithout.Select(placed => (Placed: placed, IsRight: false)))).ToList();
        return how.LearnMean(Forests, Ranking.JudgedBy, [.. taught.Select(row => row.Placed.Judged)], [.. taught.Select(row => row.IsRight)]);
    }

    private static int[] FoldsOf(IReadOnlyList<Rows> lessons)
    {
        var groups = lessons.Select(lesson => lesson.Group).Distinct().Order(StringComparer.Ordinal).ToList();
        var random = new Random(7);
        var fold = groups.OrderBy(_ => random.Next()).Select((group, i) => (group, i % Folds)).ToDictionary(pair => pair.group, pair => pair.Item2);
        return [.. lessons.Select(lesson => fold[lesson.Group])];
    }

    /// <summary>Fits confidence to truth on what the forest had not seen (J. Platt, "Probabilistic outputs for support vector machines", 1999).</summary>
    private static (double Slope, double Offset) Calibrate(List<Judged> judged)
    {
        var seen = judged.SelectMany(text => text.First.Concat(text.FirstWithout.Select(score => (score, false)))).ToList();
        var (slope, offset) = (1.0, 0.0);
        for (var step = 0; step < 50; step++)
        {
            double gs = 0, go = 0, ss = 1e-9, so = 0, oo = 1e-9;
            foreach (var (score, isRight) in seen)
            {
                var chance = 1 / (1 + Math.Exp(-((slope * score) + offset)));
                var (miss, curve) = (chance - (isRight ? 1 : 0), chance * (1 - chance));
                (gs, go, ss, so, oo) = (gs + (miss * score), go + miss, ss + (curve * score * score), so + (curve * score), oo + curve);
            }
            var det = (ss * oo) - (so * so);
            (slope, offset) = (slope - (((oo * gs) - (so * go)) / det), offset - (((ss * go) - (so * gs)) / det));
        }
        return (slope, offset);
    }

    /// <summary>The score that one in twenty texts without a match reaches.</summary>
    private static double Threshold(IReadOnlyCollection<Judged> judged)
    {
        var best = judged.Select(text => text.FirstWithout.DefaultIfEmpty(double.MinValue).First()).Order().ToList();
        return best[(int)((1 - FalseAlarms) * (best.Count - 1))];
    }

    private static List<string> Report(List<Judged> judged, MatchModel model)
    {
        var told = new List<string>();
        foreach (var set in judged.Where(text => text.IsWhole).GroupBy(text => text.Set))
        {
            List<Judged> texts = [.. set];
            var threshold = Threshold(texts);
            told.Add($"{set.Key}: {texts.Count} texts");
            told.Add($"  first stage MAP@5 {Measures.Mean([.. texts.Select(text => text.PrecisionBefore)])}");
            told.Add($"  MAP@5 {Measures.Mean([.. texts.Select(text => text.Precision)])}");
            told.Add($"  right one first {Measures.Mean([.. texts.Select(text => text.IsFirst ? 1.0 : 0)])}");
            told.Add($"  right one shown first at 5 % false alarms {Measures.Mean([.. texts.Select(text => text.IsFirst && text.First[0].Score > threshold ? 1.0 : 0)])}");
        }
        told.Add(FormattableString.Invariant($"threshold {model.Threshold:0.000}: 5 % of all texts without a match pass it"));
        foreach (var archive in judged.GroupBy(text => (text.Set, text.Documents)).OrderBy(archive => archive.Key))
        {
            bool Passes(double score) => model.Confidence(score) >= model.Threshold;
            told.Add($"{archive.Key.Set}, {archive.Key.Documents} claims:");
            told.Add($"  shown with nothing right {Measures.Mean([.. archive.Select(text => text.FirstWithout is [var best, ..] && Passes(best) ? 1.0 : 0)])}");
            told.Add($"  right one shown first {Measures.Mean([.. archive.Select(text => text.IsFirst && Passes(text.First[0].Score) ? 1.0 : 0)])}");
            told.AddRange(Reliability([.. archive], model));
        }
        return told;
    }

    private static IEnumerable<string> Reliability(IReadOnlyCollection<Judged> texts, MatchModel model)
    {
        var firsts = texts.SelectMany(text => text.First.Take(1).Concat(text.FirstWithout.Take(1).Select(score => (Score: score, IsRight: false))))
            .Select(first => (Confidence: model.Confidence(first.Score), Right: first.IsRight ? 1.0 : 0)).ToList();
        yield return FormattableString.Invariant($"  what stands first, half of the texts without a match: Brier {firsts.Average(first => Math.Pow(first.Confidence - first.Right, 2)):0.000}; confidence: right, texts");
        foreach (var bin in firsts.GroupBy(first => Math.Min(4, (int)(first.Confidence * 5))).OrderBy(bin => bin.Key))
            yield return FormattableString.Invariant($"    {bin.Average(first => first.Confidence):0.00}: {bin.Average(first => first.Right):0.00}, {bin.Count()}");
    }

    /// <param name="Wholes">Of each candidate <see cref="Candidate.Whole"/>, and of each that is not right.</param>
    /// <param name="Without">The same without the right ones.</param>
    private sealed record Rows(
        string Set, string Group, int Documents, bool IsWhole, float[][] With, IReadOnlyList<bool> IsRight, float[][] Without, IReadOnlyList<Profile> Wholes, IReadOnlyList<Profile> WrongWholes, int Right)
    {
        public static Rows Of(Lesson lesson)
        {
            List<Candidate> wrong = [.. lesson.Candidates.Where((_, i) => !lesson.IsRight[i])];
            return new Rows(
                lesson.Set, lesson.Group, lesson.Documents, lesson.IsWhole, Features.Of(lesson.Asked, lesson.Candidates, lesson.AverageLength), lesson.IsRight,
                Features.Of(lesson.Asked, wrong, lesson.AverageLength), [.. lesson.Candidates.Select(candidate => candidate.Whole)], [.. wrong.Select(candidate => candidate.Whole)], lesson.Right);
        }
    }

    /// <param name="First">The five best, best first.</param>
    /// <param name="FirstWithout">The five best when the right ones are taken away.</param>
    private sealed record Ranked(Rows Of, IReadOnlyList<(Placed Placed, bool IsRight)> First, IReadOnlyList<Placed> FirstWithout)
    {
        public static Ranked By(Forest ranker, Rows text) => new(
            text, [.. Ranking.Of(ranker, text.With, text.Wholes, text.Documents, Shown).Select(placed => (placed, text.IsRight[placed.At]))],
            Ranking.Of(ranker, text.Without, text.WrongWholes, text.Documents, Shown));
    }

    /// <summary>The same with the judge's log odds.</summary>
    private sealed record Judged(string Set, int Documents, bool IsWhole, IReadOnlyList<(double Score, bool IsRight)> First, IReadOnlyList<double> FirstWithout, double Precision, double PrecisionBefore)
    {
        public bool IsFirst => First is [(_, true), ..];

        public static Judged By(Forest judge, Ranked text) => new(
            text.Of.Set, text.Of.Documents, text.Of.IsWhole,
            [.. text.First.Select(row => (judge.Score(row.Placed.Judged), row.IsRight))], [.. text.FirstWithout.Select(placed => judge.Score(placed.Judged))],
            Measures.AveragePrecision(text.First.Select(row => row.IsRight), text.Of.Right), Measures.AveragePrecision(text.Of.IsRight, text.Of.Right));
    }
}
