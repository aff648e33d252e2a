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
/// after a short walk along it. Where they do not, because all hits lie far from the walk's beginning, it ends after
/// a window of rows and the hits are sorted after all.
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

    /// <summary>An index has exactly this: the order alone, or one stage in that order.</summary>
    private bool IsIndexed => box is null && filter.Stages is not { Count: > 1 } && filter with { Stages = null, Text = null } == new ClaimFilter();

    public static async Task<ClaimKeys> OfAsync(IClaimsDb db, ClaimFilter filter, ClaimOrder order, bool descending, long me, CancellationToken token)
    {
        var ratings = filter.RatingCode is { } code ? await db.Ratings.Where(rating => rating.Code == code).Select(rating => (long?)rating.Id).ToListAsync(token) : [];
        return new ClaimKeys(db, filter, order, descending, me, ratings);
    }

    public Task<int> CountAsync(CancellationToken token) => Found().Take(Many).CountAsync(token);

    /// <param name="total">As counted before; tells which way is short.</param>
    public async Task<IReadOnlyList<long>> PageAsync(int skip, int take, int total, CancellationToken token)
    {
        if (total < Many) return await IdsAsync(Sorted(Found()), skip, take, token);
        if (IsIndexed) return await IdsAsync(Sorted(Prefix(skip + take)), skip, take, token);
        var walked = await IdsAsync(Sorted(Matching(Walked())), skip, take, token);
        return walked.Count == take ? walked : await IdsAsync(Sorted(All()), skip, take, token);
    }

    /// <summary>Of each way to find it (by number, claimant, statement) at most as many hits as can be told from "many", in no order.</summary>
    internal IQueryable<ClaimKey> Found() => Ways().Select(way => way.Take(Many)).Aggregate(Queryable.Union);

    internal IQueryable<ClaimKey> All() => Ways().Aggregate(Queryable.Union);

    /// <summary>The first rows of the order, those without a value last.</summary>
    internal IQueryable<ClaimKey> Prefix(int rows) => (order, descending) switch
    {
        (ClaimOrder.SaidOn, false) => Along(OfStage()).Take(rows).Concat(OfStage().Where(key => key.SaidOn == null).OrderBy(key => key.Id).Take(rows)),
        (ClaimOrder.Due, true) => Along(OfStage()).Take(rows).Concat(OfStage().Where(key => key.DueOrder == Never).OrderByDescending(key => key.Id).Take(rows)),
        _ => Along(OfStage()).Take(rows),
    };

    /// <summary>The stretch of the order's index in which hits are looked for.</summary>
    internal IQueryable<ClaimKey> Walked() => Along(OfStage()).Take(Window);

    /// <summary>For a bounded number of rows: those without a value come last, which an index does in one direction only.</summary>
    internal IQueryable<ClaimKey> Sorted(IQueryable<ClaimKey> keys) => (order, descending) switch
    {
        (ClaimOrder.SaidOn, false) => keys.OrderBy(key => key.SaidOn == null).ThenBy(key => key.SaidOn).ThenBy(key => key.Id),
        (ClaimOrder.Due, true) => keys.OrderBy(key => key.DueOrder == Never).ThenByDescending(key => key.DueOrder).ThenByDescending(key => key.Id),
        _ => Along(keys),
    };

    internal IQueryable<ClaimKey> Matching(IQueryable<ClaimKey> keys)
    {
        if (box is not { } text) return Filtered(keys);
        var claimants = ClaimantsOf(text);
        return Filtered(keys).Where(key => key.Id == text.Number
            || claimants.Contains(key.ClaimantId)
            || (string.Compare(key.StatementKey, text.From) >= 0 && string.Compare(key.StatementKey, text.Before) < 0));
    }

    private static Task<List<long>> IdsAsync(IQueryable<ClaimKey> sorted, int skip, int take, CancellationToken token) =>
        sorted.Select(key => key.Id).Skip(skip).Take(take).ToListAsync(token);

    // The order as an index has it. Where rows without a value would come first, it leaves them out.
    private IQueryable<ClaimKey> Along(IQueryable<ClaimKey> keys) => (order, descending) switch
    {
        (ClaimOrder.SaidOn, false) => keys.Where(key => key.SaidOn >= FirstDay).OrderBy(key => key.SaidOn).ThenBy(key => key.Id),
        (ClaimOrder.SaidOn, true) => keys.OrderByDescending(key => key.SaidOn).ThenByDescending(key => key.Id),
        (ClaimOrder.Due, false) => keys.OrderBy(key => key.DueOrder).ThenBy(key => key.Id),
        (ClaimOrder.Due, true) => keys.Where(key => key.DueOrder < Never).OrderByDescending(key => key.DueOrder).ThenByDescending(key => key.Id),
        (ClaimOrder.LastChange, false) => keys.OrderBy(key => key.ChangedAt).ThenBy(key => key.Id),
        (ClaimOrder.LastChange, true) => keys.OrderByDescending(key => key.ChangedAt).ThenByDescending(key => key.Id),
        (_, false) => keys.OrderBy(key => key.Id),
        (_, true) => keys.OrderByDescending(key => key.Id),
    };

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
