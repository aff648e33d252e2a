using Claims.Application.Domain.History;
using Claims.Application.Kernel;

namespace Claims.Application.Domain.Desk;

/// <summary>What the desk has chosen for itself; one row.</summary>
public sealed class DeskSettings
{
    public const long OnlyId = 1;

    private readonly List<HistoryEntry> history = [];

    private DeskSettings()
    {
    }

    public DeskSettings(long activeScaleId, string byline, string language) =>
        (Id, ActiveScaleId, Byline, Language) = (OnlyId, activeScaleId, byline, language);

    public long Id { get; private set; }

    public int Version { get; private set; }

    /// <summary>One active scale per desk.</summary>
    public long ActiveScaleId { get; private set; }

    /// <summary>What a verdict's byline says unless somebody writes names.</summary>
    public string Byline { get; private set; } = "";

    /// <summary>BCP 47: the language that the desk publishes in.</summary>
    public string Language { get; private set; } = "";

    public IReadOnlyList<HistoryEntry> History => history;

    public Result ChooseScale(long scaleId, string name, Act act)
    {
        if (scaleId == ActiveScaleId) return Error.Refused("scale.active", "This scale is in use already.");
        history.Add(new HistoryEntry(act, "settings.scale-chosen", [new FieldChange("activeScale", Changes.Text(ActiveScaleId), $"{scaleId} {name}")]));
        ActiveScaleId = scaleId;
        return Result.Done;
    }

    public Result Change(string byline, string language, Act act)
    {
        var changes = new Changes();
        Byline = changes.Set("byline", Byline, CleanText.Line(byline));
        Language = changes.Set("language", Language, CleanText.Line(language));
        if (changes.Any) history.Add(new HistoryEntry(act, "settings.changed", changes.Found));
        return Result.Done;
    }

    /// <summary>What changes in the lists of reasons, which have no history of their own.</summary>
    public void Note(Act act, string what, params FieldChange[] changes) => history.Add(new HistoryEntry(act, what, changes));
}
