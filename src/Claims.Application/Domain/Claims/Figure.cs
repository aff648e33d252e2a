using Claims.Application.Domain.History;
using Claims.Application.Kernel;

namespace Claims.Application.Domain.Claims;

/// <summary>A number in the claim beside the number in the evidence. Somebody confirmed it: what a machine finds is only proposed.</summary>
public sealed class Figure
{
    private Figure()
    {
    }

    internal Figure(int number, FigureFacts facts, Act act)
    {
        Number = number;
        Apply(facts, act, new Changes());
    }

    public long Id { get; private set; }

    public long ClaimId { get; private set; }

    /// <summary>Per claim, never reused.</summary>
    public int Number { get; private set; }

    public int Version { get; private set; }

    /// <summary>What is measured: "tariff rate announced", "people in the square".</summary>
    public string Measure { get; private set; } = "";

    /// <summary>Nothing where the claim leaves out what the evidence says.</summary>
    public Quantity? Claimed { get; private set; }

    /// <summary>How the claim put it: "double-digit", "half of all".</summary>
    public string? ClaimedWords { get; private set; }

    /// <summary>Nothing while no evidence gives it.</summary>
    public Quantity? Actual { get; private set; }

    public string? ActualWords { get; private set; }

    /// <summary>The day, month or year for which the figure holds.</summary>
    public PartialDate? AsOf { get; private set; }

    /// <summary>The citation number of the evidence that gives <see cref="Actual"/>.</summary>
    public int? EvidenceNumber { get; private set; }

    /// <summary>Only where claim and evidence speak of two currencies.</summary>
    public ExchangeRate? Rate { get; private set; }

    public long ConfirmedById { get; private set; }

    public DateTimeOffset ConfirmedAt { get; private set; }

    /// <summary>Nothing while one of the two is missing.</summary>
    public FigureDifference? Difference => Claimed is { } claimed && Actual is { } actual ? FigureDifference.Of(claimed, actual, Rate) : null;

    internal void Apply(FigureFacts facts, Act act, Changes changes)
    {
        Measure = changes.Set("measure", Measure, CleanText.Line(facts.Measure));
        Claimed = changes.Set("claimed", Claimed, facts.Claimed);
        Actual = changes.Set("actual", Actual, facts.Actual);
        ClaimedWords = changes.Set("claimedWords", ClaimedWords, Claimed is null ? null : CleanText.LineOrNull(facts.ClaimedWords));
        ActualWords = changes.Set("actualWords", ActualWords, Actual is null ? null : CleanText.LineOrNull(facts.ActualWords));
        AsOf = changes.Set("asOf", AsOf, facts.AsOf);
        EvidenceNumber = changes.Set("figureEvidence", EvidenceNumber, facts.Actual is null ? null : facts.Evidence);
        Rate = changes.Set("rate", Rate, facts.Rate is { } rate ? rate with { From = CleanText.Line(rate.From) } : null);
        (ConfirmedById, ConfirmedAt) = (act.By!.Value, act.At);
        Version++;
    }
}

/// <summary>What a figure says; see <see cref="Figure"/> for the meaning of each.</summary>
public sealed record FigureFacts(
    string Measure, Quantity? Claimed, Quantity? Actual, PartialDate? AsOf = null, int? Evidence = null, ExchangeRate? Rate = null, string? ClaimedWords = null, string? ActualWords = null);

/// <summary>What one currency was worth in another, so that two amounts of money can be compared.</summary>
/// <param name="Value">How many units of the evidence's currency one unit of the claim's was worth.</param>
/// <param name="From">Who states the rate.</param>
/// <param name="On">The day of the rate.</param>
public sealed record ExchangeRate(decimal Value, string From, DateOnly On);
