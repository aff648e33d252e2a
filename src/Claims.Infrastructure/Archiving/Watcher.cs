using System.Collections.Concurrent;
using System.Text;
using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;
using Claims.Application.Language.Passages;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using Claims.Application.UseCases.Sources;
using Claims.Infrastructure.Fetching;

namespace Claims.Infrastructure.Archiving;

/// <summary>Looks at sources again when their time has come, and writes down what became of them.</summary>
internal sealed class Watcher(Courier courier, OutgoingHttp http, IReadableText reader, ArchiveOptions options, HostPace pace, IChangeFeed feed, TimeProvider clock)
{
    private const string Agent = "Claims";

    /// <summary>A site's wishes are asked for once a day.</summary>
    private static readonly TimeSpan RobotsKept = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, (RobotsRules Rules, DateTimeOffset At)> robots = new(StringComparer.OrdinalIgnoreCase);

    public async Task<Result> WorkAsync(CancellationToken cancel)
    {
        while (options.Enabled)
        {
            var due = await courier.SendAsync(new DueLooks.Query(options.AtOnce), Caller.System, cancel);
            if (!due.IsDone) return due.Error;
            if (due.Value.Count == 0) break;
            foreach (var told in await Task.WhenAll(due.Value.Select(row => LookAsync(row, cancel))))
            {
                var recorded = await courier.SendAsync(told, Caller.System, cancel);
                if (!recorded.IsDone) return recorded.Error;
                if (recorded.Value.Count > 0) feed.Announce(new Committed(0, recorded.Value) { HistoryIds = [] });
            }
        }
        return Result.Done;
    }

    private async Task<RecordLook.Command> LookAsync(DueLooks.Row row, CancellationToken cancel)
    {
        var url = new Uri(row.Url);
        if (!(await RobotsAsync(url, cancel)).Allows(url))
            return Found(row, LinkState.NotAsked, note: "The site asks programs not to look at this page.");
        await pace.WaitAsync(url.IdnHost, cancel);
        var answer = await http.GetAsync(url, cancel);
        return answer.IsDone ? await JudgeAsync(row, url, answer.Value, cancel) : OfRefusal(row, answer.Error);
    }

    private static RecordLook.Command OfRefusal(DueLooks.Row row, Error error) => error.Code switch
    {
        "fetch.gone" => Found(row, LinkState.Gone, note: error.Text),
        "fetch.denied" => Found(row, LinkState.Paywalled, note: error.Text),
        // The site answers, but not with this page: a loop, a port, an address inside somebody's network.
        _ when error.Kind == ErrorKind.Refused => Found(row, LinkState.Gone, note: error.Text),
        _ => new RecordLook.Command(row.SourceId, row.Url, null, null, null, error.Text),
    };

    private async Task<RecordLook.Command> JudgeAsync(DueLooks.Row row, Uri url, Answer answer, CancellationToken cancel)
    {
        var final = CanonicalUrl.Of(answer.Url.AbsoluteUri)!;
        if (answer.Url.AbsolutePath == "/" && url.AbsolutePath != "/") return Found(row, LinkState.Gone, note: "The address leads to the front page now.");
        var text = await reader.ReadAsync(answer.Body, answer.Charset, cancel);
        var sketch = text.IsDone ? TextSketch.Of(text.Value.Text) : null;
        var likeness = row.Sketch is { } before && sketch is not null ? TextSketch.Likeness(before, sketch) : (int?)null;
        if (row.Sketch is not null && SaysThatItIsClosed(answer) && likeness is null or < SourceWatch.SameEnough)
            return Found(row, LinkState.Paywalled, likeness: likeness, note: "The page is for subscribers now.");
        if (likeness < SourceWatch.SameEnough) return Found(row, LinkState.Changed, likeness: likeness, note: $"Of what was kept, {likeness} % stands there now.");
        if (row.Sketch is not null && sketch is null) return Found(row, LinkState.Changed, likeness: 0, note: "Next to nothing of what was kept stands there now.");
        if (CanonicalUrl.TwinKey(final) != CanonicalUrl.TwinKey(row.Url)) return Found(row, LinkState.Moved, final.Length <= Limits.Url ? final : null, likeness, "The address leads somewhere else now.");
        return Found(row, LinkState.Alive, likeness: likeness);
    }

    // schema.org's mark of pages for subscribers, which search engines ask publishers for.
    private static bool SaysThatItIsClosed(Answer answer)
    {
        var page = Encoding.Latin1.GetString(answer.Body);
        var at = page.IndexOf("\"isAccessibleForFree\"", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && page.AsSpan(at + 21, Math.Min(12, page.Length - at - 21)).ToString().Contains("false", StringComparison.OrdinalIgnoreCase);
    }

    private static RecordLook.Command Found(DueLooks.Row row, LinkState state, string? movedTo = null, int? likeness = null, string? note = null) => new(row.SourceId, row.Url, state, movedTo, likeness, note);

    private async Task<RobotsRules> RobotsAsync(Uri url, CancellationToken cancel)
    {
        var host = url.GetLeftPart(UriPartial.Authority);
        if (robots.TryGetValue(host, out var known) && clock.GetUtcNow() - known.At < RobotsKept) return known.Rules;
        var answer = await http.GetAsync(new Uri(host + "/robots.txt"), cancel);
        // RFC 9309: no such file means no wishes.
        var rules = answer.IsDone ? RobotsRules.Read(Encoding.UTF8.GetString(answer.Value.Body), Agent) : answer.Error.Kind == ErrorKind.Unavailable ? null : RobotsRules.Open;
        // What did not answer may answer the page itself: whether the site is there is found out by that, not by this.
        if (rules is null) return RobotsRules.Open;
        if (robots.Count > 10_000) robots.Clear();
        robots[host] = (rules, clock.GetUtcNow());
        return rules;
    }
}
