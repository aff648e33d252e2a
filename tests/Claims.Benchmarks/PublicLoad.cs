using System.Diagnostics;

namespace Claims.Benchmarks;

/// <summary>Readers who ask for one page again and again over connections that stay open, as a busy day's proxy would.</summary>
internal static class PublicLoad
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync(string url, int seconds, int connections)
    {
        using var http = new HttpMessageInvoker(new SocketsHttpHandler { UseProxy = false, UseCookies = false, MaxConnectionsPerServer = connections });
        await AskAsync(http, url, WarmUp, connections);
        var clock = Stopwatch.StartNew();
        var answers = await AskAsync(http, url, TimeSpan.FromSeconds(seconds), connections);
        var took = clock.Elapsed;
        var times = answers.Where(answer => answer.IsGood).Select(answer => answer.Milliseconds).Order().ToList();
        if (times.Count == 0)
        {
            Console.Error.WriteLine($"{url} gave no good answer.");
            return 1;
        }
        Console.WriteLine($"{url}: {connections} connections, {took.TotalSeconds:0.0} s, {answers[0].Bytes:N0} bytes a page");
        Console.WriteLine($"{times.Count / took.TotalSeconds:N0} requests/s, p50 {At(times, .5):0.0} ms, p95 {At(times, .95):0.0} ms, p99 {At(times, .99):0.0} ms, {answers.Count - times.Count} failed");
        return answers.Count == times.Count ? 0 : 1;
    }

    private static double At(List<double> sorted, double share) => sorted[(int)(share * (sorted.Count - 1))];

    private static async Task<List<Answer>> AskAsync(HttpMessageInvoker http, string url, TimeSpan during, int connections)
    {
        using var until = new CancellationTokenSource(during);
        var answers = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => ReaderAsync(http, url, until.Token))));
        return [.. answers.SelectMany(answer => answer)];
    }

    private static async Task<List<Answer>> ReaderAsync(HttpMessageInvoker http, string url, CancellationToken until)
    {
        var answers = new List<Answer>();
        while (!until.IsCancellationRequested)
        {
            var began = Stopwatch.GetTimestamp();
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            request.Headers.TryAddWithoutValidation("Accept-Encoding", "br");
            using var answer = await http.SendAsync(request, CancellationToken.None);
            var bytes = (await answer.Content.ReadAsByteArrayAsync(CancellationToken.None)).Length;
            answers.Add(new Answer(Stopwatch.GetElapsedTime(began).TotalMilliseconds, bytes, answer.IsSuccessStatusCode));
        }
        return answers;
    }

    private sealed record Answer(double Milliseconds, int Bytes, bool IsGood);
}
