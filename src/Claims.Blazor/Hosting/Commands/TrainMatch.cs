using System.Globalization;
using System.Text.Json;
using Claims.Application.Language.Matching;
using Claims.Infrastructure.Search;

namespace Claims.Blazor.Hosting.Commands;

/// <summary>Learns from judged data what a match looks like, says how well on what it did not learn from, and writes the model.</summary>
internal static class TrainMatch
{
    private const string Usage = """
        Say what to learn from, once or more, and where the model goes:
          ./run train-match --set NAME=CLAIMS.jsonl,QUERIES.tsv,ANSWERS.tsv[,ANSWERS2.tsv] [--set …] --out match-model.json
        How to learn can be changed: --trees 160 --leaves 12 --rate 0.06 --least-weight 0.3 --shrink 5 --feature-share 0.5 --pairs 5.
        CLAIMS as import-known takes them; QUERIES are lines "id TAB text"; ANSWERS are TREC lines "id TAB 0 TAB externalId TAB 1".
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        var sets = args.Zip(args.Skip(1)).Where(pair => pair.First == "--set").Select(pair => pair.Second.Split('=', 2)).ToList();
        if (sets.Count == 0 || Option.Read(args, "out") is not { } target || sets.Exists(set => set.Length != 2 || set[1].Split(',').Length < 3))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }
        var read = new List<MatchSet>();
        foreach (var set in sets)
        {
            var files = set[1].Split(',');
            if (files.FirstOrDefault(file => !File.Exists(file)) is { } missing)
            {
                Console.Error.WriteLine($"There is no file {missing}.");
                return 1;
            }
            var one = await MatchSet.ReadAsync(set[0], files[0], files[1], files[2..]);
            if (Lacking(one) is { } lacking)
            {
                Console.Error.WriteLine($"{set[0]}: {lacking}");
                return 1;
            }
            read.Add(one);
        }
        // What a set knows from elsewhere is what the others have, as a desk's archive is none of them.
        var lessons = read.SelectMany(set => new MatchLessons(set, Background.Count([.. read.Where(other => other != set).SelectMany(other => other.Stems)]), Console.Error.WriteLine).All());
        var elsewhere = Background.Count([.. read.SelectMany(set => set.Stems)]);
        var usual = new Boosting();
        var how = usual with
        {
            Trees = (int)Number(args, "trees", usual.Trees),
            Leaves = (int)Number(args, "leaves", usual.Leaves),
            Rate = Number(args, "rate", usual.Rate),
            LeastWeight = Number(args, "least-weight", usual.LeastWeight),
            Shrink = Number(args, "shrink", usual.Shrink),
            FeatureShare = Number(args, "feature-share", usual.FeatureShare),
            Pairs = Number(args, "pairs", usual.Pairs),
        };
        var (model, report) = MatchTraining.Learn(lessons, elsewhere, TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), how, Console.Error.WriteLine);
        await File.WriteAllTextAsync(target, JsonSerializer.Serialize(model));
        foreach (var line in report) Console.WriteLine(line);
        return 0;
    }

    private static string? Lacking(MatchSet set) => set switch
    {
        { Claims.Count: 0 } => "no claim was read; each line needs externalId and claimReviewed, as for import-known.",
        { Texts.Count: 0 } => "no text has an answer among the claims.",
        _ => null,
    };

    private static double Number(string[] args, string name, double otherwise) =>
        double.TryParse(Option.Read(args, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : otherwise;
}
