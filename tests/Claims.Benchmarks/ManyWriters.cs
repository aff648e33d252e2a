using System.Collections.Concurrent;
using System.Diagnostics;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Triage;
using Microsoft.EntityFrameworkCore;

namespace Claims.Benchmarks;

/// <summary>Many members who write at once, each as fast as the desk lets them. Floor: one connection that writes one row a transaction, waiting for the disk.</summary>
internal static class ManyWriters
{
    private const int Writers = 50;
    private const int WritesEach = 200;

    public static async Task<int> RunAsync(Options options)
    {
        await using var desk = await FilledDesk.OpenAsync(options, asCopy: true);
        var figures = new Figures($"{Writers} writers × {WritesEach} comments through the pipeline, {options.Claims:N0} claims, synchronous=FULL");
        var checker = await desk.MemberAsync("checker@demo.claims");
        var ids = await desk.ReadAsync(db => db.Claims.OrderByDescending(claim => claim.Id).Select(claim => claim.Id).Take(Writers).ToListAsync());
        var before = await desk.ReadAsync(db => db.Set<Application.Domain.History.HistoryEntry>().CountAsync());
        var (times, refused) = (new ConcurrentBag<double>(), new ConcurrentBag<Error>());
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(ids.Select(id => Task.Run(() => WriteAsync(id))));
        var took = Stopwatch.GetElapsedTime(began);
        var written = await desk.ReadAsync(db => db.Set<Application.Domain.History.HistoryEntry>().CountAsync()) - before;
        var plain = await Times.OfAsync(500, new Floor(desk).Write);
        var all = new Times(times);
        figures.Add("a write, waiting for its turn included", all.ToString(), "p99 ≤ 2,000 ms", plain.ToString(), all.At(.99) <= 2_000);
        figures.Add("writes a second", $"{times.Count / took.TotalSeconds:N0}", "", $"{1_000 / plain.At(.5):N0}");
        figures.Add("refused or failed", $"{refused.Count}", "0", "", refused.IsEmpty);
        figures.Add("history rows for writes", $"{written:N0} for {times.Count:N0}", "the same", "", written == times.Count);
        foreach (var error in refused.DistinctBy(error => error.Code)) Console.WriteLine($"{error.Code}: {error.Text}");
        return figures.Tell();

        async Task WriteAsync(long id)
        {
            for (var i = 0; i < WritesEach; i++)
            {
                var start = Stopwatch.GetTimestamp();
                var answer = await desk.SendAsync(Caller.Member(checker), new CommentOnClaim.Command(id, $"Note {i}."));
                if (answer.Error is { } error) refused.Add(error);
                else times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }
    }
}
