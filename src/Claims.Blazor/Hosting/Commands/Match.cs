using System.Globalization;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Known;
using Claims.Application.UseCases.Matching;
using Claims.Infrastructure.Search;

namespace Claims.Blazor.Hosting.Commands;

/// <summary>Has this been checked? Asks the product about many texts: <c>query TAB claim TAB rank TAB confidence</c> for each match.</summary>
/// <remarks>Also what is too weak for the desk to show is printed, so that others can draw the line; the line that the desk draws goes to standard error.</remarks>
internal static class Match
{
    private const int Usual = 10;

    public static Task<int> RunAsync(string[] args)
    {
        if (Option.Read(args, "queries") is not { } file || !TryReadLimit(args, out var limit))
        {
            Console.Error.WriteLine("Say what to look for: ./run match --queries FILE.tsv --limit 10 (lines \"id TAB text\"; limit 1 to 100).");
            return Task.FromResult(2);
        }
        if (!File.Exists(file))
        {
            Console.Error.WriteLine($"There is no file {file}.");
            return Task.FromResult(1);
        }
        return Startup.WithDatabaseAsync(args, app => AskAsync(app.Services, file, limit));
    }

    private static async Task<int> AskAsync(IServiceProvider services, string file, int limit)
    {
        await services.GetRequiredService<ClaimIndex>().CatchUpAsync(CancellationToken.None);
        await services.GetRequiredService<ClaimIndex>().CommitAsync(CancellationToken.None);
        var courier = services.GetRequiredService<Courier>();
        Console.Error.WriteLine(FormattableString.Invariant($"The desk shows matches from a confidence of {MatchText.Threshold:0.000} on."));
        await using var queries = File.OpenRead(file);
        await using var print = new StreamWriter(Console.OpenStandardOutput());
        var unread = 0;
        await foreach (var line in BoundedLines.ReadAsync(queries))
        {
            if (line.Text?.Split('\t', 2) is not [{ Length: > 0 } id, { } text])
            {
                Console.Error.WriteLine($"Line {line.Number}: {line.Problem ?? "This is not \"id TAB text\"."}");
                unread++;
                continue;
            }
            var answer = await courier.SendAsync(new MatchText.Query(text, limit, WithWeak: true), Caller.System);
            if (!answer.IsDone)
            {
                Console.Error.WriteLine($"Line {line.Number}: {answer.Error.Text}");
                unread++;
                continue;
            }
            foreach (var (match, rank) in answer.Value.Matches.Select((match, i) => (match, i + 1)))
                await print.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{id}\t{match.ExternalId ?? match.Id.ToString(CultureInfo.InvariantCulture)}\t{rank}\t{match.Confidence:0.######}"));
        }
        return unread == 0 ? 0 : 1;
    }

    private static bool TryReadLimit(string[] args, out int limit)
    {
        limit = Usual;
        return Option.Read(args, "limit") is not { } text || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out limit) && limit is > 0 and <= 100);
    }
}
