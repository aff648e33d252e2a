using Claims.Application.Domain.History;
using Claims.Application.Kernel;

namespace Claims.Application.Domain.Claims;

/// <summary>What can be counted and dated: figures and events, confirmed by somebody.</summary>
public sealed partial class Claim
{
    private readonly List<Figure> figures = [];
    private readonly List<Event> events = [];

    public IReadOnlyList<Figure> Figures => figures;

    public IReadOnlyList<Event> Events => events;

    public int LastFigureNumber { get; private set; }

    public int LastEventNumber { get; private set; }

    public Result<int> ConfirmFigure(FigureFacts facts, Act act)
    {
        if ((Refusal(act) ?? FrozenEvidence ?? Unfit(facts)) is { } refused) return refused;
        if (figures.Count >= Limits.Figures) return Error.Refused("figure.too-many", $"A claim has at most {Limits.Figures} figures.");
        var added = new Figure(++LastFigureNumber, facts, act);
        figures.Add(added);
        Note(act, "figure.confirmed", [new FieldChange("figure", null, added.Measure), .. Told(null, added.Claimed, "claimed"), .. Told(null, added.Actual, "actual")]);
        return added.Number;
    }

    /// <param name="seenVersion">The figure's own version that the caller saw.</param>
    public Result ChangeFigure(int number, FigureFacts facts, int seenVersion, Act act)
    {
        if ((Refusal(act) ?? FrozenEvidence) is { } refused) return refused;
        if (figures.Find(figure => figure.Number == number) is not { } known) return Error.NotFound("figure");
        if (Unfit(facts) is { } unfit) return unfit;
        if (known.Version != seenVersion) return Error.Stale();
        var (claimed, actual) = (known.Claimed, known.Actual);
        var changes = new Changes();
        known.Apply(facts, act, changes);
        if (changes.Any)
            Note(act, "figure.changed", [.. changes.Found.Where(change => change.Field is not ("claimed" or "actual")), .. Told(claimed, known.Claimed, "claimed"), .. Told(actual, known.Actual, "actual")]);
        return Result.Done;
    }

    public Result RemoveFigure(int number, Act act)
    {
        if ((Refusal(act) ?? FrozenEvidence) is { } refused) return refused;
        if (figures.Find(figure => figure.Number == number) is not { } gone) return Error.NotFound("figure");
        figures.Remove(gone);
        Note(act, "figure.removed", [new FieldChange("figure", gone.Measure, null), .. Told(gone.Claimed, null, "claimed"), .. Told(gone.Actual, null, "actual")]);
        return Result.Done;
    }

    public Result<int> ConfirmEvent(EventFacts facts, Act act)
    {
        if ((Refusal(act) ?? FrozenEvidence ?? Unfit(facts)) is { } refused) return refused;
        if (events.Count >= Limits.Events) return Error.Refused("event.too-many", $"A claim has at most {Limits.Events} events.");
        var added = new Event(++LastEventNumber, facts, act);
        events.Add(added);
        Note(act, "event.confirmed", [new FieldChange("event", null, added.What), new FieldChange("from", null, added.From.ToString())]);
        return added.Number;
    }

    /// <param name="seenVersion">The event's own version that the caller saw.</param>
    public Result ChangeEvent(int number, EventFacts facts, int seenVersion, Act act)
    {
        if ((Refusal(act) ?? FrozenEvidence) is { } refused) return refused;
        if (events.Find(known => known.Number == number) is not { } happened) return Error.NotFound("event");
        if (Unfit(facts) is { } unfit) return unfit;
        if (happened.Version != seenVersion) return Error.Stale();
        var changes = new Changes();
        happened.Apply(facts, act, changes);
        if (changes.Any) Note(act, "event.changed", changes.Found);
        return Result.Done;
    }

    public Result RemoveEvent(int number, Act act)
    {
        if ((Refusal(act) ?? FrozenEvidence) is { } refused) return refused;
        if (events.Find(known => known.Number == number) is not { } gone) return Error.NotFound("event");
        events.Remove(gone);
        Note(act, "event.removed", [new FieldChange("event", gone.What, null), new FieldChange("from", gone.From.ToString(), null)]);
        return Result.Done;
    }

    private Error? Unfit(FigureFacts facts)
    {
        if (CleanText.LineOrNull(facts.Measure) is null) return Error.Invalid("Measure", "Say what is measured.");
        if (facts.Claimed is null && facts.Actual is null) return Error.Invalid("Claimed", "Give the claimed figure, the actual one, or both.");
        if (facts.Actual is not null && facts.Evidence is null) return Error.Invalid("Evidence", "Say which evidence gives the actual figure.");
        if (facts.Actual is not null && Find(facts.Evidence!.Value) is not { Stands: true }) return Error.Invalid("Evidence", "There is no such evidence, or it was withdrawn.");
        if (facts.Rate is null) return null;
        var isTwoCurrencies = facts is { Claimed: { } claimed, Actual: { } actual } && claimed.Unit != actual.Unit && Unit.Of(claimed.Unit).IsMoney && Unit.Of(actual.Unit).IsMoney;
        if (!isTwoCurrencies) return Error.Invalid("Rate", "A rate is stated only between two currencies.");
        return facts.Rate.Value <= 0 || CleanText.LineOrNull(facts.Rate.From) is null ? Error.Invalid("Rate", "Give the rate, who states it, and its day.") : null;
    }

    private Error? Unfit(EventFacts facts)
    {
        if (CleanText.LineOrNull(facts.What) is null) return Error.Invalid("What", "Say what happened.");
        if (facts.To is { } to && to.Latest < facts.From.Earliest) return Error.Invalid("To", "It cannot end before it begins.");
        if (!facts.InClaim && facts.Evidence.Count == 0) return Error.Invalid("Evidence", "Say who tells of it: the claim, evidence, or both.");
        return facts.Evidence.Any(number => Find(number) is not { Stands: true }) ? Error.Invalid("Evidence", "There is no such evidence, or it was withdrawn.") : null;
    }

    private static IEnumerable<FieldChange> Told(Quantity? from, Quantity? to, string field) =>
        from == to ? [] : [new FieldChange(field, from is null ? null : FigureText.Of(from), to is null ? null : FigureText.Of(to))];
}
