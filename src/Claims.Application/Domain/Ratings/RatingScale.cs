using Claims.Application.Domain.History;
using Claims.Application.Kernel;

namespace Claims.Application.Domain.Ratings;

/// <summary>The ratings that a desk gives. Data, not code: retired, never deleted.</summary>
public sealed class RatingScale
{
    private readonly List<Rating> ratings = [];
    private readonly List<HistoryEntry> history = [];

    private RatingScale()
    {
    }

    public long Id { get; private set; }

    public int Version { get; private set; }

    public string Name { get; private set; } = "";

    public string NameKey { get; private set; } = "";

    public string Description { get; private set; } = "";

    /// <summary>The number of the worst rating, at least 1; nothing when no rating has a number.</summary>
    public int? Worst => Numbers.Min();

    public int? Best => Numbers.Max();

    /// <summary>Every version of every rating.</summary>
    public IReadOnlyList<Rating> Ratings => ratings;

    public IReadOnlyList<HistoryEntry> History => history;

    public IEnumerable<Rating> ActiveRatings => ratings.Where(rating => rating.IsActive).OrderBy(rating => rating.Order);

    /// <summary>False for a desk that publishes conclusions only.</summary>
    public bool HasRatings => ratings.Exists(rating => rating.IsActive);

    private IEnumerable<int?> Numbers => ratings.Where(rating => rating.IsActive && rating.Number is not null).Select(rating => rating.Number);

    public static RatingScale Add(string name, string description, IReadOnlyList<RatingFacts> ratings, Act act)
    {
        var scale = new RatingScale { Name = CleanText.Line(name), NameKey = LookupKey.Of(name), Description = CleanText.Lines(description) };
        foreach (var facts in ratings) scale.ratings.Add(new Rating(scale.FreeCode(facts.Name), 1, scale.ratings.Count + 1, facts.Cleaned, act.At));
        scale.Note(act, "scale.added", new FieldChange("scale", null, scale.Name));
        return scale;
    }

    /// <returns>The code of the new rating.</returns>
    public Result<string> AddRating(RatingFacts given, Act act)
    {
        var facts = given.Cleaned;
        if (Unfit(facts, null) is { } refused) return refused;
        var rating = new Rating(FreeCode(facts.Name), 1, ratings.Select(known => known.Order).DefaultIfEmpty().Max() + 1, facts, act.At);
        ratings.Add(rating);
        Note(act, "rating.added", new FieldChange(rating.Code, null, rating.Name));
        return rating.Code;
    }

    /// <summary>Makes a new version; verdicts keep the one they were given on.</summary>
    /// <param name="seenVersion">The version that the caller edited.</param>
    public Result ChangeRating(string code, int seenVersion, RatingFacts given, Act act)
    {
        var facts = given.Cleaned;
        if (Active(code) is not { } current) return Error.Refused("rating.retired", "This rating is not active.");
        if (Unfit(facts, code) is { } refused) return refused;
        if (current.Version != seenVersion) return Error.Stale("Somebody else changed this rating.");
        if (current.Facts == facts) return Result.Done;
        current.Retire(act.At);
        ratings.Add(new Rating(code, current.Version + 1, current.Order, facts, act.At));
        var changes = new Changes();
        changes.Note("name", current.Name, facts.Name);
        changes.Note("shortName", current.ShortName, facts.ShortName);
        changes.Note("definition", current.Definition, facts.Definition);
        changes.Note("example", current.Example, facts.Example);
        changes.Note("colour", current.Colour, facts.Colour);
        changes.Note("icon", current.Icon, facts.Icon);
        changes.Note("number", Changes.Text(current.Number), Changes.Text(facts.Number));
        changes.Note("side", Changes.Text(current.Side), Changes.Text(facts.Side));
        changes.Note("isOnAxis", Changes.Text(current.IsOnAxis), Changes.Text(facts.IsOnAxis));
        changes.Note("isCritical", Changes.Text(current.IsCritical), Changes.Text(facts.IsCritical));
        Note(act, "rating.changed", [new FieldChange("rating", code, code), .. changes.Found]);
        return Result.Done;
    }

    /// <inheritdoc cref="ChangeRating"/>
    public Result RetireRating(string code, int seenVersion, Act act)
    {
        if (Active(code) is not { } current) return Error.Refused("rating.retired", "This rating is retired already.");
        if (current.Version != seenVersion) return Error.Stale("Somebody else changed this rating.");
        current.Retire(act.At);
        Note(act, "rating.retired", new FieldChange(code, current.Name, null));
        return Result.Done;
    }

    private Rating? Active(string code) => ratings.Find(rating => rating.Code == code && rating.IsActive);

    private Error? Unfit(RatingFacts facts, string? code)
    {
        if (ratings.Exists(rating => rating.IsActive && rating.Code != code && LookupKey.Of(rating.Name) == LookupKey.Of(facts.Name)))
            return Error.Invalid("Name", "The scale has a rating of this name.");
        if (facts.IsOnAxis != facts.Number is not null) return Error.Invalid("Number", "A rating on the axis has a number; one off the axis has none.");
        return facts.Number < 1 ? Error.Invalid("Number", "The worst number is 1 or more (ClaimReview).") : null;
    }

    private string FreeCode(string name)
    {
        var plain = LookupKey.Of(name).Replace(' ', '-');
        var code = plain.Length > 40 ? plain[..40] : plain;
        return ratings.Exists(rating => rating.Code == code) ? $"{code}-{ratings.Count + 1}" : code;
    }

    private void Note(Act act, string what, params FieldChange[] changes) => history.Add(new HistoryEntry(act, what, changes));
}
