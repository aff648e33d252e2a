using System.Diagnostics;
using Claims.Application.Domain.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Claims.Benchmarks;

/// <summary>Readers who ask for published checks again and again over connections that stay open, as a busy day's proxy would.</summary>
internal static class PublicPages
{
    private const int Connections = 32;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    public static async Task<int> RunAsync(Options options)
    {
        var seconds = options.Number("seconds", 10);
        await using var desk = await FilledDesk.OpenAsync(options);
        var figures = new Figures($"public pages over HTTP, {options.Claims:N0} claims, {Connections} connections, {seconds} s each, load made on the same machine");
        var checks = await desk.ReadAsync(db => db.Publications.Where(check => check.State == PublicationState.Live).OrderByDescending(check => check.ClaimId).Take(2_000)
            .Select(check => $"/checks/{check.ClaimId}/{check.Slug}").ToListAsync());
        await using var host = await Host.StartAsync(desk.Folder);
        var (one, size) = await AskAsync(host.Address, [checks[0]], seconds);
        var plain = await PlainAsync(size, seconds);
        Add("one check", one, plain);
        Add("2,000 checks in turn", (await AskAsync(host.Address, checks, seconds)).Load, plain);
        Add("front page", (await AskAsync(host.Address, ["/"], seconds)).Load, plain);
        return figures.Tell();

        void Add(string what, Load load, Load floor) => figures.Add(
            $"{what} ({size:N0} bytes, compressed)", load.ToString(), "≥ 1,000/s, p95 ≤ 100 ms", floor.ToString(), load is { PerSecond: >= 1_000, Failed: 0 } && load.Times.At(.95) <= 100);
    }

    // The same number of bytes from memory, by the same server without anything of ours.
    private static async Task<Load> PlainAsync(int bytes, int seconds)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        var body = new byte[bytes];
        app.MapGet("/", () => TypedResults.Bytes(body, "text/html"));
        await app.StartAsync();
        return (await AskAsync(app.Urls.First(), ["/"], seconds)).Load;
    }

    private static async Task<(Load Load, int Bytes)> AskAsync(string address, IReadOnlyList<string> paths, int seconds)
    {
        using var http = new HttpMessageInvoker(new SocketsHttpHandler { UseProxy = false, UseCookies = false, MaxConnectionsPerServer = Connections });
        await AskAllAsync(http, address, paths, WarmUp);
        var began = Stopwatch.GetTimestamp();
        var answers = await AskAllAsync(http, address, paths, TimeSpan.FromSeconds(seconds));
        var took = Stopwatch.GetElapsedTime(began);
        var good = answers.Where(answer => answer.IsGood).ToList();
        return (new Load(good.Count / took.TotalSeconds, new Times(good.Select(answer => answer.Milliseconds)), answers.Count - good.Count), answers[0].Bytes);
    }

    private static async Task<List<Answer>> AskAllAsync(HttpMessageInvoker http, string address, IReadOnlyList<string> paths, TimeSpan during)
    {
        using var until = new CancellationTokenSource(during);
        var answers = await Task.WhenAll(Enumerable.Range(0, Connections).Select(nth => Task.Run(() => ReaderAsync(http, address, paths, nth, until.Token))));
        return [.. answers.SelectMany(answer => answer)];
    }

    private static async Task<List<Answer>> ReaderAsync(HttpMessageInvoker http, string address, IReadOnlyList<string> paths, int nth, CancellationToken until)
    {
        var answers = new List<Answer>();
        for (var at = nth * paths.Count / Connections; !until.IsCancellationRequested; at++)
        {
            var began = Stopwatch.GetTimestamp();
            using var request = new HttpRequestMessage(HttpMethod.Get, address + paths[at % paths.Count]);
            request.Headers.TryAddWithoutValidation("Accept-Encoding", "br");
            using var answer = await http.SendAsync(request, CancellationToken.None);
            var bytes = (await answer.Content.ReadAsByteArrayAsync(CancellationToken.None)).Length;
            answers.Add(new Answer(Stopwatch.GetElapsedTime(began).TotalMilliseconds, bytes, answer.IsSuccessStatusCode));
        }
        return answers;
    }

    private sealed record Answer(double Milliseconds, int Bytes, bool IsGood);

    private sealed record Load(double PerSecond, Times Times, int Failed)
    {
        public override string ToString() => $"{PerSecond:N0}/s, {Times}{(Failed > 0 ? $", {Failed} failed" : "")}";
    }
}
