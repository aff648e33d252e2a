using System.Text;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Sources;
using Claims.Application.UseCases.Intake;
using Claims.Application.UseCases.Publishing;
using Claims.Application.UseCases.Research;
using Claims.Application.UseCases.Sources;
using Claims.Infrastructure.Archiving;
using Claims.Infrastructure.Persistence.Migrations.Sqlite;
using Claims.Tests.Desks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Infrastructure.Tests.Archiving;

/// <summary>What the product finds in kept pages and at their addresses once the evidence is on the board.</summary>
public sealed class FindingAfterwards : KeptNewsroom
{
    [Theory]
    [InlineData("<p>SEOUL (AFP) — {0}</p>", "AFP")]
    [InlineData("<p class=byline>By Reuters</p><p>{0}</p>", "Reuters")]
    [InlineData("<p>{0}</p><p>— AP</p>", "AP")]
    [InlineData("""<script type="application/ld+json">{{"@type":"NewsArticle","headline":"x","sourceOrganization":{{"name":"Associated Press"}}}}</script><p>{0}</p>""", "AP")]
    [InlineData("""<script type="application/ld+json">{{"@type":"NewsArticle","headline":"x","author":"Agence France-Presse"}}</script><p>{0}</p>""", "AFP")]
    public async Task An_agency_that_a_kept_page_credits_is_asked_about_and_counts_only_when_a_person_says_so(string page, string agency)
    {
        ServePage("/a", page, 1);
        await AddAsync("/a", null);
        await WorkAsync();

        var credit = Assert.Single((await Room.LookAsync(Claim)).Credits);
        Assert.Equal(agency, credit.Agency);
        Assert.Empty((await OnlySourceAsync()).Source.Origins);
        await Room.DoAsync(Room.Checker, new DecideCredit.Command(credit.Id, IsRepeated: true));

        Assert.Equal([agency], (await OnlySourceAsync()).Source.Origins);
        Assert.Empty((await Room.LookAsync(Claim)).Credits);
        Assert.Equal("origin.decided", (await Desk.SendAsync(Room.Checker, new DecideCredit.Command(credit.Id, IsRepeated: false))).Error?.Code);
    }

    [Fact]
    public async Task What_is_not_repeated_is_not_asked_again_and_what_is_known_never_is()
    {
        ServePage("/a", "<p>(AFP) {0}</p>", 1);
        await AddAsync("/a", null);
        await WorkAsync();
        await Room.DoAsync(Room.Checker, new DecideCredit.Command((await Room.LookAsync(Claim)).Credits.Single().Id, IsRepeated: false));
        await Room.DoAsync(Room.Checker, new AddEvidence.Command(Claim, null, Source(Host + "/b") with { Origins = ["AFP"] }, null, Facts(null)));
        ServePage("/b", "<p>(AFP) {0}</p>", 5_000);
        Desk.Clock.Move(TimeSpan.FromDays(2));
        await Room.DoAsync(Room.Checker, new Application.UseCases.Snapshots.AskForSnapshot.Command(Host + "/a"));
        await WorkAsync();

        Assert.Empty((await Room.LookAsync(Claim)).Credits);
        Assert.Equal(0, (await Room.DoAsync(Room.Checker, new ListSources.Query("", SourceFilter.SharedOrigin, 1, 10))).Total);
    }

    [Fact]
    public async Task A_no_is_a_decision_with_a_name_and_a_time()
    {
        ServePage("/a", "<p>(AFP) {0}</p>", 1);
        ServePage("/b", "<p>{0}</p>", 1);
        ServePage("/viral", "<p>(AP) {0}</p>", 9_000);
        await AddAsync("/a", null);
        await AddAsync("/b", null);
        await Room.DoAsync(Room.Checker, new AddAppearance.Command(Claim, new AppearanceFacts(Host + "/viral", null, null, Medium.Article)));
        await WorkAsync();
        foreach (var credit in (await Room.LookAsync(Claim)).Credits) await Room.DoAsync(Room.Checker, new DecideCredit.Command(credit.Id, IsRepeated: false));
        var proposal = await Desk.ReadAsync(db => db.OriginProposals.Select(known => known.Id).SingleAsync(Cancel));
        await Room.DoAsync(Room.Checker, new DecideOrigin.Command(proposal, false, null));

        var told = await Desk.ReadAsync(db => db.Set<Application.Domain.History.HistoryEntry>().Where(entry => entry.What == "source.kept-apart" || entry.What == "claim.kept-apart").ToListAsync(Cancel));
        Assert.Equal(["AFP", "AP", "The bridge", "The bridge"], told.SelectMany(entry => entry.Changes).Select(change => change.To).Order());
        Assert.All(told, entry => Assert.Equal((Room.Checker.Id, Desk.Clock.Now), (entry.MemberId, entry.At)));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task What_may_be_the_claims_own_wire_is_a_warning_until_somebody_decides(bool isClaimsKnown, bool isSourcesKnown)
    {
        ServePage("/viral", isClaimsKnown ? "<p>{0}</p>" : "<p>(AFP) {0}</p>", 9_000);
        ServePage("/a", isSourcesKnown ? "<p>{0}</p>" : "<p>(AFP) {0}</p>", 1);
        await Room.DoAsync(Room.Checker, new AddAppearance.Command(Claim, new AppearanceFacts(Host + "/viral", null, null, Medium.Article)));
        await Room.DoAsync(Room.Checker, new AddEvidence.Command(Claim, null, Source(Host + "/a") with { Origins = isSourcesKnown ? ["AFP"] : [] }, null, Facts(null)));
        if (isClaimsKnown)
        {
            var seen = await Room.LookAsync(Claim);
            await Room.DoAsync(Room.Checker, new ChangeCircumstances.Command(Claim, seen.WordingVersion, seen.Circumstances with { Origins = ["AFP"] }, seen.Handling, seen.Topics));
        }
        await WorkAsync();

        var look = await Room.LookAsync(Claim);
        Assert.Contains(look.Gate.Warnings, warning => warning is { Key: "own-wire-1" } && warning.Sentence.Contains("AFP", StringComparison.Ordinal));
        foreach (var credit in look.Credits) await Room.DoAsync(Room.Checker, new DecideCredit.Command(credit.Id, IsRepeated: false));
        Assert.DoesNotContain((await Room.LookAsync(Claim)).Gate.Warnings, warning => warning.Key == "own-wire-1");
    }

    [Fact]
    public async Task A_page_that_was_kept_for_an_appearance_tells_its_agency_to_the_source_that_comes_later()
    {
        ServePage("/a", "<p>(AFP) {0}</p>", 1);
        ServePage("/b", "<p>{0}</p>", 1);
        await Room.DoAsync(Room.Checker, new AddAppearance.Command(Claim, new AppearanceFacts(Host + "/a", null, null, Medium.Article)));
        await AddAsync("/b", null);
        await WorkAsync();
        var fetched = Server.Requests.Count;

        await AddAsync("/a", null);
        await WorkAsync();

        Assert.Equal(fetched, Server.Requests.Count);
        Assert.Contains((await Room.LookAsync(Claim)).Credits, credit => credit is { SourceId: not null, Agency: "AFP" });
        Assert.Equal(2, (await Room.DoAsync(Room.Checker, new ListSources.Query("", SourceFilter.SharedOrigin, 1, 10))).Total);
    }

    [Fact]
    public async Task The_agency_of_a_page_on_which_the_claim_appeared_can_become_the_claims_own_origin()
    {
        ServePage("/viral", "<p>(AFP) {0}</p>", 1);
        await Room.DoAsync(Room.Checker, new AddAppearance.Command(Claim, new AppearanceFacts(Host + "/viral", null, null, Medium.Article)));
        await WorkAsync();

        var credit = Assert.Single((await Room.LookAsync(Claim)).Credits);
        Assert.Null(credit.SourceId);
        await Room.DoAsync(Room.Checker, new DecideCredit.Command(credit.Id, IsRepeated: true));

        Assert.Equal(["AFP"], (await Room.LookAsync(Claim)).Circumstances.Origins);
    }

    [Fact]
    public async Task Two_that_credit_one_agency_count_as_two_only_with_a_warning()
    {
        ServePage("/a", "<p>(AFP) {0}</p>", 1);
        ServePage("/b", "<p>(AFP) {0}</p>", 5_000);
        await AddAsync("/a", null);
        await AddAsync("/b", null);
        await RateFalseAsync();
        await WorkAsync();

        Assert.Contains((await Room.LookAsync(Claim)).Gate.Warnings, warning => warning is { Key: "alike-1-2" } && warning.Sentence.Contains("both credit AFP", StringComparison.Ordinal));
        // A third that nobody doubts takes the place of one of them.
        Serve("/c", Story(9_000));
        await AddAsync("/c", null);
        Assert.DoesNotContain((await Room.LookAsync(Claim)).Gate.Warnings, warning => warning.Key.StartsWith("alike", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_source_that_died_after_the_approval_is_answered_for_by_whoever_publishes()
    {
        Serve("/a", Story(1));
        Serve("/b", Story(5_000));
        var (check, proposal) = await Room.ApproveAsync(new CheckFacts { Appearances = [], Sources = [Source(Host + "/a") with { Origins = ["A"] }, Source(Host + "/b")] });
        await WorkAsync();
        Server.On("/a", "HTTP/1.1 404 No");
        await LaterAsync();

        var found = (await Room.DoAsync(Room.Editor, new PublicationStatus.Query(check))).Warnings;
        Assert.Contains(found, warning => warning.Key == "gone-1");
        Assert.Equal("warning.unanswered", (await Desk.SendAsync(Room.Editor, new PublishCheck.Command(check, proposal, []))).Error?.Code);
        Assert.Equal("warning.unanswered", (await Desk.SendAsync(Room.Editor, new PublishCheck.Command(check, proposal, [new("gone-1", " ")]))).Error?.Code);

        await Room.DoAsync(Room.Editor, new PublishCheck.Command(check, proposal, [.. found.Select(warning => new WarningAnswer(warning.Key, "The kept copy of August stands."))]));
        var told = await Room.DoAsync(Room.Checker, new ReadClaimFeed.Query(check, null, 3));
        Assert.Contains(told.SelectMany(row => row.Changes), change => change.Field == "answer:gone-1");
    }

    [Fact]
    public async Task Pages_that_were_kept_before_agencies_were_looked_for_are_read_once_more()
    {
        ServePage("/a", "<p>(AFP) {0}</p>", 1);
        await AddAsync("/a", "word12 word13 word14 word15");
        await WorkAsync();
        var (fetched, sql) = (Server.Requests.Count, new ReadKeptWordsOnceMore().UpOperations.OfType<SqlOperation>().Select(operation => operation.Sql).ToList());
        await Desk.ReadAsync(async db =>
        {
            await db.Sketches.ExecuteDeleteAsync(Cancel);
            await db.CreditProposals.ExecuteDeleteAsync(Cancel);
            foreach (var step in sql) await db.Database.ExecuteSqlRawAsync(step, Cancel);
            return sql.Count;
        });
        Assert.Empty((await Room.LookAsync(Claim)).Credits);

        await WorkAsync();

        var look = await Room.LookAsync(Claim);
        Assert.Equal(("AFP", PassageState.Exact), (Assert.Single(look.Credits).Agency, look.Evidence[0].Found?.State));
        Assert.Equal((fetched, 1), (Server.Requests.Count, await Desk.ReadAsync(db => db.Sketches.CountAsync(Cancel))));
    }

    [Fact]
    public async Task Sources_of_an_earlier_version_get_their_twin_and_their_watch()
    {
        Serve("/a", Story(1));
        await AddAsync("/a", null);
        var id = await Desk.ReadAsync(db => db.Sources.Select(source => source.Id).SingleAsync(Cancel));
        await Desk.ReadAsync(async db =>
        {
            await db.Watches.ExecuteDeleteAsync(Cancel);
            return await db.Sources.ExecuteUpdateAsync(set => set.SetProperty(source => source.TwinHash, (byte[]?)null), Cancel);
        });

        Assert.True((await Desk.Services.GetRequiredService<Archivist>().TidyAsync(Desk.Clock.Now.AddDays(-1), Cancel)).IsDone);

        await Room.DoAsync(Room.Checker, new AddEvidence.Command(Claim, null, Source("http://m.news.example.com/a"), null, Facts(null)));
        Assert.Equal((id, true), ((await OnlySourceAsync()).Source.Id, (await OnlySourceAsync()).Watch is not null));
    }

    private void ServePage(string path, string page, int story) =>
        Server.On(path, "HTTP/1.1 200 OK|Content-Type: text/html", Encoding.UTF8.GetBytes("<!doctype html><article>" + string.Format(System.Globalization.CultureInfo.InvariantCulture, page, Story(story)) + "</article>"));

    private async Task RateFalseAsync() => await Room.DraftAsync(Claim, new CheckFacts());
}
