using Claims.Application.Domain.Claims;
using Claims.Blazor.Components.Pieces;

namespace Claims.Blazor.Components.Intake;

/// <summary>How the desk handles a claim, as it is typed.</summary>
public sealed class HandlingText
{
    public long? SelectionReasonId { get; set; }

    public string SelectionNote { get; set; } = "";

    public DateOnly? DueOn { get; set; }

    public Priority Priority { get; set; } = Priority.Normal;

    /// <summary>In the site's time zone.</summary>
    public DateTime? EmbargoUntil { get; set; }

    public string WaitingFor { get; set; } = "";

    public DateOnly? WaitingUntil { get; set; }

    public static HandlingText Of(Handling how, SiteClock clock) => new()
    {
        SelectionReasonId = how.SelectionReasonId,
        SelectionNote = how.SelectionNote ?? "",
        DueOn = how.DueOn,
        Priority = how.Priority,
        EmbargoUntil = how.EmbargoUntil is { } until ? clock.Local(until).DateTime : null,
        WaitingFor = how.WaitingFor ?? "",
        WaitingUntil = how.WaitingUntil,
    };

    public Handling ToHandling(SiteClock clock) =>
        new(SelectionReasonId, SelectionNote, DueOn, Priority, EmbargoUntil is { } until ? clock.At(until) : null, WaitingFor, WaitingUntil);
}
