using Claims.Application.Domain.History;
using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;

namespace Claims.Application.Domain.Claims;

/// <summary>The link between a claim and a source, or a record of a search. Withdrawn with a reason, never deleted.</summary>
public sealed class Evidence
{
    private Evidence()
    {
    }

    internal Evidence(int number, Source? source, EvidenceFacts facts, Act act)
    {
        (Number, Source, AddedById, AddedAt) = (number, source, act.By!.Value, act.At);
        Apply(facts, new Changes());
    }

    public long Id { get; private set; }

    public long ClaimId { get; private set; }

    /// <summary>The citation number: per claim, given when added, never reused.</summary>
    public int Number { get; private set; }

    public int Version { get; private set; }

    /// <summary>Nothing for a search record.</summary>
    public long? SourceId { get; private set; }

    public Source? Source { get; private set; }

    public Stance Stance { get; private set; }

    /// <summary>The quoted words.</summary>
    public string? Passage { get; private set; }

    /// <summary>Why no passage is quoted.</summary>
    public string? NoPassageReason { get; private set; }

    /// <summary>Page, timecode or region.</summary>
    public string? Locator { get; private set; }

    /// <summary>The day on which the source was read, or the search was made.</summary>
    public DateOnly ReadOn { get; private set; }

    public string? Note { get; private set; }

    /// <summary>Bit n is set when it bears on point n.</summary>
    public int PointBits { get; private set; }

    /// <summary>It is the thing itself (recording, ruling, law, dataset of the competent body): why.</summary>
    public string? RecordWhy { get; private set; }

    public SearchRecord? Search { get; private set; }

    public long AddedById { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public long? WithdrawnById { get; private set; }

    public string? WithdrawnReason { get; private set; }

    public bool Stands => WithdrawnAt is null;

    public bool IsSearch => Search is not null;

    public bool IsOfRecord => RecordWhy is not null;

    public IEnumerable<int> PointNumbers => Enumerable.Range(1, Limits.PointNumbers).Where(BearsOn);

    public bool BearsOn(int point) => (PointBits & (1 << point)) != 0;

    internal void Apply(EvidenceFacts facts, Changes changes)
    {
        Stance = changes.Set("stance", Stance, facts.Stance);
        Passage = changes.Set("passage", Passage, CleanText.LinesOrNull(facts.Passage));
        NoPassageReason = changes.Set("noPassageReason", NoPassageReason, CleanText.LinesOrNull(facts.NoPassageReason));
        Locator = changes.Set("locator", Locator, CleanText.LineOrNull(facts.Locator));
        ReadOn = changes.Set("readOn", ReadOn, facts.ReadOn);
        Note = changes.Set("note", Note, CleanText.LinesOrNull(facts.Note));
        RecordWhy = changes.Set("recordWhy", RecordWhy, CleanText.LinesOrNull(facts.RecordWhy));
        Search = changes.Set("search", Search, facts.Search?.Cleaned);
        var bits = facts.PointNumbers.Aggregate(0, (sum, point) => sum | (1 << point));
        changes.Note("points", PointText(PointBits), PointText(bits));
        PointBits = bits;
        Version++;
    }

    internal void Withdraw(Act act) => (WithdrawnAt, WithdrawnById, WithdrawnReason) = (act.At, act.By, act.Why);

    private static string? PointText(int bits) =>
        string.Join(", ", Enumerable.Range(1, Limits.PointNumbers).Where(point => (bits & (1 << point)) != 0)) is { Length: > 0 } text ? text : null;
}

/// <summary>What a piece of evidence says; see <see cref="Evidence"/> for the meaning of each.</summary>
public sealed record EvidenceFacts(
    Stance Stance,
    DateOnly ReadOn,
    IReadOnlyList<int> PointNumbers,
    string? Passage = null,
    string? NoPassageReason = null,
    string? Locator = null,
    string? Note = null,
    string? RecordWhy = null,
    SearchRecord? Search = null);

/// <summary>A record of a search: how one proves that words were never said, or shows that the other side was looked for.</summary>
/// <param name="Where">The archives, sites or people that were searched or asked.</param>
/// <param name="Terms">The terms searched for.</param>
/// <param name="Period">The period that the search covered, in words.</param>
/// <param name="Found">What was found, or that nothing was.</param>
/// <param name="ForOtherSide">The search was for evidence against the verdict.</param>
public sealed record SearchRecord(string Where, string Terms, string? Period, string Found, bool ForOtherSide)
{
    internal SearchRecord Cleaned => this with { Where = CleanText.Lines(Where), Terms = CleanText.Lines(Terms), Period = CleanText.LineOrNull(Period), Found = CleanText.Lines(Found) };
}
