using Claims.Application.Kernel;

namespace Claims.Application.Domain.Claims;

/// <summary>A point to establish. A claim has one to five; evidence is ticked to points.</summary>
public sealed class Point
{
    private Point()
    {
    }

    internal Point(int number, string text, PartialDate? happenedOn) =>
        (Number, Text, HappenedOn) = (number, CleanText.Line(text), happenedOn);

    public long Id { get; private set; }

    public long ClaimId { get; private set; }

    /// <summary>Per claim, never reused.</summary>
    public int Number { get; private set; }

    public string Text { get; internal set; } = "";

    /// <summary>When the event happened that this point is about: a source older than it cannot prove it.</summary>
    public PartialDate? HappenedOn { get; internal set; }

    /// <summary>An editor is asked to let the point pass without the sources that the gate wants: the reason. Approving signs it.</summary>
    public string? ExceptionReason { get; internal set; }

    public long? ExceptionAskedById { get; internal set; }
}
