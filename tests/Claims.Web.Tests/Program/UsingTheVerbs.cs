using System.Globalization;
using System.Text;
using System.Text.Json;
using Claims.Web.Tests.Running;

namespace Claims.Web.Tests.Program;

/// <summary>What others measure the product by: the verbs over files, on the built program.</summary>
public sealed class UsingTheVerbs : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("claims-verbs-").FullName;

    [Fact]
    public async Task Spot_answers_each_line_with_id_score_and_yes_or_no()
    {
        var file = Write("sentences.tsv", "\uFEFFa1\tUnemployment doubled to 12 percent last year, said the office.\r\n\r\nb 2\tThank you very much, and good night.\r\nc\tTabs\tstay in the text.\nd\t\n");

        var outcome = await RunAsync("spot", "--sentences", file);

        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        var rows = outcome.Output.TrimEnd('\n').Split('\n').Select(line => line.Split('\t')).ToList();
        Assert.Equal(["a1", "b 2", "c", "d"], rows.Select(row => row[0]));
        Assert.Equal(["yes", "no", "no", "no"], rows.Select(row => row[2]));
        Assert.All(rows, row => Assert.Matches(@"^[01]\.\d{6}$", row[1]));
        Assert.True(Score(rows[0]) > Score(rows[1]));
    }

    [Fact]
    public async Task Spot_names_bad_lines_by_their_number_and_scores_the_others()
    {
        var file = Path.Combine(folder, "bad.tsv");
        await using (var stream = File.Create(file))
        {
            await stream.WriteAsync("a\tWages fell by half.\nno tab at all\n\tno id\nb\t"u8.ToArray());
            await stream.WriteAsync(new byte[] { 0xC3, 0x28, (byte)'\n' });
            await LongLineAsync(stream, 300L * 1024 * 1024);
            await stream.WriteAsync("c\tPrices rose by 4 percent.\n"u8.ToArray());
        }

        var outcome = await RunAsync("spot", "--sentences", file);

        Assert.Equal(1, outcome.Code);
        Assert.Equal(["a", "c"], outcome.Output.TrimEnd('\n').Split('\n').Select(line => line.Split('\t')[0]));
        Assert.Equal(["Line 2:", "Line 3:", "Line 4:", "Line 5:"], outcome.Error.Split('\n').Select(line => line[..7]));
    }

    [Theory]
    [InlineData(2, "Say which sentences", "spot")]
    [InlineData(1, "There is no file", "spot", "--sentences", "nowhere.tsv")]
    [InlineData(2, "Say what to look for", "match")]
    [InlineData(2, "Say what to look for", "match", "--queries", "nowhere.tsv", "--limit", "0")]
    [InlineData(1, "There is no file", "match", "--queries", "nowhere.tsv")]
    [InlineData(2, "Say which file and whose checks", "import-known", "nowhere.jsonl")]
    [InlineData(1, "There is no file", "import-known", "nowhere.jsonl", "--publisher", "The other desk")]
    [InlineData(2, "Say from what", "train-spot")]
    [InlineData(1, "The training failed", "train-spot", "--data", "nowhere")]
    public async Task What_is_missing_is_told_in_one_sentence(int code, string saying, params string[] arguments)
    {
        var outcome = await RunAsync(arguments);

        Assert.Equal((code, ""), (outcome.Code, outcome.Output));
        Assert.StartsWith(saying, outcome.Error, StringComparison.Ordinal);
        Assert.Single(outcome.Error.Split('\n'));
    }

    [Fact]
    public async Task Known_checks_are_imported_without_doubles_and_found_again_by_match()
    {
        var checks = Write("checks.jsonl", "\uFEFF" + string.Concat(Lines()));
        var queries = Write("queries.tsv", "q1\tThey say the bridge of Overbridge cost forty million!\r\nq2\tGood morning everybody.\r\nwithout a tab\r\n");

        var first = await RunAsync("import-known", checks, "--publisher", "The other desk");
        var again = await RunAsync("import-known", checks, "--publisher", "The other desk");
        var match = await RunAsync("match", "--queries", queries, "--limit", "2");

        Assert.Equal((0, 0), (first.Code, again.Code));
        Assert.StartsWith("3 added, 0 changed, 0 as before, 2 left out", first.Output, StringComparison.Ordinal);
        Assert.StartsWith("0 added, 0 changed, 3 as before, 2 left out", again.Output, StringComparison.Ordinal);
        Assert.Equal(["Line 4:", "Line 6:"], first.Error.Split('\n').Select(line => line[..7]));
        Assert.Equal(1, match.Code);
        Assert.Contains("Line 3: This is not \"id TAB text\".", match.Error, StringComparison.Ordinal);
        var rows = match.Output.TrimEnd('\n').Split('\n').Select(line => line.Split('\t')).ToList();
        Assert.Equal(("q1", "bridge-1", "1"), (rows[0][0], rows[0][1], rows[0][2]));
        Assert.InRange(double.Parse(rows[0][3], CultureInfo.InvariantCulture), 0.5, 1);
        Assert.All(rows, row => Assert.InRange(int.Parse(row[2], CultureInfo.InvariantCulture), 1, 2));

        static IEnumerable<string> Lines()
        {
            yield return Line("bridge-1", "The bridge of Overbridge cost 40 million") + "\r\n";
            yield return Line("tax-2", "Taxes on bread will be tripled in spring") + "\r\n\r\n";
            yield return "{ this is no JSON\r\n";
            yield return Line("war-3", "The war ended in a single night of 1998");
            yield return "\n" + JsonSerializer.Serialize(new { title = "No claim" }) + "\n";
        }
    }

    [Fact]
    public async Task Training_writes_a_file_and_prints_its_figures()
    {
        Directory.CreateDirectory(Path.Combine(folder, "claimbuster"));
        Directory.CreateDirectory(Path.Combine(folder, "debates"));
        Write("claimbuster/crowdsourced.csv", Csv(14, 30));
        Write("claimbuster/groundtruth.csv", Csv(2, 20));
        for (var debate = 0; debate < 3; debate++)
            Write($"debates/debate{debate}.tsv", string.Concat(Enumerable.Range(1, 40).Select(line => $"{line}\tSPEAKER\t{(line % 4 == 0 ? Worth(line + debate) : Chatter(line + debate))} So be it.\t{(line % 4 == 0 ? 1 : 0)}\n")));
        var target = Path.Combine(folder, "spotter.bin");

        var outcome = await RunAsync("train-spot", "--data", folder, "--out", target);

        Assert.True(outcome.Code == 0, outcome.Error);
        Assert.Matches(@"(?m)^F1 [01]\.\d+.* average precision [01]\.\d+", outcome.Output);
        Assert.Contains("MAP ", outcome.Output, StringComparison.Ordinal);
        Assert.True(new FileInfo(target).Length > 1_000);
    }

    [Theory]
    [InlineData("""{"title":"No claim"}""", "q1", "posts: no claim was read; each line needs externalId and claimReviewed, as for import-known.")]
    [InlineData("""{"externalId":"a","claimReviewed":"The bridge cost 40 million"}""", "q2", "posts: no text has an answer among the claims.")]
    public async Task Training_on_what_does_not_fit_says_what_does_not(string claim, string answered, string said)
    {
        var set = $"posts={Write("claims.jsonl", claim)},{Write("queries.tsv", "q1\tThey say it cost 40 million!")},{Write("answers.tsv", $"{answered}\t0\ta\t1")}";

        var outcome = await RunAsync("train-match", "--set", set, "--out", Path.Combine(folder, "model.json"));

        Assert.Equal((1, said), (outcome.Code, outcome.Error.Trim()));
        Assert.False(File.Exists(Path.Combine(folder, "model.json")));
    }

    [Fact]
    public async Task Training_on_too_little_says_so_and_writes_nothing()
    {
        Directory.CreateDirectory(Path.Combine(folder, "claimbuster"));
        Directory.CreateDirectory(Path.Combine(folder, "debates"));
        Write("claimbuster/crowdsourced.csv", Csv(1, 3));
        Write("claimbuster/groundtruth.csv", Csv(1, 1));

        var outcome = await RunAsync("train-spot", "--data", folder, "--out", Path.Combine(folder, "spotter.bin"));

        Assert.Equal(1, outcome.Code);
        Assert.StartsWith("The training failed: ", outcome.Error.Split('\n')[^1], StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder, "spotter.bin")));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<BuiltProgram.Outcome> RunAsync(params string[] arguments) => BuiltProgram.RunAsync(folder, "Production", arguments);

    private static double Score(string[] row) => double.Parse(row[1], CultureInfo.InvariantCulture);

    private static string Line(string id, string claim) => JsonSerializer.Serialize(new { externalId = id, claimReviewed = claim, rating = "False", url = $"https://other.example/{id}", datePublished = "2024-05-06", language = "en" });

    private static string Worth(int number) => $"Unemployment in district {number} rose by {number % 9 + 2} percent in 20{number % 20 + 10}, which was {number} million people.";

    private static string Chatter(int number) => $"Thank you, and let me say to you, my friend number {number}, that I believe in this country.";

    // Sentence_id,Text,Speaker,Speaker_title,Speaker_party,File_id,Length,Line_NO,Sentiment,Verdict
    private static string Csv(int debates, int each)
    {
        var csv = new StringBuilder("Sentence_id,Text,Speaker,Speaker_title,Speaker_party,File_id,Length,Line_NO,Sentiment,Verdict\n");
        for (var debate = 0; debate < debates; debate++)
            for (var line = 0; line < each; line++)
                csv.Append(CultureInfo.InvariantCulture, $"{(debate * each) + line},\"{(line % 3 == 0 ? Worth(line + debate) : Chatter(line + debate))}\",Somebody,Senator,NONE,{1960 + (debate * 4)}-09-26.txt,10,{line},0.0,{(line % 3 == 0 ? 1 : -1)}\n");
        return csv.ToString();
    }

    private string Write(string name, string content)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, content);
        return file;
    }

    private static async Task LongLineAsync(Stream stream, long length)
    {
        var letters = Enumerable.Repeat((byte)'x', 1024 * 1024).ToArray();
        for (var written = 0L; written < length; written += letters.Length) await stream.WriteAsync(letters);
        await stream.WriteAsync("\n"u8.ToArray());
    }
}
