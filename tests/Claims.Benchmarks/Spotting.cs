using System.Diagnostics;
using Claims.Application;
using Claims.Application.Language.Sentences;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Articles;
using Claims.Infrastructure;
using Claims.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Benchmarks;

/// <summary>How fast sentences are scored, through the message that the workbench and `./run spot` send, and how fast a text is cut into them.</summary>
internal static class Spotting
{
    private const int Sentences = 50_000;
    private const int AtOnce = 1_000;
    private const int Goal = 10_000;

    private static readonly string[] Subjects = ["The government", "Unemployment among the young", "Senator Lopez", "Our country", "Nobody in this room", "The price of bread", "Every second school", "The treaty of 1998"];

    private static readonly string[] Doings = ["has doubled since 2019", "rose by 4.5 percent last year", "voted against the budget of 350 billion dollars", "said that the war was over", "will never be forgotten, I promise you", "is a disgrace", "cut taxes for 3 million families"];

    private static readonly string[] Ends = [", because of what they did.", ", and you know it!", " according to the statistics office.", ".", ", didn't it?", " while wages in the towns of the north fell for the third time in ten years."];

    public static async Task<int> RunAsync(Options options)
    {
        var folder = Directory.CreateTempSubdirectory("claims-benchmark-").FullName;
        var figures = new Figures($"{Sentences:N0} sentences of about 90 characters, in messages of {AtOnce:N0}");
        var random = new Random(11);
        List<string> sentences = [.. Enumerable.Range(0, Sentences).Select(i => Of(random, i))];
        await using (var services = Services(new DataFolder(folder)))
        {
            var courier = services.GetRequiredService<Courier>();
            var began = Stopwatch.GetTimestamp();
            await courier.SendAsync(new SpotSentences.Query([sentences[0]]), Caller.System);
            figures.Add("first sentence, the model read", $"{Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms");
            foreach (var batch in sentences.Take(5 * AtOnce).Chunk(AtOnce)) await courier.SendAsync(new SpotSentences.Query(batch), Caller.System);
            began = Stopwatch.GetTimestamp();
            foreach (var batch in sentences.Chunk(AtOnce)) await courier.SendAsync(new SpotSentences.Query(batch), Caller.System);
            var each = Sentences / Stopwatch.GetElapsedTime(began).TotalSeconds;
            figures.Add("sentences scored a second", $"{each:#,0}", $"≥ {Goal:N0}", isMet: each >= Goal);
        }
        var text = string.Join(' ', sentences);
        var cutting = Stopwatch.GetTimestamp();
        var count = SentenceSplitter.Split(text).Count;
        figures.Add("sentences found a second in one text", $"{count / Stopwatch.GetElapsedTime(cutting).TotalSeconds:#,0}");
        Directory.Delete(folder, recursive: true);
        return figures.Tell();
    }

    private static ServiceProvider Services(DataFolder folder)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddClaimsApplication();
        services.AddClaimsInfrastructure(folder, new DatabaseSettings(DatabaseProvider.Sqlite, DatabaseSettings.OfFile(folder.Database)));
        return services.BuildServiceProvider();
    }

    private static string Of(Random random, int number) =>
        $"{Subjects[random.Next(Subjects.Length)]} in district {number % 997} {Doings[random.Next(Doings.Length)]}{Ends[random.Next(Ends.Length)]}";
}
