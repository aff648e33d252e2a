using Claims.Application.Domain.Articles;
using Claims.Application.Language.Searching;
using Claims.Application.Ports;
using Claims.Application.UseCases.Articles;
using Claims.Application.UseCases.Known;
using Claims.Application.UseCases.Publishing;
using Claims.Application.UseCases.Searching;
using Claims.Infrastructure.Search;
using Claims.Tests.Desks;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Infrastructure.Tests.Search;

public sealed class SearchingTheDesk : IAsyncLifetime
{
    private Desk desk = null!;
    private Newsroom room = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await Desk.OpenAsync();
        room = await Newsroom.OpenAsync(desk.Courier, roles => desk.MemberAsync(roles));
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    private Task CatchUpAsync() => desk.Services.GetRequiredService<ClaimIndex>().CatchUpAsync(CancellationToken.None);

    private async Task<SearchDesk.Detail> FindAsync(string text, FoundOrder order = FoundOrder.BestFirst)
    {
        await CatchUpAsync();
        return (await desk.SendAsync(room.Checker, new SearchDesk.Query(text, 1, order))).Value;
    }

    private async Task<string[]> TitlesAsync(string text) => [.. (await FindAsync(text)).Rows.Select(row => string.Concat(row.Title.Select(piece => piece.Text)))];

    private Task ImportAsync(params string[] lines) => desk.SendAsSystemAsync(new ImportKnownChecks.Command("Elsewhere", [.. lines.Select((line, i) => new TextLine(i + 1, line, null))]));

    private Task ImportFourAsync() => ImportAsync(
        """{"externalId":"1","claimReviewed":"Vaccines cause autism in children","rating":"False","claimant":"Viral posts","claimDate":"2019-05-01","language":"en"}""",
        """{"externalId":"2","claimReviewed":"The vaccine was tested on 40,000 people","rating":"Mostly true","claimant":"The minister","claimDate":"2020-11-09","language":"en"}""",
        """{"externalId":"3","claimReviewed":"Las vacunas contienen grafeno","rating":"Falso","claimDate":"2021-07-01","language":"es"}""",
        """{"externalId":"4","claimReviewed":"北京市长宣布辞职","language":"zh"}""");

    [Theory]
    [InlineData("vaccine", 2)]
    [InlineData("vaccinated vaccine", 2)]
    [InlineData("vaccine moon", 0)]
    [InlineData("vaccines autism", 1)]
    [InlineData("\"cause autism\"", 1)]
    [InlineData("\"autism cause\"", 0)]
    [InlineData("\"viral posts\"", 1)]
    [InlineData("\"children viral\"", 0)]
    [InlineData("vaccine -autism", 1)]
    [InlineData("vaccine rating:mostly", 1)]
    [InlineData("vaccine rating:\"False\"", 1)]
    [InlineData("claimant:minister", 1)]
    [InlineData("claimant:inister", 0)]
    [InlineData("vaccine -claimant:minister", 1)]
    [InlineData("rating:true", 0)]
    [InlineData("claimant:the", 1)]
    [InlineData("after:2019 before:2021 kind:known", 1)]
    [InlineData("lang:es", 1)]
    [InlineData("vacuna", 1)]
    [InlineData("auti", 1)]
    [InlineData("autims", 1)]
    [InlineData("市长", 1)]
    [InlineData("by:elsewhere", 4)]
    public async Task Finds_what_was_asked_for(string text, int count)
    {
        await ImportFourAsync();
        Assert.Equal(count, (await FindAsync(text)).Rows.Count(row => row.Kind == FoundKind.KnownCheck));
    }

    [Fact]
    public async Task Counts_what_the_finds_have_in_common_and_marks_the_words()
    {
        await ImportFourAsync();

        var found = await FindAsync("vaccines");

        Assert.Equal([("False", 1), ("Mostly true", 1)], found.Facets.Where(count => count.Facet == Facet.Rating).Select(count => (count.Label, count.Count)));
        Assert.Contains(found.Rows, row => row.Title.Any(piece => piece is { Text: "Vaccines", IsHit: true }));
        Assert.Contains(found.Rows, row => row.Title.Any(piece => piece is { Text: "vaccine", IsHit: true }));
    }

    [Fact]
    public async Task Orders_by_time()
    {
        await ImportFourAsync();
        Assert.Equal(["2", "1"], (await FindAsync("vaccine", FoundOrder.NewestFirst)).Rows.Select(row => row.When?.Year == 2020 ? "2" : "1"));
        Assert.Equal(["1", "2"], (await FindAsync("vaccine", FoundOrder.OldestFirst)).Rows.Select(row => row.When?.Year == 2020 ? "2" : "1"));
    }

    [Fact]
    public async Task Evidence_verdict_people_and_sources_are_found()
    {
        await room.ResearchAsync(new CheckFacts { Statement = "The bridge cost 40 million.", ShortClaim = "Cost 40 million" });

        Assert.Contains("Cost 40 million", await TitlesAsync("\"sixty million\""));
        Assert.Contains("Cost 40 million", await TitlesAsync("court of auditors"));
        Assert.Contains("The mayor", await TitlesAsync("mayor kind:claimant"));
        Assert.NotEmpty(await TitlesAsync("courier kind:source"));
    }

    [Fact]
    public async Task An_article_is_found_by_its_latest_text()
    {
        var facts = new ArticleFacts("The report of Tuesday", "A. Writer", "The Courier", null, null, "en");
        var article = await room.DoAsync(room.Checker, new AddArticle.Command(facts, "The tunnel under the harbour leaks.", ArticleOrigin.Pasted));
        await FindAsync("");
        await room.DoAsync(room.Checker, new RenewArticle.Command(article, 1, "The tunnel under the harbour was drained.", ArticleOrigin.Pasted));

        var found = Assert.Single((await FindAsync("drained harbour")).Rows);
        Assert.Equal((FoundKind.Article, article, "The Courier"), (found.Kind, found.Id, found.By));
        Assert.Contains(found.Why, piece => piece is { Text: "drained", IsHit: true });
        Assert.Empty((await FindAsync("leaks")).Rows);
        Assert.Equal(0, (await PublicAsync("harbour")).Total);
    }

    [Fact]
    public async Task The_public_finds_live_checks_only_and_only_while_they_are_live()
    {
        var live = await room.PublishAsync(new CheckFacts { ShortClaim = "Canary bridge" });
        await room.RecordAsync(new CheckFacts { Statement = "Canary tunnel", ShortClaim = "Canary tunnel" });
        await ImportAsync("""{"externalId":"1","claimReviewed":"Canary tower"}""");

        var before = await PublicAsync("canary");
        await room.DoAsync(room.Editor, new HoldCheck.Command(live, "It is being reviewed.", null));
        var after = await PublicAsync("canary");

        Assert.Equal((1, 1), (before.Total, before.Rows.Count));
        Assert.Equal((0, 0), (after.Total, after.Rows.Count));
    }

    [Fact]
    public async Task Any_string_is_a_search()
    {
        await ImportFourAsync();
        var random = new Random(2);
        const string Signs = "\"“-−:()[]{}*?~^+&|!\\/'`<>=,.;@#$%rating:before:after:claimant:vaccine 0123456789 \t\n\u200b\ud83d\ude00é京ا";
        for (var i = 0; i < 10_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => random.Next(5) == 0 ? (char)random.Next(0x10000) : Signs[random.Next(Signs.Length)])]);
            Assert.True((await desk.SendAsync(room.Checker, new SearchDesk.Query(text))).IsDone, text);
            if (i % 10 == 0) Assert.True((await desk.SendAsVisitorAsync(new SearchChecks.Query(text))).IsDone, text);
        }
    }

    [Fact]
    public void A_search_is_read_as_it_was_meant()
    {
        var read = Asking.Read("lead \"two words\" -not rating:\"Mostly true\" -claimant:lee foo:bar end");

        Assert.Equal(
            [
                new Wish(null, "lead", false, false, false), new Wish(null, "two words", true, false, false), new Wish(null, "not", false, true, false),
                new Wish("rating", "Mostly true", true, false, false), new Wish("claimant", "lee", false, true, false),
                new Wish(null, "foo:bar", false, false, false), new Wish(null, "end", false, false, true),
            ],
            read.Wishes);
        Assert.Empty(Asking.Read("  ").Wishes);
        Assert.False(Asking.Read("end ").Wishes[0].IsOpen);
    }

    private async Task<SearchChecks.Detail> PublicAsync(string text)
    {
        await CatchUpAsync();
        return (await desk.SendAsVisitorAsync(new SearchChecks.Query(text))).Value;
    }
}
