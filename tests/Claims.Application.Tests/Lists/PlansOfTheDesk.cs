using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.Domain.Sources;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Desk;
using Claims.Application.UseCases.Intake;
using Claims.Application.UseCases.People;
using Claims.Application.UseCases.Publishing;
using Claims.Application.UseCases.Research;
using Claims.Application.UseCases.Review;
using Claims.Application.UseCases.Sources;
using Claims.Application.UseCases.Triage;
using Claims.Infrastructure.Persistence;
using Claims.Tests.Desks;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Application.Tests.Lists;

/// <summary>No page reads or sorts a whole table on a desk of a million claims: every query of these messages is asked for its plan as it is sent.</summary>
public sealed class PlansOfTheDesk(PlansOfTheDesk.Fixture sample) : IClassFixture<PlansOfTheDesk.Fixture>
{
    private static readonly DateOnly Today = new(2025, 9, 1);

    [Fact]
    public Task My_work_of_a_fact_checker() => AssertAsync(sample.Checker, new MyWork.Query(Today));

    [Fact]
    public Task My_work_of_an_editor() => AssertAsync(sample.Editor, new MyWork.Query(Today));

    [Fact]
    public Task The_review_queue() => AssertAsync(sample.Editor, new ReviewQueue.Query());

    [Fact]
    public async Task Triage()
    {
        await AssertAsync(sample.Editor, new ListClaims.Query(new ClaimFilter([Stage.Submitted]), ClaimOrder.Number, Descending: false, ClaimPlace.First, 25));
        await AssertAsync(sample.Editor, new TriageChoices.Query());
        await AssertAsync(sample.Editor, new FilterChoices.Query(sample.Claims[3].ClaimantId));
    }

    [Theory]
    [InlineData("the price")]
    [InlineData("17")]
    [InlineData("league")]
    [InlineData("t")]
    public Task The_palette(string text) => AssertAsync(sample.Editor, new FindAnything.Query(text));

    [Fact]
    public async Task A_claim_its_feed_and_what_is_out_of_it()
    {
        var id = sample.Claims.First(claim => claim.PublicationState == PublicationState.Live).Id;
        await AssertAsync(sample.Editor, new OpenClaim.Query(id));
        await AssertAsync(sample.Editor, new ReadClaimFeed.Query(id));
        await AssertAsync(sample.Editor, new PublicationStatus.Query(id));
    }

    [Fact]
    public async Task People()
    {
        await AssertAsync(sample.Editor, new ListClaimants.Query("", 1, 50));
        await AssertAsync(sample.Editor, new ListClaimants.Query("league", 1, 50));
        await AssertAsync(sample.Editor, new FindClaimants.Query("league"));
        await AssertAsync(sample.Editor, new OpenClaimant.Query(sample.Claims[3].ClaimantId));
    }

    [Theory]
    [InlineData("minutes", SourceFilter.All)]
    [InlineData("https://records.example.org/a", SourceFilter.All)]
    [InlineData("", SourceFilter.NeedsLook)]
    [InlineData("", SourceFilter.SharedOrigin)]
    public Task Sources(string text, SourceFilter filter) => AssertAsync(sample.Editor, new ListSources.Query(text, filter, 1, 50));

    [Theory]
    [InlineData(SourceFilter.All, 1)]
    [InlineData(SourceFilter.All, 7)]
    [InlineData(SourceFilter.NotKept, 1)]
    public async Task Sources_in_the_order_of_their_keys_are_walked_only_as_far_as_the_page_goes(SourceFilter filter, int page)
    {
        var heard = sample.Log.Listen();
        Assert.True((await sample.Desk.SendAsync(Caller.Member(sample.Editor.Id), new ListSources.Query("", filter, page, 50))).IsDone);
        Assert.NotEmpty(heard);
        Assert.All(heard, query => Assert.False(query.Plan.Scans.Any(scan => scan != "SCAN s") || query.Plan.SortsAWalk, $"{query.Sql}\n{query.Plan}"));
    }

    [Fact]
    public async Task A_source_with_all_that_leans_on_it() => await AssertAsync(sample.Editor, new OpenSource.Query(await sample.Desk.ReadAsync(db => db.Sources.Select(source => source.Id).FirstAsync())));

    [Fact]
    public async Task What_readers_see()
    {
        var live = sample.Claims.Where(claim => claim.PublicationState == PublicationState.Live).Select(claim => claim.Id).ToList();
        await AssertAsync(null, new ReadFrontPage.Query());
        await AssertAsync(null, new ReadArchive.Query());
        await AssertAsync(null, new ReadArchive.Query(live[^1]));
        await AssertAsync(null, new ReadFeed.Query());
        await AssertAsync(null, new ReadCheck.Query(live[0]));
        await AssertAsync(null, new ReadRatings.Query());
    }

    [Fact]
    public async Task Look_alikes_of_a_new_claim()
    {
        var claim = sample.Claims.First(claim => claim.Appearances.Count > 0);
        await AssertAsync(sample.Checker, new FindLookAlikes.Query(claim.Wording.Statement, [claim.Appearances[0].Url!]));
    }

    private async Task AssertAsync<T>(Colleague? by, IRequest<Result<T>> message)
    {
        var heard = sample.Log.Listen();
        var answer = await sample.Desk.SendAsync(by is null ? Caller.Nobody : Caller.Member(by.Id), message);
        Assert.True(answer.IsDone, answer.Error?.Text);
        Assert.NotEmpty(heard);
        Assert.All(heard, query => Assert.False(query.Plan.Scans.Any() || query.Plan.SortsAWalk, $"{message}\n{query.Sql}\n{query.Plan}"));
    }

    public sealed class Fixture : MillionFixture
    {
        internal PlanLog Log { get; } = new();

        public Colleague Checker { get; private set; } = null!;

        public Colleague Editor { get; private set; } = null!;

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            var editor = await Desk.ReadAsync(db => db.Members.FirstAsync(member => member.Roles == Roles.Editor));
            var busiest = Claims.Where(claim => claim.AssigneeId is not null).GroupBy(claim => claim.AssigneeId!.Value).MaxBy(list => list.Count())!.Key;
            (Editor, Checker) = (new Colleague(editor.Id, editor.Name), new Colleague(busiest, "Fact-checker"));
            await NeedLooksAsync(busiest);
        }

        // Each address that the member's evidence was read at is gone: what leans on it is asked for, too.
        private Task NeedLooksAsync(long member) => Desk.ReadAsync(async db =>
        {
            var mine = db.Claims.Where(claim => claim.AssigneeId == member).SelectMany(claim => claim.Evidence).Select(piece => piece.SourceId);
            var sources = await db.Sources.Where(source => source.UrlHash != null && mine.Contains(source.Id)).ToListAsync();
            foreach (var watch in sources.ConvertAll(source => SourceWatch.Begin(source, Desk.Clock.Now)))
            {
                watch.Look(LinkState.Gone, null, null, null, Desk.Clock.Now);
                db.Watches.Add(watch);
            }
            Assert.NotEmpty(sources);
            return await db.SaveChangesAsync();
        });

        protected override void Change(IServiceCollection services) => services.ConfigureDbContext<SqliteClaimsDbContext>(options => options.AddInterceptors(Log));
    }
}
