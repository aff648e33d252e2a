using Claims.Infrastructure.Reading;

namespace Claims.Blazor.Hosting.Commands;

/// <summary>The verbs of <c>./run</c>. What is not a verb is an option of <c>serve</c>, so <c>dotnet run --urls …</c> serves.</summary>
public static class CommandLine
{
    private const string Serving = "serve";

    /// <summary>Every verb, in the order in which the help tells them.</summary>
    private static readonly Verb[] Verbs =
    [
        new(Serving, "[--urls http://localhost:PORT]", "Serves the desk and the public site (what ./run does without a verb).", Serve.RunAsync),
        new("migrate", "", "Brings the database up to date and ends.", Migrate.RunAsync),
        new("add-member", "--email … --name … --role administrator", "Adds a member and prints the one-time link that sets a password.", AddMember.RunAsync),
        new("sample", "--claims N", "Adds N varied claims to a development database, for looking and measuring.", Sample.RunAsync),
        new("import-known", "FILE.jsonl --publisher NAME", "Takes another desk's checks in (one JSON object a line), again and again without doubles.", ImportKnown.RunAsync),
        new("match", "--queries FILE.tsv --limit 10", "Asks for each line (id TAB text) which claims and known checks say the same.", Match.RunAsync),
        new("train-match", "--set NAME=CLAIMS,QUERIES,ANSWERS --out FILE", "Learns what a match looks like from judged data and reports how well.", TrainMatch.RunAsync),
        new("backup", "FILE.zip", "Copies database, keys and files consistently into FILE.zip, while the server runs.", Backup.RunAsync),
        new("spot", "--sentences FILE.tsv", "Scores the sentences of a file (id<TAB>text): id, score, worth checking or not.", Spot.RunAsync),
        new("train-spot", "--data FOLDER [--out FILE]", "Trains the scoring of sentences again and prints its figures.", TrainSpot.RunAsync),
        new(PdfReading.Verb, "", "Writes the words of a PDF from its standard input to its standard output; the program asks itself.", ReadPdf.RunAsync),
        new("migration", "NAME", "Adds a migration for SQLite and for SQL Server (in a checkout).", AddMigration.RunAsync),
        new("help", "", "Lists the verbs.", HelpAsync),
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        var name = args is [var first, ..] && !first.StartsWith('-') ? first : Serving;
        var rest = args is [var given, ..] && given == name ? args[1..] : args;
        if (args is ["--help" or "-h", ..]) name = "help";
        if (Array.Find(Verbs, verb => verb.Name == name) is { } known) return await known.RunAsync(rest);
        Console.Error.WriteLine($"There is no verb \"{name}\". `./run help` lists them.");
        return 2;
    }

    private static Task<int> HelpAsync(string[] options)
    {
        Console.WriteLine("./run [VERB] [OPTIONS]");
        foreach (var verb in Verbs) Console.WriteLine($"  {verb.Name + " " + verb.Arguments,-55} {verb.What}");
        Console.WriteLine("""

            Every verb takes .NET configuration, as --Data:Directory=DIR or as the variable Data__Directory=DIR:
              Data:Directory          where database, keys and files lie (data/ in the checkout)
              Database:Provider       Sqlite or SqlServer
              ConnectionStrings:Claims, Database:MaxBatchSize, Database:CommandTimeoutSeconds
              Site:PublicUrl, Site:Name, Site:TimeZone, Demo:Enabled
            """);
        return Task.FromResult(0);
    }

    /// <param name="Arguments">As the help shows them.</param>
    /// <param name="RunAsync">Answers the exit code.</param>
    private sealed record Verb(string Name, string Arguments, string What, Func<string[], Task<int>> RunAsync);
}
