using Claims.Application.Domain.Ratings;

namespace Claims.Application.Domain.Claims;

/// <summary>Which stances count for a rating, and which speak against it.</summary>
internal sealed record Sides(bool NeedsCounts, bool CountsSupport, bool CountsRefutation, bool CountsContext)
{
    /// <summary>Without a rating the side with more evidence is taken, so that the checklist helps from the first piece on.</summary>
    public static Sides Of(Rating? rating, bool scaleHasRatings, List<Evidence> standing) => rating switch
    {
        null when !scaleHasRatings => new(true, true, true, true),
        null when standing.Count(piece => piece.Stance == Stance.Supports) >= standing.Count(piece => piece.Stance == Stance.Refutes) => new(true, true, false, false),
        null => new(true, false, true, false),
        { Side: RatingSide.None } => new(false, true, true, true),
        _ => new(true, rating.Side is RatingSide.Supports or RatingSide.Either, rating.Side is RatingSide.Refutes or RatingSide.Either, !rating.IsOnAxis),
    };

    public bool Counts(Stance stance) => stance switch
    {
        Stance.Supports => CountsSupport,
        Stance.Refutes => CountsRefutation,
        _ => CountsContext,
    };

    /// <summary>What shows that the other side was looked for: a stance that is not the rating's own side, context aside.</summary>
    public bool IsOther(Stance stance) => stance != Stance.Context && (!Counts(stance) || (CountsSupport && CountsRefutation));

    public bool Contradicts(Stance stance) => NeedsCounts && stance != Stance.Context && !Counts(stance);

    public string Verb => (CountsSupport, CountsRefutation) switch
    {
        (true, false) => "support",
        (false, true) => "refute",
        _ => "bear on",
    };
}
