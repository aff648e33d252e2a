using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.Domain.Ratings;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Desk;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.Tests.Lists;

public sealed class ListingClaims(SampleDeskFixture sample) : IClassFixture<SampleDeskFixture>
{
    public static TheoryData<ClaimOrder, bool> Orders => new(
        Enum.GetValues<ClaimOrder>().SelectMany(order => new[] { (order, false), (order, true) }));

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Pages_follow_each_other_without_gaps_and_doubles(ClaimOrder order, bool descending)
    {
        var expected = Ordered(sample.Claims, order, descending).Select(claim => claim.Id).ToList();
        var seen = new List<long>();
        Page<ListClaims.Row> page;
        for (var from = ClaimPlace.First; ; from = ClaimPlace.After(page.Items[^1], order))
        {
            page = await ListAsync(new ClaimFilter(), order, descending, from, 70);
            Assert.Equal(expected.Count, page.Total);
            seen.AddRange(page.Items.Select(row => row.Number));
            if (!page.HasMore) break;
        }
        Assert.Equal(expected, seen);
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task From_the_last_page_back_they_are_the_same(ClaimOrder order, bool descending)
    {
        var expected = Ordered(sample.Claims, order, descending).Select(claim => claim.Id).ToList();
        var seen = new List<long>();
        Page<ListClaims.Row> page;
        for (var from = ClaimPlace.Last; ; from = ClaimPlace.Before(page.Items[0], order))
        {
            page = await ListAsync(new ClaimFilter(), order, descending, from, 70);
            seen.InsertRange(0, page.Items.Select(row => row.Number));
            if (!page.HasMore) break;
        }
        Assert.Equal(expected, seen);
    }

    [Fact]
    public async Task A_page_goes_on_where_the_last_ended_though_the_claim_there_has_gone()
    {
        var claims = Ordered(sample.Claims, ClaimOrder.Due, false).ToList();
        var (edge, next) = (claims[10], claims[11]);
        var filter = new ClaimFilter([.. Enum.GetValues<Stage>().Where(stage => stage != edge.Stage)]);
        var page = await ListAsync(filter, ClaimOrder.Due, false, new ClaimPlace(false, edge.Id, edge.DueOn!.Value.DayNumber), 5);
        Assert.Equal(claims.Skip(claims.IndexOf(next)).Where(Meets(filter)).Select(claim => claim.Id).Take(5), page.Items.Select(row => row.Number));
    }

    [Theory]
    [InlineData(ClaimOrder.LastChange, 17L, null)]
    [InlineData(ClaimOrder.Number, 17L, 5L)]
    [InlineData(ClaimOrder.SaidOn, 17L, -1L)]
    [InlineData(ClaimOrder.Due, 17L, long.MaxValue)]
    [InlineData(ClaimOrder.LastChange, 17L, long.MaxValue)]
    [InlineData(ClaimOrder.Due, null, 3L)]
    public async Task A_place_that_is_none_in_this_order_is_refused(ClaimOrder order, long? number, long? value)
    {
        var answer = await sample.Desk.SendAsync(sample.Reader, new ListClaims.Query(new ClaimFilter(), order, true, new ClaimPlace(false, number, value), 50));
        Assert.Equal(ErrorKind.Invalid, answer.Error?.Kind);
        Assert.Contains("From", answer.Error!.Fields!.Keys);
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Many_hits_are_walked_to_and_come_in_the_same_order_as_few(ClaimOrder order, bool descending)
    {
        foreach (var filter in await FiltersAsync())
        {
            var all = Ordered(sample.Claims.Where(Meets(filter)), order, descending).ToList();
            foreach (var window in new[] { 45, 10_000 })
                foreach (var (from, expected) in new[]
                {
                    (ClaimPlace.First, all.Take(30)),
                    (ClaimPlace.Last, all.TakeLast(30)),
                    (PlaceOf(all[all.Count / 2], order, isBefore: false), all.Skip((all.Count / 2) + 1).Take(30)),
                    (PlaceOf(all[all.Count / 2], order, isBefore: true), all.Take(all.Count / 2).TakeLast(30)),
                    (PlaceOf(all[^1], order, isBefore: true), all.SkipLast(1).TakeLast(30)),
                })
                {
                    var found = await sample.Desk.ReadAsync(async db =>
                    {
                        var keys = new ClaimKeys(db, filter, order, descending, 0, [.. ratingIds.Select(id => (long?)id)]) { Many = 12, Window = window };
                        return await keys.ReadAsync(from, 30, await keys.CountAsync(default), default);
                    });
                    Assert.Equal(expected.Select(claim => claim.Id), found);
                }
        }
    }

    [Fact]
    public async Task Every_filter_finds_what_meets_it_and_nothing_else()
    {
        foreach (var filter in await FiltersAsync())
        {
            var expected = sample.Claims.Where(Meets(filter)).Select(claim => claim.Id).OrderDescending().ToList();
            var answer = await ListAsync(filter, ClaimOrder.Number, true, ClaimPlace.First, 200);
            Assert.Equal(expected.Count, answer.Total);
            Assert.Equal(expected.Take(200), answer.Items.Select(row => row.Number));
        }
    }

    [Fact]
    public async Task The_filters_are_met_by_some_claims_and_not_by_others()
    {
        var claims = sample.Claims;
        foreach (var filter in (await FiltersAsync()).Skip(1)) Assert.InRange(claims.Count(Meets(filter)), 1, claims.Count - 1);
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("' OR 1=1 --")]
    [InlineData("\"claims\" NEAR(*")]
    [InlineData("🙂🙂")]
    [InlineData("99999999999999999999999999")]
    [InlineData("\u202e\u200b")]
    public async Task Rubbish_in_the_box_finds_nothing_and_breaks_nothing(string text) =>
        Assert.Empty((await ListAsync(new ClaimFilter(Text: text))).Items);

    [Fact]
    public async Task The_box_finds_a_number_with_and_without_its_sign()
    {
        var number = sample.Claims[17].Id;
        Assert.Contains(number, (await ListAsync(new ClaimFilter(Text: $"#{number}"))).Items.Select(row => row.Number));
        Assert.Contains(number, (await ListAsync(new ClaimFilter(Text: $" {number} "))).Items.Select(row => row.Number));
    }

    [Fact]
    public async Task The_box_finds_the_beginning_of_a_statement_whatever_its_case_and_punctuation()
    {
        var claim = sample.Claims[5];
        var beginning = claim.Wording.Statement[..20].ToUpperInvariant().Replace(" ", "  ");
        Assert.Contains(claim.Id, (await ListAsync(new ClaimFilter(Text: beginning))).Items.Select(row => row.Number));
    }

    [Fact]
    public async Task The_box_finds_any_word_of_a_claimants_name()
    {
        var found = await ListAsync(new ClaimFilter(Text: "league"));
        Assert.NotEmpty(found.Items);
        Assert.All(found.Items, row => Assert.Contains("League", row.Claimant, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_visitor_sees_nothing()
    {
        var answer = await sample.Desk.SendAsVisitorAsync(new ListClaims.Query(new ClaimFilter(), ClaimOrder.Number, true, ClaimPlace.First, 50));
        Assert.Equal(ErrorKind.NotAllowed, answer.Error?.Kind);
    }

    private async Task<Page<ListClaims.Row>> ListAsync(ClaimFilter filter, ClaimOrder order = ClaimOrder.Number, bool descending = true, ClaimPlace? from = null, int size = 50) =>
        (await sample.Desk.SendAsync(sample.Reader, new ListClaims.Query(filter, order, descending, from ?? ClaimPlace.First, size))).Value;

    private async Task<IReadOnlyList<ClaimFilter>> FiltersAsync()
    {
        var claims = sample.Claims;
        var assigned = claims.First(claim => claim.AssigneeId is not null);
        var rated = claims.First(claim => claim.RatingId is not null);
        var code = await sample.Desk.ReadAsync(db => db.Set<Rating>().Where(rating => rating.Id == rated.RatingId).Select(rating => rating.Code).SingleAsync());
        ratingIds = await sample.Desk.ReadAsync(db => db.Set<Rating>().Where(rating => rating.Code == code).Select(rating => rating.Id).ToListAsync());
        return
        [
            new(),
            new([Stage.Submitted]),
            new([Stage.Submitted, Stage.InReview, Stage.Researching]),
            new(Assigned: Assigned.Nobody),
            new(Assigned: Assigned.Member, AssigneeId: assigned.AssigneeId),
            new(ClaimantId: claims[3].ClaimantId),
            new(TopicId: claims[3].Topics[0].TopicId),
            new(RatingCode: code),
            new(SaidFrom: new DateOnly(2024, 3, 1), SaidTo: new DateOnly(2024, 3, 31)),
            new(SaidFrom: new DateOnly(2025, 1, 1)),
            new(SaidTo: new DateOnly(2023, 5, 20)),
            new(Publication: PublicationState.Live),
            new([Stage.Approved], Publication: PublicationState.None),
            new([Stage.Approved], Assigned.Member, assigned.AssigneeId, Publication: PublicationState.Live),
        ];
    }

    private List<long> ratingIds = [];

    private Func<Claim, bool> Meets(ClaimFilter filter) => claim =>
        (filter.Stages is null || filter.Stages.Contains(claim.Stage))
        && filter.Assigned switch { Assigned.Nobody => claim.AssigneeId is null, Assigned.Member => claim.AssigneeId == filter.AssigneeId, _ => true }
        && (filter.ClaimantId is null || claim.ClaimantId == filter.ClaimantId)
        && (filter.TopicId is null || claim.Topics.Any(topic => topic.TopicId == filter.TopicId))
        && (filter.RatingCode is null || (claim.RatingId is { } rating && ratingIds.Contains(rating)))
        && (filter.Publication is null || claim.PublicationState == filter.Publication)
        && (filter.SaidFrom is null || claim.SaidOn?.Earliest >= filter.SaidFrom)
        && (filter.SaidTo is null || claim.SaidOn?.Earliest <= filter.SaidTo);

    private static ClaimPlace PlaceOf(Claim claim, ClaimOrder order, bool isBefore) => new(isBefore, claim.Id, order switch
    {
        ClaimOrder.SaidOn => claim.SaidOn?.Sortable,
        ClaimOrder.Due => claim.DueOn?.DayNumber,
        ClaimOrder.LastChange => claim.ChangedAt.UtcTicks,
        _ => null,
    });

    private static IEnumerable<Claim> Ordered(IEnumerable<Claim> claims, ClaimOrder order, bool descending) => (order, descending) switch
    {
        (ClaimOrder.Number, false) => claims.OrderBy(claim => claim.Id),
        (ClaimOrder.Number, true) => claims.OrderByDescending(claim => claim.Id),
        (ClaimOrder.SaidOn, false) => claims.OrderBy(claim => claim.SaidOn is null).ThenBy(claim => claim.SaidOn).ThenBy(claim => claim.Id),
        (ClaimOrder.SaidOn, true) => claims.OrderBy(claim => claim.SaidOn is null).ThenByDescending(claim => claim.SaidOn).ThenByDescending(claim => claim.Id),
        (ClaimOrder.Due, false) => claims.OrderBy(claim => claim.DueOn is null).ThenBy(claim => claim.DueOn).ThenBy(claim => claim.Id),
        (ClaimOrder.Due, true) => claims.OrderBy(claim => claim.DueOn is null).ThenByDescending(claim => claim.DueOn).ThenByDescending(claim => claim.Id),
        (_, false) => claims.OrderBy(claim => claim.ChangedAt).ThenBy(claim => claim.Id),
        (_, true) => claims.OrderByDescending(claim => claim.ChangedAt).ThenByDescending(claim => claim.Id),
    };
}
