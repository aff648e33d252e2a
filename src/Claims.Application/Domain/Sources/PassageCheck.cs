using Claims.Application.Domain.Claims;

namespace Claims.Application.Domain.Sources;

public enum PassageState
{
    /// <summary>It is to be looked for.</summary>
    Waiting,

    /// <summary>There are no words of the source to look in yet.</summary>
    NoText,
    Exact,
    Near,
    Missing,
}

/// <summary>Whether a quoted passage stands in what is kept of its source. Beside the claim, not in it: the product writes it, and must not come between two people who change the claim.</summary>
public sealed class PassageCheck
{
    private PassageCheck()
    {
    }

    public long Id { get; private set; }

    public int Version { get; private set; }

    public long EvidenceId { get; private set; }

    public Evidence? Evidence { get; private set; }

    /// <summary>The evidence's own version whose passage was looked for.</summary>
    public int EvidenceVersion { get; private set; }

    public PassageState State { get; private set; }

    /// <summary>In per cent; the best that was found, even when that was not enough.</summary>
    public int Nearness { get; private set; }

    /// <summary>The snapshot whose text was looked in.</summary>
    public long? SnapshotId { get; private set; }

    /// <summary>In that text, in UTF-16 units.</summary>
    public int Start { get; private set; }

    public int Length { get; private set; }

    /// <summary>What leads a reader's browser to the words, from the number sign on.</summary>
    public string? Fragment { get; private set; }

    /// <summary>Nothing when there is nothing to look for.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    public static PassageCheck Of(Evidence evidence, DateTimeOffset now) => new() { Evidence = evidence, DueAt = now };

    /// <summary>The passage or the kept text changed.</summary>
    public void Again(DateTimeOffset now) => DueAt = now;

    /// <summary>The source has another address: what was found in the old page says nothing of the new one.</summary>
    public void Restart(DateTimeOffset now) =>
        (State, Nearness, SnapshotId, Start, Length, Fragment, DueAt) = (PassageState.Waiting, 0, null, 0, 0, null, now);

    /// <summary>There is nothing to look in.</summary>
    public void HasNoText(int evidenceVersion) =>
        (EvidenceVersion, State, Nearness, SnapshotId, Start, Length, Fragment, DueAt) = (evidenceVersion, PassageState.NoText, 0, null, 0, 0, null, null);

    public void Found(int evidenceVersion, long snapshotId, PassageState state, int nearness, int start, int length, string? fragment) =>
        (EvidenceVersion, State, Nearness, SnapshotId, Start, Length, Fragment, DueAt) = (evidenceVersion, state, nearness, snapshotId, start, length, fragment, null);
}
