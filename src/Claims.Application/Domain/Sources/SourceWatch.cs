using Claims.Application.Kernel;

namespace Claims.Application.Domain.Sources;

/// <summary>What a source was found to be when it was looked at again.</summary>
public enum LinkState
{
    /// <summary>Not looked at again yet.</summary>
    Unknown,
    Alive,

    /// <summary>It leads somewhere else now.</summary>
    Moved,
    Gone,

    /// <summary>It is not open to everybody any more.</summary>
    Paywalled,

    /// <summary>It says something else than what was kept.</summary>
    Changed,

    /// <summary>The site has not answered several times.</summary>
    Unreachable,

    /// <summary>The site asks programs not to look, so nobody knows.</summary>
    NotAsked,
}

/// <summary>Looks at a source again: after 1, 7, 30 and 90 days, then each quarter. Beside the source, because the product writes it.</summary>
public sealed class SourceWatch
{
    /// <summary>A page that has less than this in common with what was kept says something else.</summary>
    public const int SameEnough = 70;

    private const int Patience = 4;

    private static readonly int[] Days = [1, 7, 30, 90];

    private SourceWatch()
    {
    }

    public long SourceId { get; private set; }

    public Source? Source { get; private set; }

    public int Version { get; private set; }

    public LinkState State { get; private set; }

    /// <summary>Since when it is so.</summary>
    public DateTimeOffset Since { get; private set; }

    public DateTimeOffset? LookedAt { get; private set; }

    /// <summary>Nothing once a person stopped the watch.</summary>
    public DateTimeOffset? NextAt { get; private set; }

    /// <summary>Looks that were answered.</summary>
    public int Looks { get; private set; }

    /// <summary>In a row.</summary>
    public int Failures { get; private set; }

    /// <summary>Where it leads now.</summary>
    public string? MovedTo { get; private set; }

    /// <summary>How much it has in common with what was kept, in per cent.</summary>
    public int? Likeness { get; private set; }

    /// <summary>In one sentence, for whoever goes and looks.</summary>
    public string? Note { get; private set; }

    /// <summary>Since when a person should look at it and at what leans on it; nothing while nobody has to. A time rather than yes or no: the few that have one are found by its index.</summary>
    public DateTimeOffset? LookSince { get; private set; }

    public bool NeedsLook => LookSince is not null;

    /// <param name="source">Has an address; its key may not be known yet.</param>
    public static SourceWatch Begin(Source source, DateTimeOffset now) => new() { SourceId = source.Id, Source = source, Since = now, NextAt = now + Spread(source.UrlHash![0], TimeSpan.FromDays(Days[0])) };

    /// <summary>The source has another address: what was found at the old one says nothing of it.</summary>
    public void Restart(Source source, DateTimeOffset now)
    {
        (State, Since, LookedAt, NextAt, Looks, Failures) = (LinkState.Unknown, now, null, now + Spread(source.UrlHash![0], TimeSpan.FromDays(Days[0])), 0, 0);
        (MovedTo, Likeness, Note, LookSince) = (null, null, null, null);
    }

    /// <summary>What was found.</summary>
    /// <returns>Whether it is something else than before.</returns>
    public bool Look(LinkState found, string? movedTo, int? likeness, string? note, DateTimeOffset at)
    {
        Looks++;
        Failures = 0;
        LookedAt = at;
        NextAt = at + Spread(SourceId, TimeSpan.FromDays(Looks < Days.Length ? Days[Looks] - Days[Looks - 1] : Days[^1]));
        return Become(found, movedTo, likeness, note, at);
    }

    /// <summary>The site did not answer: asked again soon, then later; after a few times it counts as unreachable.</summary>
    /// <returns>Whether that is something else than before.</returns>
    public bool Miss(string why, DateTimeOffset at)
    {
        Failures++;
        LookedAt = at;
        NextAt = at + Spread(SourceId + Failures, Failures < Patience ? TimeSpan.FromHours(Math.Pow(4, Failures - 1)) : TimeSpan.FromDays(Days[1]));
        return Failures >= Patience && Become(LinkState.Unreachable, null, null, why, at);
    }

    /// <summary>Nobody has to wait for the next turn.</summary>
    public void LookNow(DateTimeOffset now) => NextAt = now;

    /// <summary>A person has looked, and what leans on it stands or was mended.</summary>
    public Result Settle()
    {
        if (!NeedsLook) return Error.Refused("watch.settled", "Nothing about this source needs a look.");
        LookSince = null;
        return Result.Done;
    }

    private bool Become(LinkState found, string? movedTo, int? likeness, string? note, DateTimeOffset at)
    {
        var isNew = found != State || movedTo != MovedTo;
        (State, MovedTo, Likeness, Note) = (found, movedTo, likeness, note);
        if (!isNew) return false;
        Since = at;
        LookSince = found is LinkState.Moved or LinkState.Gone or LinkState.Paywalled or LinkState.Changed or LinkState.Unreachable ? at : null;
        return true;
    }

    // Up to a tenth more, different for each source: what was added in one hour is not asked for in one minute.
    private static TimeSpan Spread(long key, TimeSpan pause) => pause * (1 + (key * 7919 % 1000 / 10_000.0));
}
