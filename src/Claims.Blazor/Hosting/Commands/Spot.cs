using System.Globalization;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Articles;
using Claims.Application.UseCases.Known;

namespace Claims.Blazor.Hosting.Commands;

/// <summary>Scores the sentences of a file, through the message that the article workbench sends: <c>id TAB score TAB yes|no</c> for each.</summary>
internal static class Spot
{
    private const int AtOnce = 1_000;

    public static async Task<int> RunAsync(string[] args)
    {
        if (Option.Read(args, "sentences") is not { Length: > 0 } file)
        {
            Console.Error.WriteLine("Say which sentences: ./run spot --sentences FILE.tsv, with a line \"id<TAB>text\" for each.");
            return 2;
        }
        if (!File.Exists(file))
        {
            Console.Error.WriteLine($"There is no file {file}.");
            return 1;
        }
        if (!Startup.TryCreateBuilder(args, out var builder)) return 1;
        builder.LogBeside();
        await using var app = builder.Build();
        try
        {
            return await ScoreAsync(app.Services.GetRequiredService<Courier>(), file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Startup.Say(fault.Message);
            return 1;
        }
    }

    private static async Task<int> ScoreAsync(Courier courier, string file)
    {
        await using var sentences = File.OpenRead(file);
        await using var output = new StreamWriter(Console.OpenStandardOutput());
        var lines = new List<(string Id, string Text)>(AtOnce);
        var unread = 0;
        await foreach (var line in BoundedLines.ReadAsync(sentences))
        {
            if (line.Text?.Split('\t', 2) is not [{ Length: > 0 } id, { } text])
            {
                Console.Error.WriteLine($"Line {line.Number}: {line.Problem ?? "This is not \"id TAB text\"."}");
                unread++;
                continue;
            }
            lines.Add((id, text));
            if (lines.Count == AtOnce && !await ScoreAsync(courier, lines, output)) return 1;
        }
        return await ScoreAsync(courier, lines, output) && unread == 0 ? 0 : 1;
    }

    private static async Task<bool> ScoreAsync(Courier courier, List<(string Id, string Text)> lines, StreamWriter output)
    {
        var rows = await courier.SendAsync(new SpotSentences.Query(lines.ConvertAll(line => line.Text)), Caller.System);
        if (!rows.IsDone)
        {
            Console.Error.WriteLine(rows.Error.Text);
            return false;
        }
        foreach (var (line, row) in lines.Zip(rows.Value))
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{line.Id}\t{row.Score:f6}\t{(row.IsWorthChecking ? "yes" : "no")}"));
        lines.Clear();
        return true;
    }
}
