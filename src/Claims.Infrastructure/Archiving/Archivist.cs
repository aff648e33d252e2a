using System.Text;
using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;
using Claims.Application.Language.Passages;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using Claims.Application.UseCases.Snapshots;
using Claims.Application.UseCases.Sources;
using Claims.Infrastructure.Fetching;
using Claims.Infrastructure.Files;
using Microsoft.Extensions.Logging;
using Outcome = Claims.Application.UseCases.Snapshots.RecordSnapshot.Outcome;

namespace Claims.Infrastructure.Archiving;

/// <summary>Works off the pages that wait to be kept: fetches, keeps the bytes, reads the words, and writes down what became of each. All that it knows stands in the database, so it can be killed at any moment.</summary>
public sealed class Archivist
{
    private const int MendedAtOnce = 500;

    private static readonly Error Broke = Error.Unavailable("The desk's own program broke on this page; whoever runs it finds in its log why.");

    private readonly Courier courier;
    private readonly ArchiveTools tools;
    private readonly ArchiveOptions options;
    private readonly FetchOptions limits;
    private readonly IChangeFeed feed;
    private readonly HostPace pace;
    private readonly QuoteReader quotes;
    private readonly OriginFinder origins;
    private readonly Watcher watcher;
    private readonly ILogger log;

    internal Archivist(Courier courier, ArchiveTools tools, ArchiveOptions options, FetchOptions limits, IChangeFeed feed, TimeProvider clock, ILogger<Archivist> log)
    {
        (this.courier, this.tools, this.options, this.limits, this.feed, this.log) = (courier, tools, options, limits, feed, log);
        pace = new HostPace(options.HostPause, clock);
        quotes = new QuoteReader(courier, tools.Archive, feed);
        origins = new OriginFinder(courier);
        watcher = new Watcher(courier, tools.Http, tools.Reader, options, pace, feed, clock);
    }

    /// <summary>Works until nothing is due: pages first, then the passages quoted from them, then what is to be looked at again.</summary>
    /// <returns>An error when the database does not answer.</returns>
    public async Task<Result> WorkAsync(CancellationToken cancel)
    {
        var kept = await KeepAsync(cancel);
        if (!kept.IsDone) return kept;
        var found = await quotes.WorkAsync(cancel);
        return found.IsDone ? await watcher.WorkAsync(cancel) : found;
    }

    private async Task<Result> KeepAsync(CancellationToken cancel)
    {
        while (options.Enabled)
        {
            var due = await courier.SendAsync(new AreSnapshotsDue.Query(), Caller.System, cancel);
            if (!due.IsDone) return due.Error;
            if (!due.Value) break;
            var taken = await courier.SendAsync(new TakeSnapshots.Command(options.AtOnce), Caller.System, cancel);
            if (!taken.IsDone) return taken.Error;
            await Task.WhenAll(taken.Value.Select(job => DoOrTellAsync(job, cancel)));
        }
        return Result.Done;
    }

    /// <summary>Removes what was left behind, files older than <paramref name="since"/> that nothing refers to; and gives sources what they lack.</summary>
    public async Task<Result> TidyAsync(DateTimeOffset since, CancellationToken cancel)
    {
        tools.Archive.DropUnfinished(since);
        foreach (var hashes in tools.Archive.OlderThan(since).Chunk(500))
        {
            var unused = await courier.SendAsync(new FindUnusedFiles.Query(hashes), Caller.System, cancel);
            if (!unused.IsDone) return unused.Error;
            foreach (var hash in unused.Value) tools.Archive.Drop(hash, since);
        }
        Result<int> mended;
        do mended = await courier.SendAsync(new MendSources.Command(MendedAtOnce), Caller.System, cancel);
        while (mended is { IsDone: true, Value: MendedAtOnce });
        return mended.Plain();
    }

    // A page on which our own code breaks must not hold up the others, nor come back every three minutes for ever.
    private async Task DoOrTellAsync(TakeSnapshots.Job job, CancellationToken cancel)
    {
        try
        {
            await DoAsync(job, cancel);
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            log.LogError(fault, "Snapshot {SnapshotId} broke the work on it", job.SnapshotId);
            await RecordAsync(job.SnapshotId, null, [.. job.Parts.Select(part => new Outcome(part, Problem: Broke))], cancel);
        }
    }

    private async Task DoAsync(TakeSnapshots.Job job, CancellationToken cancel)
    {
        var content = job.Page is { } known ? await BytesAsync(known, cancel) : null;
        var charset = job.Charset;
        List<Outcome> outcomes = [];
        FetchedPage? page = null;
        if (job.Parts.Contains(PartKind.Page))
        {
            var (fetched, outcome, body) = await FetchAsync(job, cancel);
            outcomes.Add(outcome);
            (page, content, charset) = (fetched, body, fetched?.Charset);
        }
        if (job.Parts.Contains(PartKind.Text) && content is not null) outcomes.Add(await ReadAsync(content, charset, cancel));
        // The words first: a picture takes its time.
        await RecordAsync(job.SnapshotId, page, outcomes, cancel);
        if (content is null) return;
        await RecordAsync(job.SnapshotId, null, await DrawAsync(job, page?.FinalUrl, content, charset, cancel), cancel);
        if (job.Parts.Contains(PartKind.InternetArchive)) await RecordAsync(job.SnapshotId, null, [await tools.InternetArchive.WorkAsync(job.Url!, job.ArchiveJob, cancel)], cancel);
    }

    private async Task<IReadOnlyList<Outcome>> DrawAsync(TakeSnapshots.Job job, string? finalUrl, byte[] content, string? charset, CancellationToken cancel)
    {
        var wanted = job.Parts.Where(part => part is PartKind.Picture or PartKind.Pdf).ToList();
        if (wanted.Count == 0) return [];
        if (FileType.Of(content) != "text/html") return wanted.ConvertAll(part => new Outcome(part, LeftOut: "The file needs no drawing."));
        if (options.BrowserPath is null) return wanted.ConvertAll(part => new Outcome(part, LeftOut: "No browser is installed here."));
        var drawn = await tools.Pictures.DrawAsync(finalUrl ?? job.FinalUrl ?? job.Url!, content, charset, cancel);
        if (!drawn.IsDone) return wanted.ConvertAll(part => new Outcome(part, Problem: drawn.Error));
        var kept = new List<Outcome>();
        foreach (var part in wanted) kept.Add(await KeepAsync(part, part == PartKind.Picture ? drawn.Value.Picture : drawn.Value.Pdf, long.MaxValue, cancel));
        return kept;
    }

    private async Task<(FetchedPage? Page, Outcome Outcome, byte[]? Body)> FetchAsync(TakeSnapshots.Job job, CancellationToken cancel)
    {
        var url = new Uri(job.Url!);
        await pace.WaitAsync(url.IdnHost, cancel);
        var answer = await tools.Http.GetAsync(url, cancel);
        if (!answer.IsDone) return (null, new Outcome(PartKind.Page, Problem: answer.Error), null);
        var kept = await KeepAsync(PartKind.Page, answer.Value.Body, limits.MaxBytes, cancel);
        if (kept.File is null) return (null, kept, null);
        var page = new FetchedPage(
            Cut(answer.Value.Url.AbsoluteUri, Limits.Url), answer.Value.Status, answer.Value.RequestHead, answer.Value.ResponseHead,
            answer.Value.Charset is { Length: <= Limits.Code } charset ? charset : null);
        return (page, kept, answer.Value.Body);
    }

    private async Task<Outcome> ReadAsync(byte[] content, string? charset, CancellationToken cancel)
    {
        var text = await tools.Reader.ReadAsync(content, charset, cancel);
        if (text.IsDone)
            return await KeepAsync(PartKind.Text, Encoding.UTF8.GetBytes(text.Value.Text), long.MaxValue, cancel, "text/plain") with { Sketch = TextSketch.Of(text.Value.Text), Credits = PageReader.CreditsOf(content, charset, text.Value.Text, cancel) };
        return text.Error.Code == "text.none" ? new Outcome(PartKind.Text, LeftOut: text.Error.Text) : new Outcome(PartKind.Text, Problem: text.Error);
    }

    private async Task<Outcome> KeepAsync(PartKind kind, byte[] content, long most, CancellationToken cancel, string? type = null)
    {
        using var stream = new MemoryStream(content);
        var kept = await tools.Archive.KeepAsync(stream, most, cancel);
        return kept.IsDone
            ? new Outcome(kind, new KeptPart(kept.Value.Sha256, type ?? kept.Value.MediaType, kept.Value.Bytes))
            // Nobody's fault, and over when there is room again: it is tried for as long as it takes.
            : new Outcome(kind, Problem: kept.Error, Counts: kept.Error.Kind != ErrorKind.Unavailable);
    }

    private async Task<byte[]?> BytesAsync(string sha256, CancellationToken cancel)
    {
        await using var kept = tools.Archive.Open(sha256);
        if (kept is null) return null;
        using var bytes = new MemoryStream();
        await kept.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }

    private async Task RecordAsync(long snapshotId, FetchedPage? page, IReadOnlyList<Outcome> outcomes, CancellationToken cancel)
    {
        if (outcomes.Count == 0) return;
        var claims = await courier.SendAsync(new RecordSnapshot.Command(snapshotId, page, outcomes), Caller.System, cancel);
        // No history of a claim grows by it, but its page shows it.
        foreach (var sketch in outcomes.Select(outcome => outcome.Sketch).OfType<byte[]>()) await origins.CompareAsync(sketch, cancel);
        if (claims is { IsDone: true, Value.Count: > 0 }) feed.Announce(new Committed(0, claims.Value) { HistoryIds = [] });
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];
}
