using Claims.Application.Domain.History;
using Claims.Application.Kernel;

namespace Claims.Application.Domain.Claims;

/// <summary>Which side tells of an event: on a timeline one that only one side has stands out.</summary>
public enum EventSides
{
    Both,
    ClaimOnly,
    EvidenceOnly,
}

/// <summary>Something dated that the claim, the evidence or both tell of: a meeting, a vote, a ruling.</summary>
public sealed class Event
{
    private Event()
    {
    }

    internal Event(int number, EventFacts facts, Act act)
    {
        Number = number;
        Apply(facts, act, new Changes());
    }

    public long Id { get; private set; }

    public long ClaimId { get; private set; }

    /// <summary>Per claim, never reused.</summary>
    public int Number { get; private set; }

    public int Version { get; private set; }

    public string What { get; private set; } = "";

    public string? Who { get; private set; }

    public string? Where { get; private set; }

    public PartialDate From { get; private set; }

    /// <summary>The last day of what lasted; nothing for a single date.</summary>
    public PartialDate? To { get; private set; }

    /// <summary>The claim says or means that it happened.</summary>
    public bool InClaim { get; private set; }

    /// <summary>Citation numbers between commas.</summary>
    public string EvidenceText { get; private set; } = "";

    public long ConfirmedById { get; private set; }

    public DateTimeOffset ConfirmedAt { get; private set; }

    /// <summary>The evidence that tells of it, by citation number.</summary>
    public IReadOnlyList<int> EvidenceNumbers => [.. EvidenceText.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture))];

    public EventSides Sides => SidesOf(InClaim, EvidenceText.Length > 0);

    public static EventSides SidesOf(bool inClaim, bool inEvidence) => (inClaim, inEvidence) switch
    {
        (true, true) => EventSides.Both,
        (true, false) => EventSides.ClaimOnly,
        _ => EventSides.EvidenceOnly,
    };

    internal void Apply(EventFacts facts, Act act, Changes changes)
    {
        What = changes.Set("what", What, CleanText.Line(facts.What));
        Who = changes.Set("who", Who, CleanText.LineOrNull(facts.Who));
        Where = changes.Set("where", Where, CleanText.LineOrNull(facts.Where));
        if (changes.Set("from", From.Sortable == 0 ? (PartialDate?)null : From, facts.From) is { } from) From = from;
        To = changes.Set("to", To, facts.To == facts.From ? null : facts.To);
        InClaim = changes.Set("inClaim", InClaim, facts.InClaim);
        EvidenceText = changes.Set("eventEvidence", EvidenceText, string.Join(',', facts.Evidence.Distinct().Order()));
        (ConfirmedById, ConfirmedAt) = (act.By!.Value, act.At);
        Version++;
    }
}

/// <summary>What an event says; see <see cref="Event"/> for the meaning of each.</summary>
public sealed record EventFacts(string What, string? Who, string? Where, PartialDate From, PartialDate? To, bool InClaim, IReadOnlyList<int> Evidence);
