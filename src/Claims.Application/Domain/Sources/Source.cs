using Claims.Application.Domain.Claims;
using Claims.Application.Domain.History;
using Claims.Application.Kernel;

namespace Claims.Application.Domain.Sources;

/// <summary>Something that evidence is taken from; one record however many claims lean on it.</summary>
public sealed class Source
{
    private readonly List<Origin> origins = [];
    private readonly List<HistoryEntry> history = [];

    private Source()
    {
    }

    public long Id { get; private set; }

    public int Version { get; private set; }

    /// <summary>Canonical; nothing when <see cref="NoUrlReason"/> says why.</summary>
    public string? Url { get; private set; }

    /// <summary>SHA-256 of <see cref="Url"/>; unique.</summary>
    public byte[]? UrlHash { get; private set; }

    /// <summary>SHA-256 of <see cref="CanonicalUrl.TwinKey"/>: by it the desk finds a page again when its AMP or mobile twin is pasted.</summary>
    public byte[]? TwinHash { get; private set; }

    /// <summary>The host without <c>www.</c>: type, tier and interest are remembered by it.</summary>
    public string? HostKey { get; private set; }

    public string? NoUrlReason { get; private set; }

    public string Title { get; private set; } = "";

    public string TitleKey { get; private set; } = "";

    public string? Publisher { get; private set; }

    public string? Author { get; private set; }

    public PartialDate? PublishedOn { get; private set; }

    public string? Language { get; private set; }

    /// <summary>Where title, publisher, author, day and language were found, by field; what a person typed is not in it.</summary>
    public IReadOnlyDictionary<string, string> FoundIn { get; private set; } = new Dictionary<string, string>();

    public SourceType Type { get; private set; }

    public Tier Tier { get; private set; }

    /// <summary>What the source itself stands to gain or lose.</summary>
    public string? Interest { get; private set; }

    /// <summary>What the public reads in place of a protected source.</summary>
    public string? PublicDescription { get; private set; }

    /// <summary>Why the source is protected; printed. Its values stand in <see cref="Confidence"/>, encrypted.</summary>
    public string? ProtectionReason { get; private set; }

    public Confidence? Confidence { get; private set; }

    public long AddedById { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }

    public bool IsProtected => ProtectionReason is not null;

    public IReadOnlyList<Origin> Origins => origins;

    public IReadOnlyList<HistoryEntry> History => history;

    /// <summary>What it repeats; its own reporting is an origin of its own.</summary>
    public IReadOnlySet<string> OriginKeys => origins.Count > 0
        ? origins.Select(origin => origin.Key).ToHashSet()
        : new HashSet<string> { Url is { } url ? OwnKey(url) : $"own:{Id}:{TitleKey}" };

    /// <summary>The origin of what stands only at this address.</summary>
    public static string OwnKey(string canonicalUrl) => "url:" + canonicalUrl;

    public static Source Add(SourceFacts facts, Act act)
    {
        var source = new Source { AddedById = act.By!.Value, AddedAt = act.At };
        var changes = new Changes();
        source.Apply(facts, changes);
        source.history.Add(new HistoryEntry(act, "source.added", changes.Found));
        return source;
    }

    /// <summary>Saving what is there already leaves no trace.</summary>
    public void Change(SourceFacts facts, Act act)
    {
        var changes = new Changes();
        Apply(facts, changes);
        if (changes.Any) history.Add(new HistoryEntry(act, "source.changed", changes.Found));
    }

    /// <summary>Puts the confidential values away; the history says only that they changed.</summary>
    /// <param name="cipher">Encrypted outside the domain.</param>
    public Result Protect(string publicDescription, string reason, byte[] cipher, Act act)
    {
        if (Confidence?.ErasedAt is not null) return Error.Refused("source.erased", "The confidential values of this source were erased.");
        PublicDescription = CleanText.Lines(publicDescription);
        ProtectionReason = CleanText.Lines(reason);
        Confidence = new Confidence(cipher);
        history.Add(new HistoryEntry(act, "source.confidential-changed", []));
        return Result.Done;
    }

    /// <summary>Erases the confidential values for good; description and reason stay.</summary>
    public Result EraseConfidence(Act act)
    {
        if (Confidence is not { ErasedAt: null }) return Error.Refused("source.nothing-to-erase", "There are no confidential values here.");
        Confidence.Erase(act.At);
        history.Add(new HistoryEntry(act, "source.confidential-erased", []));
        return Result.Done;
    }

    /// <summary>Reckons <see cref="TwinHash"/> again: an earlier version had none.</summary>
    public void KnowTwin() => TwinHash = CanonicalUrl.TwinKey(Url) is { } twin ? LookupKey.Hash(twin) : null;

    /// <summary>A person found that it repeats this too.</summary>
    public void Repeat(string origin, Act act)
    {
        var next = Origin.Set([.. origins.Select(known => known.Name), origin]);
        var changes = new Changes();
        changes.Note("origins", Origin.Text(origins), Origin.Text(next));
        origins.AddRange(next.Where(added => origins.All(known => known.Key != added.Key)));
        if (changes.Any) history.Add(new HistoryEntry(act, "source.changed", changes.Found));
    }

    /// <summary>A person found that it does not repeat what was proposed.</summary>
    /// <param name="from">An agency, or another source; never a protected one by its title.</param>
    public void KeepApart(string from, Act act) => history.Add(new HistoryEntry(act, "source.kept-apart", [new FieldChange("from", null, from)]));

    /// <summary>How others may call it: a protected one has no name in anybody's history.</summary>
    public string PublicName => IsProtected ? "a protected source" : Title;

    /// <summary>The product looked at its address again and found something else than before.</summary>
    public void NoteLook(LinkState before, LinkState now, Act act) =>
        history.Add(new HistoryEntry(act, "source.looked", [new FieldChange("link", before.ToString(), now.ToString())]));

    /// <summary>A person has looked at what the product found.</summary>
    public void NoteSettled(Act act) => history.Add(new HistoryEntry(act, "source.settled", []));

    private Dictionary<string, string?> Described => new()
    {
        ["title"] = Title,
        ["publisher"] = Publisher,
        ["author"] = Author,
        ["publishedOn"] = PublishedOn?.ToString(),
        ["language"] = Language,
    };

    private void Apply(SourceFacts facts, Changes changes)
    {
        var before = Described;
        Url = changes.Set("url", Url, facts.Url is null ? null : CanonicalUrl.Of(facts.Url));
        UrlHash = Url is null ? null : LookupKey.Hash(Url);
        KnowTwin();
        HostKey = Url is null ? null : CanonicalUrl.HostKey(Url);
        NoUrlReason = changes.Set("noUrlReason", NoUrlReason, Url is null ? CleanText.LinesOrNull(facts.NoUrlReason) : null);
        Title = changes.Set("title", Title, CleanText.Line(facts.Title));
        TitleKey = LookupKey.Of(Title);
        Publisher = changes.Set("publisher", Publisher, CleanText.LineOrNull(facts.Publisher));
        Author = changes.Set("author", Author, CleanText.LineOrNull(facts.Author));
        PublishedOn = changes.Set("publishedOn", PublishedOn, facts.PublishedOn);
        Language = changes.Set("language", Language, CleanText.LineOrNull(facts.Language));
        Type = changes.Set("type", Type, facts.Type);
        Tier = changes.Set("tier", Tier, facts.Tier);
        Interest = changes.Set("interest", Interest, CleanText.LinesOrNull(facts.Interest));
        // Found in the page just now; or found there before, and left as it was.
        FoundIn = Described.Where(field => field.Value is not null)
            .Select(field => (field.Key, Where: facts.Found?.GetValueOrDefault(field.Key) ?? (field.Value == before[field.Key] ? FoundIn.GetValueOrDefault(field.Key) : null)))
            .Where(field => field.Where is not null).ToDictionary(field => field.Key, field => field.Where!);
        var next = Origin.Set(facts.Origins);
        changes.Note("origins", Origin.Text(origins), Origin.Text(next));
        origins.RemoveAll(origin => next.All(kept => kept.Key != origin.Key));
        origins.AddRange(next.Where(added => origins.All(origin => origin.Key != added.Key)));
    }
}

/// <summary>What is known of a source; see <see cref="Source"/> for the meaning of each.</summary>
/// <param name="Found">Where a value was found, by field in camel case; left out for what a person typed.</param>
public sealed record SourceFacts(
    string? Url,
    string? NoUrlReason,
    string Title,
    string? Publisher,
    string? Author,
    PartialDate? PublishedOn,
    string? Language,
    SourceType Type,
    Tier Tier,
    string? Interest,
    IReadOnlyList<string> Origins,
    IReadOnlyDictionary<string, string>? Found = null);

/// <summary>The one place of a protected person's name: encrypted, erasable, read by the assignee and editors only.</summary>
public sealed class Confidence
{
    private Confidence()
    {
    }

    internal Confidence(byte[] cipher) => Cipher = cipher;

    public long SourceId { get; private set; }

    /// <summary>Nothing after erasure.</summary>
    public byte[]? Cipher { get; private set; }

    public DateTimeOffset? ErasedAt { get; private set; }

    internal void Erase(DateTimeOffset at) => (Cipher, ErasedAt) = (null, at);
}
