using Claims.Application.Kernel;

namespace Claims.Application.Domain.Ratings;

/// <summary>Which side a rating says is right, and so which evidence has to establish it.</summary>
public enum RatingSide
{
    Supports,
    Refutes,

    /// <summary>Evidence of both sides counts, as for "mixed".</summary>
    Either,

    /// <summary>"Unproven": nothing has to be established.</summary>
    None,
}

/// <summary>One version of a rating. Editing makes a new version; every verdict keeps the one it was given on.</summary>
public sealed class Rating
{
    private Rating()
    {
    }

    internal Rating(string code, int version, int order, RatingFacts facts, DateTimeOffset from)
    {
        (Code, Version, Order, ActiveFrom) = (code, version, order, from);
        (Name, ShortName, Definition, Example) = (facts.Name, facts.ShortName, facts.Definition, facts.Example);
        (Colour, Icon, Number, Side) = (facts.Colour, facts.Icon, facts.Number, facts.Side);
        (IsOnAxis, IsCritical) = (facts.IsOnAxis, facts.IsCritical);
    }

    public long Id { get; private set; }

    public long ScaleId { get; private set; }

    /// <summary>The same through all versions, e.g. <c>mostly-true</c>.</summary>
    public string Code { get; private set; } = "";

    public int Version { get; private set; }

    public int Order { get; private set; }

    public string Name { get; private set; } = "";

    public string ShortName { get; private set; } = "";

    public string Definition { get; private set; } = "";

    public string? Example { get; private set; }

    /// <summary>A colour token's name, e.g. <c>r-mostly-true</c>.</summary>
    public string Colour { get; private set; } = "";

    /// <summary>An icon's name; colour never stands alone.</summary>
    public string Icon { get; private set; } = "";

    /// <summary>The place on the axis, at least 1; nothing off the axis.</summary>
    public int? Number { get; private set; }

    /// <summary>Measures truth; off the axis stand "satire", "missing context" and the like.</summary>
    public bool IsOnAxis { get; private set; }

    public RatingSide Side { get; private set; }

    /// <summary>Critical of the claimant, who then has to be asked.</summary>
    public bool IsCritical { get; private set; }

    public DateTimeOffset ActiveFrom { get; private set; }

    /// <summary>Nothing while it can be given.</summary>
    public DateTimeOffset? ActiveTo { get; private set; }

    public bool IsActive => ActiveTo is null;

    internal RatingFacts Facts => new(Name, ShortName, Definition, Example, Colour, Icon, Number, IsOnAxis, Side, IsCritical);

    internal void Retire(DateTimeOffset at) => ActiveTo = at;
}

/// <summary>What a rating says; see <see cref="Rating"/> for the meaning of each.</summary>
public sealed record RatingFacts(
    string Name, string ShortName, string Definition, string? Example, string Colour, string Icon, int? Number, bool IsOnAxis, RatingSide Side, bool IsCritical)
{
    internal RatingFacts Cleaned => this with
    {
        Name = CleanText.Line(Name),
        ShortName = CleanText.Line(ShortName),
        Definition = CleanText.Lines(Definition),
        Example = CleanText.LinesOrNull(Example),
    };
}
