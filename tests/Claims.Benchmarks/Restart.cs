using System.Diagnostics;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Triage;
using Microsoft.EntityFrameworkCore;

namespace Claims.Benchmarks;

/// <summary>Killed while something writes into its database, and started again: how long until <c>/health/ready</c> answers. Floor: a program of the same runtime that only says help.</summary>
internal static class Restart
{
    private const int Times = 5;
    private const double Target = 5_000;

    public static async Task<int> RunAsync(Options options)
    {
        await using var desk = await FilledDesk.OpenAsync(options, asCopy: true);
        var figures = new Figures($"kill -9 and start again, {options.Claims:N0} claims, {new FileInfo(desk.Database).Length / 1e6:N0} MB, {Times} times");
        var checker = await desk.MemberAsync("checker@demo.claims");
        var id = await desk.ReadAsync(db => db.Claims.MaxAsync(claim => claim.Id));
        var (ready, floor) = (new List<double>(), new List<double>());
        var host = await Host.StartAsync(desk.Folder);
        for (var i = 0; i < Times; i++)
        {
            using var stop = new CancellationTokenSource();
            // On a thread of its own: on SQLite a write ends before it answers, and this would never come back.
            var writing = Task.Run(() => WriteAsync(stop.Token), CancellationToken.None);
            await Task.Delay(200);
            await host.KillAsync();
            // Who wrote waits too: nobody but the desk itself works on its database while it starts.
            await stop.CancelAsync();
            await writing;
            var began = Stopwatch.GetTimestamp();
            host = await Host.StartAsync(desk.Folder);
            ready.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            began = Stopwatch.GetTimestamp();
            await Host.RunSilentlyAsync(desk.Folder, "help");
            floor.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        await host.DisposeAsync();
        figures.Add("ready again", new Benchmarks.Times(ready).ToString(), $"≤ {Target:N0} ms", new Benchmarks.Times(floor).ToString(), ready.Max() <= Target);
        return figures.Tell();

        async Task WriteAsync(CancellationToken until)
        {
            while (!until.IsCancellationRequested) await desk.SendAsync(Caller.Member(checker), new CommentOnClaim.Command(id, "Written meanwhile."));
        }
    }
}
