using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Desk;

/// <summary>Finds the claims of one page among a million without reading them all.</summary>
/// <remarks>
/// Any filter can be combined with any order, and no set of indexes covers that. So the number of hits decides.
/// Few are found by the index of a filter and sorted. Many stand so close in the index of the order that a page is full
/// after a short walk along it, from where the page before ended. Where they do not, because all hits lie far away, the walk ends after
/// a window of rows and the hits are sorted after all.
/// Claims without a date come last, in both directions: an order that has such claims is read as two stretches.
/// </remarks>
/// <param name="ratings">All versions of the rating that is filtered by. SQLite reads all claims rather than ask for them in a subquery.</param>
internal sealed class ClaimKeys(IClaimsDb db, ClaimFilter filter, ClaimOrder order, bool descending, long me, IReadOnlyList<long?> ratings)
{
    private static readonly PartialDate FirstDay = PartialDate.Of(DateOnly.MinValue);

    /// <summary>Stands in the order for "not due"; see <see cref="Claim.DueOrder"/>.</summary>
    private static readonly DateOnly Never = DateOnly.MaxValue;

    private readonly BoxText? box = BoxText.Read(filter.Text);

    /// <summary>So many hits are too many to sort. Tests need fewer.</summary>
    public int Many { get; init; } = Page<long>.CountCap;

    /// <summary>So many rows of an order are walked at most.</summary>
    public int Window { get; init; } = 20_000;

    /// <summary>Indexes have exactly this: the order alone, or each stage in that order.</summary>
    private bool IsIndexed => box is null && filter with { Stages = null, Text = null } == new ClaimFilter();

    public static async Task<ClaimKeys> OfAsync(IClaimsDb db, ClaimFilter filter, ClaimOrder order, bool descending, long me, CancellationToken token)
    {
        var ratings = filter.RatingCode is { } code ? await db.Ratings.Where(rating => rating.Code == code).Select(rating => (long?)rating.Id).ToListAsync(token) : [];
        return new ClaimKeys(db, filter, order, descending, me, ratings);
    }

    // Of each way only the ids: an index has them, the other columns would be read row by row.
    public Task<int> CountAsync(CancellationToken token) => Counted().CountAsync(token);

    /// <param name="take">At most so many, in the order of the list.</param>
    /// <param name="total">As counted before; tells which way is short.</param>
    public async Task<IReadOnlyList<long>> ReadAsync(ClaimPlace from, int take, int total, CancellationToken token)
    {
        var ids = new List<long>();
        foreach (var stretch in Stretches(from))
            if (ids.Count < take) ids.AddRange(await ReadAsync(stretch, take - ids.Count, total, token));
        if (from.IsBefore) ids.Reverse();
        return ids;
    }

    internal IQueryable<long> Counted() => Ways().Select(way => way.Select(key => key.Id).Take(Many)).Aggregate(Queryable.Union).Take(Many);

    /// <summary>The parts of the order that follow a place, in the order in which they are read.</summary>
    internal IEnumerable<Stretch> Stretches(ClaimPlace from)
    {
        var isUp = descending == from.IsBefore;
        var hasEmpty = order is ClaimOrder.SaidOn or ClaimOrder.Due;
        var startsEmpty = hasEmpty && (from.Number is null ? from.IsBefore : from.Value is null);
        yield return new Stretch(startsEmpty, isUp, from);
        if (hasEmpty && startsEmpty == from.IsBefore) yield return new Stretch(!startsEmpty, isUp, new ClaimPlace(from.IsBefore));
    }

    /// <summary>Of each way to find it (by number, claimant, statement) at most as many hits as can be told from "many".</summary>
    internal IQueryable<long> Few(Stretch stretch, int take) => Page(Ways().Select(way => way.Take(Many)).Aggregate(Queryable.Union), stretch, take);

    /// <summary>All hits of the filters.</summary>
    /// <remarks>The stretch stays outside the ways of a text: inside, where it rules out next to nothing, SQLite takes it for a reason to read all claims rather than those of some claimants.</remarks>
    internal IQueryable<long> All(Stretch stretch, int take) => Page(box is null ? Ways().Single() : Ways().Select(way => way.Take(int.MaxValue)).Aggregate(Queryable.Union), stretch, take);

    /// <summary>The first rows of each stage's index.</summary>
    internal IQueryable<long> Indexed(Stretch stretch, int take) => filter.Stages is { Count: > 1 } stages
        ? Along(stages.Select(stage => Along(Within(Keys().Where(key => key.Stage == stage), stretch), stretch).Take(take)).Aggregate(Queryable.Concat), stretch).Select(key => key.Id).Take(take)
        : Page(OfStage(), stretch, take);

    /// <summary>The hits within a window of the order's index.</summary>
    internal IQueryable<long> Walked(Stretch stretch, int take) => Along(Matching(Along(Within(OfStage(), stretch), stretch).Take(Window)), stretch).Select(key => key.Id).Take(take);

    private async Task<List<long>> ReadAsync(Stretch stretch, int take, int total, CancellationToken token)
    {
        if (total < Many) return await Few(stretch, take).ToListAsync(token);
        if (IsIndexed) return await Indexed(stretch, take).ToListAsync(token);
        var walked = await Walked(stretch, take).ToListAsync(token);
        return walked.Count == take ? walked : await All(stretch, take).ToListAsync(token);
    }

    private IQueryable<long> Page(IQueryable<ClaimKey> keys, Stretch stretch, int take) => Along(Within(keys, stretch), stretch).Select(key => key.Id).Take(take);

    private IQueryable<ClaimKey> Matching(IQueryable<ClaimKey> keys)
    {
        if (box is not { } text) return Filtered(keys);
        var claimants = ClaimantsOf(text);
        return Filtered(keys).Where(key => key.Id == text.Number
            || claimants.Contains(key.ClaimantId)
            || (string.Compare(key.StatementKey, text.From) >= 0 && string.Compare(key.StatementKey, text.Before) < 0));
    }

    private IQueryable<ClaimKey> Along(IQueryable<ClaimKey> keys, Stretch stretch) => (stretch.IsEmpty ? ClaimOrder.Number : order, stretch.IsUp) switch
    {
        (ClaimOrder.SaidOn, true) => keys.OrderBy(key => key.SaidOn).ThenBy(key => key.Id),
        (ClaimOrder.SaidOn, false) => keys.OrderByDescending(key => key.SaidOn).ThenByDescending(key => key.Id),
        (ClaimOrder.Due, true) => keys.OrderBy(key => key.DueOrder).ThenBy(key => key.Id),
        (ClaimOrder.Due, false) => keys.OrderByDescending(key => key.DueOrder).ThenByDescending(key => key.Id),
        (ClaimOrder.LastChange, true) => keys.OrderBy(key => key.ChangedAt).ThenBy(key => key.Id),
        (ClaimOrder.LastChange, false) => keys.OrderByDescending(key => key.ChangedAt).ThenByDescending(key => key.Id),
        (_, true) => keys.OrderBy(key => key.Id),
        (_, false) => keys.OrderByDescending(key => key.Id),
    };

    // The first comparison is the one that an index is entered by.
    private IQueryable<ClaimKey> Within(IQueryable<ClaimKey> keys, Stretch stretch)
    {
        var number = stretch.From.Number;
        if (stretch.IsEmpty) keys = order == ClaimOrder.SaidOn ? keys.Where(key => key.SaidOn == null) : keys.Where(key => key.DueOrder == Never);
        else if (order == ClaimOrder.SaidOn) keys = keys.Where(key => key.SaidOn >= FirstDay);
        else if (order == ClaimOrder.Due) keys = keys.Where(key => key.DueOrder < Never);
        if (number is null) return keys;
        if (stretch.IsEmpty || stretch.From.Value is not { } value) return stretch.IsUp ? keys.Where(key => key.Id > number) : keys.Where(key => key.Id < number);
        switch (order)
        {
            case ClaimOrder.SaidOn:
                var said = PartialDate.FromSortable((int)value)!.Value;
                return stretch.IsUp ? keys.Where(key => key.SaidOn >= said && (key.SaidOn > said || key.Id > number)) : keys.Where(key => key.SaidOn <= said && (key.SaidOn < said || key.Id < number));
            case ClaimOrder.Due:
                var due = DateOnly.FromDayNumber((int)value);
                return stretch.IsUp ? keys.Where(key => key.DueOrder >= due && (key.DueOrder > due || key.Id > number)) : keys.Where(key => key.DueOrder <= due && (key.DueOrder < due || key.Id < number));
            default:
                var changed = new DateTimeOffset(value, TimeSpan.Zero);
                return stretch.IsUp ? keys.Where(key => key.ChangedAt >= changed && (key.ChangedAt > changed || key.Id > number)) : keys.Where(key => key.ChangedAt <= changed && (key.ChangedAt < changed || key.Id < number));
        }
    }

    // An OR over three columns would be answered by none of their indexes, so each is a query of its own.
    private IEnumerable<IQueryable<ClaimKey>> Ways()
    {
        var keys = Filtered(Keys());
        if (box is null && !string.IsNullOrWhiteSpace(filter.Text)) return [keys.Where(_ => false)];
        if (box is not { } text) return [keys];
        var claimants = ClaimantsOf(text);
        IQueryable<ClaimKey>[] words =
        [
            keys.Where(key => claimants.Contains(key.ClaimantId)),
            keys.Where(key => string.Compare(key.StatementKey, text.From) >= 0 && string.Compare(key.StatementKey, text.Before) < 0),
        ];
        return text.Number is { } number ? [keys.Where(key => key.Id == number), .. words] : words;
    }

    private IQueryable<long> ClaimantsOf(BoxText text) => db.ClaimantNames
        .Where(name => string.Compare(name.NameKey, text.From) >= 0 && string.Compare(name.NameKey, text.Before) < 0)
        .Select(name => name.ClaimantId);

    private IQueryable<ClaimKey> Filtered(IQueryable<ClaimKey> keys)
    {
        if (filter.Stages is { Count: 1 } only) keys = keys.Where(key => key.Stage == only[0]);
        else if (filter.Stages is { Count: > 1 } stages) keys = keys.Where(key => stages.Contains(key.Stage));
        keys = filter.Assigned switch
        {
            Assigned.Me => keys.Where(key => key.AssigneeId == me),
            Assigned.Nobody => keys.Where(key => key.AssigneeId == null),
            Assigned.Member => keys.Where(key => key.AssigneeId == filter.AssigneeId),
            _ => keys,
        };
        if (filter.ClaimantId is { } claimant) keys = keys.Where(key => key.ClaimantId == claimant);
        if (filter.TopicId is { } topic)
            keys = keys.Where(key => db.ClaimTopics.Where(ticked => ticked.TopicId == topic).Select(ticked => ticked.ClaimId).Contains(key.Id));
        if (filter.RatingCode is not null) keys = keys.Where(key => ratings.Contains(key.RatingId));
        if (filter.Publication is { } state) keys = keys.Where(key => key.PublicationState == state);
        if (filter.SaidFrom is { } from && Lowest(from) is var lowest) keys = keys.Where(key => key.SaidOn >= lowest);
        if (filter.SaidTo is { } to && PartialDate.Of(to) is var highest) keys = keys.Where(key => key.SaidOn <= highest);
        return keys;
    }

    private IQueryable<ClaimKey> OfStage() => filter.Stages is { Count: 1 } only ? Keys().Where(key => key.Stage == only[0]) : Keys();

    private IQueryable<ClaimKey> Keys() => db.Claims.AsNoTracking().Select(claim => new ClaimKey
    {
        Id = claim.Id,
        Stage = claim.Stage,
        PublicationState = claim.PublicationState,
        AssigneeId = claim.AssigneeId,
        ClaimantId = claim.ClaimantId,
        RatingId = claim.RatingId,
        SaidOn = claim.SaidOn,
        DueOrder = claim.DueOrder,
        ChangedAt = claim.ChangedAt,
        StatementKey = claim.StatementKey,
    });

    // "2025-08" sorts as 2025-08-00, so a range that begins on the first of a month begins there.
    private static PartialDate Lowest(DateOnly from) => (from.Month, from.Day) switch
    {
        (1, 1) => PartialDate.Of(from.Year)!.Value,
        (_, 1) => PartialDate.Of(from.Year, from.Month)!.Value,
        _ => PartialDate.Of(from),
    };
}

/// <summary>A part of an order, read in one direction.</summary>
/// <param name="IsEmpty">Claims without the date that is ordered by, by their number.</param>
/// <param name="From">Beyond this claim, where it has one.</param>
internal sealed record Stretch(bool IsEmpty, bool IsUp, ClaimPlace From);

/// <summary>The columns of a claim that lists are filtered and ordered by.</summary>
internal sealed class ClaimKey
{
    public long Id { get; init; }

    public Stage Stage { get; init; }

    public PublicationState PublicationState { get; init; }

    public long? AssigneeId { get; init; }

    public long ClaimantId { get; init; }

    public long? RatingId { get; init; }

    public PartialDate? SaidOn { get; init; }

    public DateOnly DueOrder { get; init; }

    public DateTimeOffset ChangedAt { get; init; }

    public string StatementKey { get; init; } = "";
}
