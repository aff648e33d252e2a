using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Desk;
using Claims.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.Tests.Lists;

/// <summary>No query of the grid may read a whole table: asked of SQLite for every filter, alone and in pairs, with every order.</summary>
/// <remarks>
/// What sorts, and how much: <c>Few</c> at most as many hits as can be told from "many"; <c>Walked</c> the hits in a window of the order;
/// <c>Indexed</c> a page of each stage; <c>All</c> the hits of the filters, only when they are many and far from where the walk begins.
/// </remarks>
public abstract class PlansOfTheGrid(SampleDeskFixture sample)
{
    public static TheoryData<ClaimOrder, bool> Orders => new(Enum.GetValues<ClaimOrder>().SelectMany(order => new[] { (order, false), (order, true) }));

    [Theory]
    [MemberData(nameof(Orders))]
    public Task Few_hits_are_found_by_the_index_of_a_filter(ClaimOrder order, bool descending) => EachAsync(order, descending, async (db, keys, filter) =>
    {
        if (filter == new ClaimFilter()) return;
        foreach (var query in Stretches(keys, order, filter).Select(stretch => keys.Few(stretch, 51)).Prepend(keys.Counted()))
        {
            var plan = await QueryPlan.OfAsync(db, query);
            Assert.True(!plan.Walks.Any(), $"{filter}\n{plan}");
        }
    });

    [Theory]
    [MemberData(nameof(Orders))]
    public Task Many_hits_are_walked_to_along_the_order(ClaimOrder order, bool descending) => EachAsync(order, descending, async (db, keys, filter) =>
    {
        foreach (var stretch in Stretches(keys, order, filter))
        {
            var plan = await QueryPlan.OfAsync(db, keys.Walked(stretch, 51));
            Assert.False(plan.SortsAWalk, $"{filter} {stretch}\n{plan}");
            Assert.True(order == ClaimOrder.Number || !plan.Scans.Any(), $"{filter} {stretch}\n{plan}");
        }
    });

    [Theory]
    [MemberData(nameof(Orders))]
    public Task A_place_is_entered_by_the_index_of_the_order_alone_or_of_each_stage(ClaimOrder order, bool descending) => sample.Desk.ReadAsync(async db =>
    {
        foreach (var filter in new ClaimFilter[] { new(), new([Stage.InReview]), new([Stage.Submitted, Stage.Accepted, Stage.Researching]) })
        {
            var keys = await ClaimKeys.OfAsync(db, filter, order, descending, me: 3, default);
            foreach (var stretch in Stretches(keys, order, new ClaimFilter()))
            {
                var plan = await QueryPlan.OfAsync(db, keys.Indexed(stretch, 51));
                Assert.True(!plan.SortsAWalk && (order == ClaimOrder.Number || !plan.Scans.Any()), $"{filter} {stretch}\n{plan}");
                // From a claim onwards nothing before it is passed: the walk begins there.
                Assert.True(stretch.From.Number is null || !plan.Walks.Any(), $"{filter} {stretch}\n{plan}");
            }
        }
        return true;
    });

    [Theory]
    [MemberData(nameof(Orders))]
    public Task Hits_far_from_the_beginning_are_found_by_a_filter_and_sorted(ClaimOrder order, bool descending) => EachAsync(order, descending, async (db, keys, filter) =>
    {
        if (filter == new ClaimFilter()) return;
        foreach (var stretch in Stretches(keys, order, filter))
        {
            var plan = await QueryPlan.OfAsync(db, keys.All(stretch, 51));
            Assert.True(!plan.Scans.Any() && !plan.SortsAWalk, $"{filter} {stretch}\n{plan}");
        }
    });

    [Fact]
    public async Task A_query_without_an_index_is_noticed()
    {
        var plan = await sample.Desk.ReadAsync(db => QueryPlan.OfAsync(db, db.Claims.Where(claim => claim.Place == "here").Select(claim => claim.Id)));
        Assert.Single(plan.Scans);
        var sorted = await sample.Desk.ReadAsync(db => QueryPlan.OfAsync(db, db.Claims.OrderBy(claim => claim.Place).Select(claim => claim.Id).Take(10)));
        Assert.True(sorted.SortsAWalk);
    }

    // The ends, and a claim with and without what is ordered by, onwards and back; for pairs of filters one claim.
    private static List<Stretch> Stretches(ClaimKeys keys, ClaimOrder order, ClaimFilter filter)
    {
        long? value = order switch { ClaimOrder.SaidOn => 20250301, ClaimOrder.Due => 739_000, ClaimOrder.LastChange => 638_700_000_000_000_000, _ => null };
        ClaimPlace[] places = [ClaimPlace.First, ClaimPlace.Last, new(false, 170, value), new(true, 170, value)];
        if (order is ClaimOrder.SaidOn or ClaimOrder.Due) places = [.. places, new(false, 170), new(true, 170)];
        return IsPair(filter) ? [keys.Stretches(places[2]).First()] : [.. places.SelectMany(keys.Stretches).Distinct()];
    }

    private async Task EachAsync(ClaimOrder order, bool descending, Func<ClaimsDbContext, ClaimKeys, ClaimFilter, Task> look) => await sample.Desk.ReadAsync(async db =>
    {
        foreach (var filter in Filters) await look(db, await ClaimKeys.OfAsync(db, filter, order, descending, me: 3, default), filter);
        return true;
    });

    private static IReadOnlyList<ClaimFilter> Filters { get; } = [new(), .. Single.Select(set => set(new ClaimFilter())), .. Pairs()];

    private static Func<ClaimFilter, ClaimFilter>[] Single =>
    [
        filter => filter with { Stages = [Stage.InReview] },
        filter => filter with { Stages = [Stage.Submitted, Stage.Accepted, Stage.Researching] },
        filter => filter with { Assigned = Assigned.Me },
        filter => filter with { Assigned = Assigned.Nobody },
        filter => filter with { ClaimantId = 5 },
        filter => filter with { TopicId = 5 },
        filter => filter with { RatingCode = "false" },
        filter => filter with { SaidFrom = new DateOnly(2025, 1, 1), SaidTo = new DateOnly(2025, 1, 31) },
        filter => filter with { Publication = PublicationState.Held },
        filter => filter with { Text = "17" },
        filter => filter with { Text = "the price" },
    ];

    private static bool IsPair(ClaimFilter filter) => filter != new ClaimFilter() && !Single.Any(set => set(new ClaimFilter()).ToString() == filter.ToString());

    private static IEnumerable<ClaimFilter> Pairs() =>
        from first in Enumerable.Range(0, Single.Length)
        from second in Enumerable.Range(first + 1, Single.Length - first - 1)
        let filter = Single[second](Single[first](new ClaimFilter()))
        where filter != Single[second](new ClaimFilter())
        select filter;
}

/// <summary>A database that was never analysed, as most are.</summary>
public sealed class PlansWithoutStatistics(SampleDeskFixture sample) : PlansOfTheGrid(sample), IClassFixture<SampleDeskFixture>;

/// <summary>A database whose statistics tell of a million claims.</summary>
public sealed class PlansWithAMillionClaims(MillionFixture sample) : PlansOfTheGrid(sample), IClassFixture<MillionFixture>;
