using System.Text;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Sources;
using Claims.Application.UseCases.Desk;
using Claims.Application.UseCases.Publishing;
using Claims.Application.UseCases.Research;
using Claims.Application.UseCases.Sources;
using Claims.Application.UseCases.Triage;
using Claims.Infrastructure.Archiving;
using Claims.Infrastructure.Fetching;
using Claims.Infrastructure.Tests.Fetching;
using Claims.Tests.Desks;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Infrastructure.Tests.Archiving;

/// <summary>Evidence is added, its page kept, its passage looked for; later the page is looked at again.</summary>
public sealed class WatchingSources : KeptNewsroom
{
    [Theory]
    [InlineData("word12 word13 word14 word15 word16", PassageState.Exact)]
    [InlineData("word12 word13 word14 word15 other word16 word17", PassageState.Near)]
    [InlineData("nobody ever said these words there", PassageState.Missing)]
    public async Task A_passage_is_looked_for_in_what_is_kept(string passage, PassageState state)
    {
        Serve("/a", Story(1));
        await AddAsync("/a", passage);
        await WorkAsync();

        var look = await Room.LookAsync(Claim);
        Assert.Equal(state, look.Evidence[0].Found?.State);
        Assert.Equal(state == PassageState.Missing, look.Gate.Warnings.Any(warning => warning.Key == "astray-1"));
    }

    [Fact]
    public async Task A_passage_that_is_mended_is_looked_for_again()
    {
        Serve("/a", Story(1));
        await AddAsync("/a", "nobody ever said these words there");
        await WorkAsync();
        var piece = (await Room.LookAsync(Claim)).Evidence[0];

        await Room.DoAsync(Room.Checker, new ChangeEvidence.Command(Claim, 1, piece.Version, Facts("word12 word13 word14 word15")));
        Assert.DoesNotContain((await Room.LookAsync(Claim)).Gate.Warnings, warning => warning.Key == "astray-1");
        await WorkAsync();

        Assert.Equal(PassageState.Exact, (await Room.LookAsync(Claim)).Evidence[0].Found?.State);
    }

    [Fact]
    public async Task A_page_and_its_mobile_twin_are_one_source()
    {
        Serve("/a", Story(1));
        await AddAsync("/a", null);
        await Room.DoAsync(Room.Checker, new AddEvidence.Command(Claim, null, Source("http://m.news.example.com/a"), null, Facts(null)));

        Assert.Single((await Room.DoAsync(Room.Checker, new ListSources.Query("", SourceFilter.All, 1, 10))).Items);
    }

    [Fact]
    public async Task Two_carriers_of_one_text_are_proposed_as_one_origin_and_a_person_decides()
    {
        Serve("/a", Story(1));
        Serve("/b", "From our Desk. " + Story(1));
        Serve("/c", Story(9_000));
        foreach (var path in new[] { "/a", "/b", "/c" }) await AddAsync(path, null);
        await WorkAsync();

        var open = await Room.DoAsync(Room.Checker, new ListSources.Query("", SourceFilter.SharedOrigin, 1, 10));
        Assert.Equal(2, open.Total);
        var proposal = Assert.Single((await Room.DoAsync(Room.Checker, new OpenSource.Query(open.Items[0].Id))).Proposals);
        Assert.InRange(proposal.Likeness, OriginProposal.Worth, 100);
        await Room.DoAsync(Room.Checker, new DecideOrigin.Command(proposal.Id, true, "AFP"));

        Assert.Equal(["AFP", "AFP"], (await Room.LookAsync(Claim)).Evidence.SelectMany(piece => piece.Source!.Origins));
        Assert.Equal("origin.decided", (await Desk.SendAsync(Room.Checker, new DecideOrigin.Command(proposal.Id, false, null))).Error?.Code);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK|Content-Type: text/html", 1, LinkState.Alive)]
    [InlineData("HTTP/1.1 404 No", 1, LinkState.Gone)]
    [InlineData("HTTP/1.1 402 Pay", 1, LinkState.Paywalled)]
    [InlineData("HTTP/1.1 200 OK|Content-Type: text/html", 7_000, LinkState.Changed)]
    [InlineData("HTTP/1.1 301 Moved|Location: /elsewhere", 1, LinkState.Moved)]
    [InlineData("HTTP/1.1 302 Found|Location: /", 1, LinkState.Gone)]
    public async Task What_became_of_a_page_is_told(string head, int story, LinkState state)
    {
        Serve("/a", Story(1));
        await AddAsync("/a", null);
        await WorkAsync();
        Server.On("/a", head, Html(Story(story)));
        Serve("/elsewhere", Story(1));
        Serve("/", "Welcome.");

        await LaterAsync();

        var source = await OnlySourceAsync();
        Assert.Equal(state, source.Watch!.State);
        Assert.Equal(state != LinkState.Alive, source.Watch.NeedsLook);
        Assert.Equal(state != LinkState.Alive ? state : null, (await Room.LookAsync(Claim)).Evidence[0].Link?.State);
        Assert.Equal(state != LinkState.Alive, (await Room.DoAsync(Room.Checker, new MyWork.Query(new DateOnly(2025, 9, 3)))).Any(item => item.Kind == WorkKind.Source));
    }

    [Fact]
    public async Task A_page_for_subscribers_is_told_from_one_that_changed()
    {
        Serve("/a", Story(1));
        await AddAsync("/a", null);
        await WorkAsync();
        Server.On("/a", "HTTP/1.1 200 OK|Content-Type: text/html", Encoding.UTF8.GetBytes("<script type=application/ld+json>{\"isAccessibleForFree\": false}</script><p>Subscribe to read on."));

        await LaterAsync();

        Assert.Equal(LinkState.Paywalled, (await OnlySourceAsync()).Watch!.State);
    }

    [Fact]
    public async Task A_page_that_lets_no_program_in_is_watched_as_well()
    {
        Server.On("/a", "HTTP/1.1 403 No");
        await AddAsync("/a", null);
        await WorkAsync();
        Assert.Equal(LinkState.Unknown, (await OnlySourceAsync()).Watch!.State);
        Server.On("/a", "HTTP/1.1 410 Gone");

        await LaterAsync();

        Assert.Equal((LinkState.Gone, true), ((await OnlySourceAsync()).Watch!.State, (await OnlySourceAsync()).Watch!.NeedsLook));
    }

    [Fact]
    public async Task A_site_that_asks_programs_not_to_look_is_left_alone()
    {
        Serve("/a", Story(1));
        await AddAsync("/a", null);
        await WorkAsync();
        Server.On("/robots.txt", "HTTP/1.1 200 OK", "User-agent: *\nDisallow: /a"u8.ToArray());
        var asked = Server.Requests.Count(head => head.StartsWith("GET /a ", StringComparison.Ordinal));

        await LaterAsync();

        Assert.Equal(LinkState.NotAsked, (await OnlySourceAsync()).Watch!.State);
        Assert.Equal(asked, Server.Requests.Count(head => head.StartsWith("GET /a ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_a_person_has_looked_at_leaves_the_list_with_a_note_in_the_history()
    {
        Serve("/a", Story(1));
        await AddAsync("/a", null);
        await WorkAsync();
        Server.On("/a", "HTTP/1.1 410 Gone");
        await LaterAsync();
        var source = await OnlySourceAsync();

        await Room.DoAsync(Room.Checker, new SettleLook.Command(source.Source.Id, source.Watch!.Version, "The archive has it."));

        Assert.Empty((await Room.DoAsync(Room.Checker, new ListSources.Query("", SourceFilter.NeedsLook, 1, 10))).Items);
        Assert.Equal("watch.settled", (await Desk.SendAsync(Room.Checker, new SettleLook.Command(source.Source.Id, source.Watch.Version, "Again."))).Error?.Code);
    }

    [Fact]
    public async Task A_dead_link_of_a_published_check_shows_that_the_page_is_kept()
    {
        Serve("/a", Story(1));
        Serve("/b", Story(5_000));
        var check = await Room.PublishAsync(new CheckFacts { Appearances = [], Sources = [Source(Host + "/a") with { Origins = ["A"] }, Source(Host + "/b")] });
        await WorkAsync();
        Server.On("/a", "HTTP/1.1 404 No");
        await LaterAsync();

        var read = (await Desk.SendAsVisitorAsync(new ReadCheck.Query(check))).Value;

        Assert.True(read.Links[Host + "/a"].IsDead);
        Assert.NotNull(read.Links[Host + "/a"].KeptAt);
        Assert.False(read.Links[Host + "/b"].IsDead);
    }
}
