using Claims.Application.Kernel;

namespace Claims.Application.Domain.Desk;

public enum ReasonKind
{
    /// <summary>Why a claim is picked up.</summary>
    Selection,

    /// <summary>Why a claim is declined.</summary>
    Refusal,
}

/// <summary>An entry of the short lists from which every selection and every refusal takes its reason. Retired, never deleted.</summary>
public sealed class Reason
{
    private Reason()
    {
    }

    public Reason(ReasonKind kind, string name, string answer, int order)
    {
        (Kind, Order, IsActive) = (kind, order, true);
        Change(name, answer);
    }

    public long Id { get; private set; }

    public int Version { get; private set; }

    public ReasonKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    public string NameKey { get; private set; } = "";

    /// <summary>The draft of the answer to whoever sent the claim.</summary>
    public string Answer { get; private set; } = "";

    public int Order { get; private set; }

    public bool IsActive { get; private set; }

    public void Change(string name, string answer) => (Name, NameKey, Answer) = (CleanText.Line(name), LookupKey.Of(name), CleanText.Lines(answer));

    public void Retire() => IsActive = false;

    public void Restore() => IsActive = true;

    public void Place(int order) => Order = order;
}
