using Claims.Application.Kernel;

namespace Claims.Application.Domain.Sources;

/// <summary>What is kept of a page.</summary>
public enum PartKind
{
    /// <summary>The bytes themselves.</summary>
    Page,

    /// <summary>The words that a reader reads, as UTF-8.</summary>
    Text,
    Picture,
    Pdf,

    /// <summary>A copy at the Internet Archive.</summary>
    InternetArchive,
}

public enum PartState
{
    Waiting,
    Kept,
    Failed,

    /// <summary>There is nothing to keep.</summary>
    LeftOut,
}

/// <summary>One part of a snapshot: kept, waiting, or why not.</summary>
public sealed class SnapshotPart
{
    /// <summary>Tries before a person is asked.</summary>
    public const int Tries = 6;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);

    /// <summary>While the disk is full, and while the Internet Archive works.</summary>
    private static readonly TimeSpan ShortPause = TimeSpan.FromMinutes(1);

    private static readonly Error NoPage = Error.Refused("snapshot.no-page", "There is no page to make it of.");

    private SnapshotPart()
    {
    }

    internal SnapshotPart(PartKind kind, DateTimeOffset at) => (Kind, ChangedAt) = (kind, at);

    public long Id { get; private set; }

    public long SnapshotId { get; private set; }

    public PartKind Kind { get; private set; }

    public PartState State { get; private set; }

    /// <summary>Of the kept bytes, hexadecimal, lower case.</summary>
    public string? Sha256 { get; private set; }

    public string? MediaType { get; private set; }

    public long? Bytes { get; private set; }

    /// <summary>The last problem, in one sentence; nothing once it is kept.</summary>
    public string? Problem { get; private set; }

    public string? ProblemCode { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>Nothing while it waits for the page, and when it does not wait.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Under which the Internet Archive works on it.</summary>
    public string? JobId { get; private set; }

    /// <summary>Where the copy stands.</summary>
    public string? CopyUrl { get; private set; }

    internal void Wait(DateTimeOffset due) => DueAt = due;

    internal void Keep(KeptPart file, DateTimeOffset at)
    {
        (Sha256, MediaType, Bytes) = (file.Sha256, file.MediaType, file.Bytes);
        Done(PartState.Kept, null, null, at);
    }

    internal void Link(string url, DateTimeOffset at)
    {
        CopyUrl = url;
        Done(PartState.Kept, null, null, at);
    }

    internal void LeaveOut(string why, DateTimeOffset at) => Done(PartState.LeftOut, why, null, at);

    internal void LoseThePage(DateTimeOffset at) => Done(PartState.Failed, NoPage.Text, NoPage.Code, at);

    internal void Submitted(string jobId, DateTimeOffset at) => (JobId, DueAt, ChangedAt, Problem, ProblemCode) = (jobId, at + ShortPause, at, null, null);

    /// <param name="counts">False for what is nobody's fault and passes by itself, such as a full disk.</param>
    /// <param name="spread">0 to 1.</param>
    internal void Fail(Error error, bool counts, double spread, DateTimeOffset at)
    {
        if (counts) Attempts++;
        if (error.Kind != ErrorKind.Unavailable || Attempts >= Tries)
        {
            Done(PartState.Failed, error.Text, error.Code, at);
            return;
        }
        (Problem, ProblemCode, ChangedAt) = (error.Text, error.Code, at);
        var pause = counts ? FirstPause * Math.Pow(4, Attempts - 1) : ShortPause;
        DueAt = at + (pause * (0.8 + (0.4 * spread)));
    }

    internal void Again(DateTimeOffset? due) => (State, Attempts, DueAt, JobId) = (PartState.Waiting, 0, due, null);

    private void Done(PartState state, string? problem, string? code, DateTimeOffset at) =>
        (State, Problem, ProblemCode, DueAt, ChangedAt, JobId) = (state, problem, code, null, at, null);
}
