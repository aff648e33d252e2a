using System.Globalization;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Articles;

namespace Claims.Blazor.Hosting.Commands;

/// <summary>Scores the sentences of a file, through the message that the article workbench sends.</summary>
internal static class Spot
{
    private const int AtOnce = 1_000;

    public static async Task<int> RunAsync(string[] args)
    {
        if (Option.Read(args, "sentences") is not { } file)
        {
            Console.Error.WriteLine("Say which sentences: ./run spot --sentences FILE.tsv, with a line \"id<TAB>text\" for each.");
            return 2;
        }
        if (!Startup.TryCreateBuilder(args, out var builder)) return 1;
        await using var app = builder.Build();
        try
        {
            return await ScoreAsync(app, file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(fault.Message);
            return 1;
        }
    }

    private static async Task<int> ScoreAsync(WebApplication app, string file)
    {
        var courier = app.Services.GetRequiredService<Courier>();
        await using var output = new StreamWriter(Console.OpenStandardOutput());
        foreach (var lines in File.ReadLines(file).Where(line => line.Length > 0).Select(Cut).Chunk(AtOnce))
        {
            var rows = await courier.SendAsync(new SpotSentences.Query([.. lines.Select(line => line.Text)]), Caller.System);
            if (!rows.IsDone)
            {
                Console.Error.WriteLine(rows.Error.Text);
                return 1;
            }
            foreach (var (line, row) in lines.Zip(rows.Value))
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{line.Id}\t{row.Score:f6}\t{(row.IsWorthChecking ? "yes" : "no")}"));
        }
        return 0;
    }

    /// <summary>A line without a tab is an id without a text: it scores low, and no line of the answer is missing.</summary>
    private static (string Id, string Text) Cut(string line)
    {
        var tab = line.IndexOf('\t');
        return tab < 0 ? (line, "") : (line[..tab], line[(tab + 1)..]);
    }
}
