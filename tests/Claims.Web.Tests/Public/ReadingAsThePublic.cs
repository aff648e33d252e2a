using System.Net;
using System.Text.Json;
using Claims.Application.Domain.Claims;
using Claims.Application.UseCases.Publishing;
using Claims.Application.UseCases.Triage;
using Claims.Tests.Desks;
using Claims.Web.Tests.Running;

namespace Claims.Web.Tests.Public;

public sealed class ReadingAsThePublic(PublicDesk desk) : IClassFixture<PublicDesk>
{
    private Newsroom Room => desk.Room;

    [Fact]
    public async Task A_check_tells_the_fact_the_claim_its_rating_and_every_source_under_its_number()
    {
        var claim = await Room.PublishAsync();
        var page = await Read(claim);

        Assert.Equal("The bridge cost sixty million", page.Heading);
        Assert.Equal("It cost forty million", Text(page, ".said blockquote"));
        Assert.Contains("The mayor, Mayor of Overbridge", Text(page, ".said"));
        Assert.Equal("False", Text(page, ".rated b"));
        Assert.Contains("The accounts say sixty million.", Text(page, ".rated"));
        Assert.Equal(["source-1", "source-2", "source-3"], page.Document.QuerySelectorAll(".sources > li").Select(item => item.Id).Order());
        Assert.All(page.Document.QuerySelectorAll("a.cite"), link => Assert.NotNull(page.Document.QuerySelector(link.GetAttribute("href")!)));
        Assert.Contains("Two independent sources", Text(page, "#shown"));
        Assert.Contains("by 28 August 2025", Text(page, "#reply"));
        Assert.Contains("28 August 2025", Text(page, ".glance"));
        Assert.Contains("Version 1", Text(page, "#versions"));
    }

    [Fact]
    public async Task Its_ClaimReview_says_what_the_page_shows_and_its_addresses_never_come_from_the_request()
    {
        var claim = await Room.PublishAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, (await Read(claim)).Path);
        request.Headers.Host = "evil.example";
        using var answer = await desk.Desk.Visit().SendAsync(request);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("evil.example", html);

        var page = await Read(claim);
        var review = Review(page)!.Value;
        var canonical = $"{PublicDesk.PublicUrl}/checks/{claim}/the-bridge-cost-sixty-million";
        Assert.Equal(canonical, review.GetProperty("url").GetString());
        Assert.Equal(canonical, page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(Text(page, ".rated b"), review.GetProperty("reviewRating").GetProperty("alternateName").GetString());
        Assert.Contains(review.GetProperty("claimReviewed").GetString()!, Text(page, ".said"));
        Assert.Equal("The Overbridge Desk", review.GetProperty("author").GetProperty("name").GetString());
        Assert.Equal(page.Heading, page.Document.QuerySelector("meta[property='og:title']")!.GetAttribute("content"));
    }

    [Fact]
    public async Task Every_other_spelling_of_the_address_moves_to_the_one_for_good()
    {
        var claim = await Room.PublishAsync();
        foreach (var path in new[] { $"/checks/{claim}", $"/checks/{claim}/something-else" })
        {
            using var answer = await desk.Desk.Visit().SendAsync(new HttpRequestMessage(HttpMethod.Get, path));
            Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
            Assert.Equal($"/checks/{claim}/the-bridge-cost-sixty-million", answer.Headers.Location!.OriginalString);
        }
    }

    [Fact]
    public async Task What_is_not_out_answers_as_what_does_not_exist()
    {
        var (claim, _) = await Room.ApproveAsync();
        var (drafted, nowhere) = (await desk.Desk.Visit().GoAsync($"/checks/{claim}/the-bridge-cost-sixty-million"), await desk.Desk.Visit().GoAsync("/checks/999999/nothing"));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (drafted.Status, nowhere.Status));
        Assert.Equal(nowhere.Text, drafted.Text);
    }

    [Fact]
    public async Task A_held_check_says_so_at_once_and_its_verdict_is_gone_from_everywhere()
    {
        var claim = await Room.PublishAsync(new CheckFacts { Headline = "A fact that is soon in doubt" });
        // Read once, so that it is in the cache.
        Assert.NotNull(Review(await Read(claim)));
        Assert.Contains("A fact that is soon in doubt", (await desk.Desk.Visit().GoAsync("/")).Text);

        await Room.DoAsync(Room.Editor, new HoldCheck.Command(claim, "A reader sent us other accounts.", null));

        var page = await Read(claim);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("A reader sent us other accounts.", Text(page, ".notice"));
        Assert.Contains("It cost forty million", Text(page, ".said"));
        Assert.Null(Review(page));
        foreach (var path in new[] { page.Path, "/", "/checks", "/feeds/rss.xml", $"/checks/{claim}/the-bridge/versions/1" })
            Assert.DoesNotContain("A fact that is soon in doubt", (await desk.Desk.Visit().GoAsync(path)).Document.DocumentElement.OuterHtml);
        Assert.Equal("noindex", page.Document.QuerySelector("meta[name=robots]")?.GetAttribute("content"));

        await Room.DoAsync(Room.SecondEditor, new LiftHold.Command(claim, (await Room.StatusAsync(claim)).Version, null));
        Assert.NotNull(Review(await Read(claim)));
    }

    [Fact]
    public async Task A_withdrawn_check_keeps_its_page_with_the_notice_and_its_text_for_the_record()
    {
        var claim = await Room.PublishAsync(new CheckFacts { Headline = "What we no longer say" });
        await Room.DoAsync(Room.Editor, new RequestRetraction.Command(claim, "We misread the accounts.", "Wrong column."));
        await Room.DoAsync(Room.SecondEditor, new ConfirmRetraction.Command(claim, (await Room.StatusAsync(claim)).Version));

        var page = await Read(claim);
        Assert.Contains("We misread the accounts.", Text(page, ".notice"));
        Assert.Null(Review(page));
        Assert.Null(page.Document.QuerySelector(".rated"));

        var kept = await desk.Desk.Visit().GoAsync(page.Document.QuerySelector("#versions a")!.GetAttribute("href")!);
        Assert.Equal("What we no longer say", kept.Heading);
        Assert.Contains("kept for the record", Text(kept, ".notice"));
        Assert.Null(Review(kept));
        Assert.Equal("noindex", kept.Document.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task An_older_version_leads_to_what_is_said_today()
    {
        var claim = await Room.PublishAsync();
        await Room.DoAsync(Room.Editor, new StartNextRound.Command(claim, (await Room.LookAsync(claim)).StageVersion, "New figures."));
        await Room.DoAsync(Room.Checker, new TakeClaim.Command(claim, (await Room.LookAsync(claim)).StageVersion, null));
        await Room.DraftAsync(claim, new CheckFacts { Headline = "The bridge cost seventy million" });
        var proposal = await Room.ProposeAsync(claim);
        await Room.DoAsync(Room.Editor, new ApproveAndPublish.Command(claim, proposal, await Room.AnswersAsync(claim), null));

        var page = await Read(claim);
        Assert.Equal(("The bridge cost seventy million", $"/checks/{claim}/the-bridge-cost-sixty-million"), (page.Heading, page.Path));
        var old = await desk.Desk.Visit().GoAsync(page.Document.QuerySelector("#versions a")!.GetAttribute("href")!);
        Assert.Equal("The bridge cost sixty million", old.Heading);
        Assert.Null(Review(old));
        Assert.Equal(page.Path, old.Document.QuerySelector(".notice a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_claim_may_hold_anything_and_nothing_of_it_runs()
    {
        const string Hostile = "</script><script>alert(1)</script><img src=x onerror=alert(2)>";
        var claim = await Room.PublishAsync(new CheckFacts
        {
            Headline = "Hostile " + Hostile,
            Summary = Hostile,
            Conclusion = Hostile,
            Quote = Hostile,
            ShortClaim = Hostile,
            Statement = Hostile,
            Topics = ["<b>topic</b>"],
            Reasoning = $"{Hostile} [click](javascript:alert(3)) [1] [2] [3]",
            Appearances = [new AppearanceFacts("https://a.example/?q=\"><script>alert(4)</script>", Hostile, null, Medium.Post)],
        });
        foreach (var path in new[] { (await Read(claim)).Path, "/", "/checks" })
        {
            var page = await desk.Desk.Visit().GoAsync(path);
            Assert.All(page.Document.Scripts, script => Assert.Equal("application/ld+json", script.Type));
            Assert.Empty(page.Document.QuerySelectorAll("img, iframe, [onerror], [style], a[href^='javascript:' i]"));
        }
        Assert.Equal(Hostile, Review(await Read(claim))!.Value.GetProperty("claimReviewed").GetString());
    }

    [Fact]
    public async Task A_harmful_post_is_named_and_never_linked_live()
    {
        var claim = await Room.PublishAsync(new CheckFacts
        {
            Appearances =
            [
                new AppearanceFacts("https://posts.example/harmless", "A post", null, Medium.Post),
                new AppearanceFacts("https://posts.example/harmful", "A harmful post", null, Medium.Post, IsDisturbing: true),
            ],
        });
        var page = await Read(claim);
        Assert.Equal("nofollow ugc noopener", page.Document.QuerySelector("#appeared a[href='https://posts.example/harmless']")!.GetAttribute("rel"));
        Assert.Null(page.Document.QuerySelector("a[href='https://posts.example/harmful']"));
        Assert.Contains("A harmful post", Text(page, "#appeared"));
    }

    private async Task<Page> Read(long claim) => await desk.Desk.Visit().GoAsync($"/checks/{claim}");

    private static string Text(Page page, string selector) => page.Document.QuerySelector(selector)?.TextContent.Trim() ?? "";

    private static JsonElement? Review(Page page) =>
        page.Document.QuerySelector("script[type='application/ld+json']") is { } script ? JsonDocument.Parse(script.TextContent).RootElement : null;
}
