using System.Diagnostics;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Known;

namespace Claims.Blazor.Hosting.Commands;

/// <summary>Takes another desk's checks in, as often as one likes: what is there already is renewed, never doubled.</summary>
internal static class ImportKnown
{
    /// <summary>A file of nothing but rubbish does not need a million sentences.</summary>
    private const int MostTold = 200;

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    public static Task<int> RunAsync(string[] args)
    {
        if (args is not [var file, ..] || file.StartsWith('-') || Option.Read(args, "publisher") is not { Length: > 0 } publisher)
        {
            Console.Error.WriteLine("""Say which file and whose checks: ./run import-known FILE.jsonl --publisher "Name of the desk".""");
            return Task.FromResult(2);
        }
        if (!File.Exists(file))
        {
            Console.Error.WriteLine($"There is no file {file}.");
            return Task.FromResult(1);
        }
        return Startup.WithDatabaseAsync(args, app => ImportAsync(app.Services.GetRequiredService<Courier>(), file, publisher));
    }

    private static async Task<int> ImportAsync(Courier courier, string file, string publisher)
    {
        await using var stream = File.OpenRead(file);
        var (watch, told) = (Stopwatch.StartNew(), TimeSpan.Zero);
        var (added, changed, same, left, problems) = (0, 0, 0, 0, 0);
        await foreach (var batch in BatchesAsync(stream))
        {
            var answer = await courier.SendAsync(new ImportKnownChecks.Command(publisher, batch), Caller.System);
            if (!answer.IsDone)
            {
                Console.Error.WriteLine($"Stopped before line {batch[0].Number}: {answer.Error.Text} What went in stays; run it again to go on.");
                return 1;
            }
            var report = answer.Value;
            (added, changed, same, left) = (added + report.Added, changed + report.Changed, same + report.Same, left + report.Problems.Count(problem => problem.StaysOut));
            foreach (var problem in report.Problems)
                if (++problems <= MostTold) Console.Error.WriteLine($"Line {problem.Row}: {problem.Text}");
            if (watch.Elapsed - told < Beat) continue;
            told = watch.Elapsed;
            Console.Error.WriteLine($"{added + changed + same:N0} checks, {told.TotalSeconds:0} s");
        }
        if (problems > MostTold) Console.Error.WriteLine($"… and {problems - MostTold:N0} more like these.");
        Console.WriteLine($"{added:N0} added, {changed:N0} changed, {same:N0} as before, {left:N0} left out, {watch.Elapsed.TotalSeconds:0.0} s.");
        return left > 0 && added + changed + same == 0 ? 1 : 0;
    }

    private static async IAsyncEnumerable<List<TextLine>> BatchesAsync(Stream stream)
    {
        var batch = new List<TextLine>(ImportKnownChecks.Batch);
        await foreach (var line in BoundedLines.ReadAsync(stream))
        {
            batch.Add(line);
            if (batch.Count < ImportKnownChecks.Batch) continue;
            yield return batch;
            batch = new List<TextLine>(ImportKnownChecks.Batch);
        }
        if (batch.Count > 0) yield return batch;
    }
}
