using Claims.Application.Domain.History;
using Claims.Application.Kernel;

namespace Claims.Application.Domain.Sources;

/// <summary>A page as it was at one moment: what was asked for, what came back, and the files that are kept of it. It is its own queue: what waits has a time when it is due.</summary>
/// <remarks>It belongs to an address, so that every source and every appearance from there share it; an upload for a source without an address belongs to that source.</remarks>
public sealed class Snapshot
{
    /// <summary>A page that was asked for a moment ago is not asked for again.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    /// <summary>How long one that takes up the work may stay silent before another does it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    private readonly List<SnapshotPart> parts = [];

    private Snapshot()
    {
    }

    public long Id { get; private set; }

    public int Version { get; private set; }

    /// <summary>For whose sake it was asked for; nothing for an appearance.</summary>
    public long? SourceId { get; private set; }

    public Source? Source { get; private set; }

    /// <summary>Canonical; nothing for an upload to a source without one.</summary>
    public string? Url { get; private set; }

    /// <summary>SHA-256 of <see cref="Url"/>.</summary>
    public byte[]? UrlHash { get; private set; }

    public bool IsUpload { get; private set; }

    /// <summary>Nothing when the product itself asked.</summary>
    public long? RequestedById { get; private set; }

    public DateTimeOffset RequestedAt { get; private set; }

    /// <summary>When somebody is to work on it next; nothing when nothing waits.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>When the page was read, or the file came in.</summary>
    public DateTimeOffset? TakenAt { get; private set; }

    /// <summary>Where the redirects ended.</summary>
    public string? FinalUrl { get; private set; }

    public int? HttpStatus { get; private set; }

    /// <summary>The last request: its line and headers, one a line.</summary>
    public string? RequestHead { get; private set; }

    /// <summary>The answer: status line and headers, one a line.</summary>
    public string? ResponseHead { get; private set; }

    /// <summary>The character set that the answer names.</summary>
    public string? Charset { get; private set; }

    /// <summary>The name of an uploaded file, as its sender called it.</summary>
    public string? FileName { get; private set; }

    public IReadOnlyList<SnapshotPart> Parts => parts;

    public bool IsKept => Part(PartKind.Page) is { State: PartState.Kept };

    public static Snapshot OfPage(string canonicalUrl, Source? source, IEnumerable<PartKind> kinds, Act act)
    {
        var snapshot = new Snapshot { Url = canonicalUrl, UrlHash = LookupKey.Hash(canonicalUrl), Source = source, RequestedById = act.By, RequestedAt = act.At };
        snapshot.parts.AddRange(kinds.Prepend(PartKind.Page).Distinct().Select(kind => new SnapshotPart(kind, act.At)));
        snapshot.Part(PartKind.Page)!.Wait(act.At);
        snapshot.Schedule();
        return snapshot;
    }

    /// <summary>A file instead of a fetch; its text waits to be read.</summary>
    /// <param name="source">Nothing for a page on which a claim appeared.</param>
    /// <param name="canonicalUrl">Nothing for a source without an address.</param>
    public static Snapshot OfUpload(Source? source, string? canonicalUrl, string? fileName, KeptPart file, Act act)
    {
        var snapshot = new Snapshot
        {
            Url = canonicalUrl,
            UrlHash = canonicalUrl is null ? null : LookupKey.Hash(canonicalUrl),
            Source = source,
            IsUpload = true,
            FileName = fileName,
            RequestedById = act.By,
            RequestedAt = act.At,
            TakenAt = act.At,
        };
        snapshot.parts.Add(new SnapshotPart(PartKind.Page, act.At));
        snapshot.parts.Add(new SnapshotPart(PartKind.Text, act.At));
        snapshot.Part(PartKind.Page)!.Keep(file, act.At);
        snapshot.Part(PartKind.Text)!.Wait(act.At);
        snapshot.Schedule();
        return snapshot;
    }

    public SnapshotPart? Part(PartKind kind) => parts.Find(part => part.Kind == kind);

    /// <summary>Somebody works on it: nobody else does until then.</summary>
    public void Take(DateTimeOffset now) => DueAt = now + Lease;

    /// <summary>What became of the fetch; the parts that are made of the page are due from then on.</summary>
    public Result Read(FetchedPage page, KeptPart file, DateTimeOffset at)
    {
        if (Part(PartKind.Page) is not { State: PartState.Waiting } part) return Settled;
        (FinalUrl, HttpStatus, RequestHead, ResponseHead, Charset, TakenAt) = (page.FinalUrl, page.Status, page.RequestHead, page.ResponseHead, page.Charset, at);
        part.Keep(file, at);
        foreach (var next in parts.Where(next => next.State == PartState.Waiting && next.DueAt is null)) next.Wait(at);
        Schedule();
        return Result.Done;
    }

    public Result Keep(PartKind kind, KeptPart file, DateTimeOffset at) => Settle(kind, part => part.Keep(file, at));

    /// <summary>There is nothing to keep of this kind, and trying again would not help: no browser is installed, a picture has no text.</summary>
    public Result LeaveOut(PartKind kind, string why, DateTimeOffset at) => Settle(kind, part => part.LeaveOut(why, at));

    /// <summary>Its source is protected from now on: what still waits, to be fetched or to be handed to a public archive, waits no more.</summary>
    public void LeaveAlone(string why, DateTimeOffset at)
    {
        foreach (var part in parts.Where(part => part.State == PartState.Waiting)) part.LeaveOut(why, at);
        Schedule();
    }

    /// <summary>The Internet Archive took the page in; it is asked later what became of it.</summary>
    public Result Submitted(PartKind kind, string jobId, DateTimeOffset at) => Settle(kind, part => part.Submitted(jobId, at));

    /// <summary>A copy stands elsewhere.</summary>
    public Result Linked(PartKind kind, string link, DateTimeOffset at) => Settle(kind, part => part.Link(link, at));

    /// <summary>Goes on record. What may pass is tried again, later and later; what is final, or went wrong too often, waits for a person.</summary>
    public Result Fail(PartKind kind, Error error, bool counts, DateTimeOffset at)
    {
        var settled = Settle(kind, part => part.Fail(error, counts, Spread(kind), at));
        if (settled.IsDone && kind == PartKind.Page && Part(PartKind.Page)!.State == PartState.Failed)
            foreach (var next in parts.Where(next => next.State == PartState.Waiting)) next.LoseThePage(at);
        Schedule();
        return settled;
    }

    /// <summary>Tries what failed once more, at once.</summary>
    public Result Retry(DateTimeOffset at)
    {
        var open = parts.Where(part => part.State is PartState.Failed || (part.State == PartState.Waiting && part.Problem is not null)).ToList();
        if (open.Count == 0) return Error.Refused("snapshot.whole", "Nothing of this snapshot failed.");
        foreach (var part in open) part.Again(part.Kind == PartKind.Page || IsKept ? at : null);
        Schedule();
        return Result.Done;
    }

    /// <summary>The kept words are read once more, from the kept bytes: a source came to a page that was kept without it.</summary>
    public void ReadAgain(DateTimeOffset at)
    {
        if (!IsKept || Part(PartKind.Text) is not { State: PartState.Kept } words) return;
        words.Again(at);
        Schedule();
    }

    private static Error Settled { get; } = Error.Refused("snapshot.settled", "This part of the snapshot is settled already.");

    // Two that failed in the same moment do not come back in the same moment.
    private double Spread(PartKind kind) => ((Id * 7919) + ((int)kind * 104_729) + (Part(kind)?.Attempts ?? 0) * 1_299_709) % 1000 / 1000.0;

    private Result Settle(PartKind kind, Action<SnapshotPart> settle)
    {
        if (Part(kind) is not { State: PartState.Waiting } part) return Settled;
        settle(part);
        Schedule();
        return Result.Done;
    }

    private void Schedule() => DueAt = parts.Where(part => part.State == PartState.Waiting).Min(part => part.DueAt);
}

/// <summary>What came back over the wire.</summary>
public sealed record FetchedPage(string FinalUrl, int Status, string RequestHead, string ResponseHead, string? Charset);

/// <param name="Sha256">Of the bytes, hexadecimal, lower case.</param>
/// <param name="MediaType">Found from the bytes.</param>
public sealed record KeptPart(string Sha256, string MediaType, long Bytes);
