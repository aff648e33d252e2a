using Bunit;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.Kernel;
using Claims.Application.Language.Searching;
using Claims.Application.Ports;
using Claims.Application.UseCases.Searching;
using Claims.Blazor.Components.Desk;

namespace Claims.Blazor.Tests.Desk;

public sealed class TheSearchPage : DeskContext
{
    private static SearchDesk.Row Article { get; } = new(FoundKind.Article, 7, [new Piece("The report of Tuesday", false)], []);

    private static Result<SearchDesk.Detail> Found(IndexProgress? building) => new SearchDesk.Detail([Article], 1, [], building);

    [Fact]
    public void Says_how_far_the_index_is_and_looks_again_until_it_is_complete()
    {
        IndexProgress? building = new(12_000, 100_000);
        Sender.On<SearchDesk.Query>(_ => Found(building));

        var page = Render<SearchPage>();
        Assert.Contains("12,000 of 100,000 records so far: until then something may be missing", page.Markup, StringComparison.Ordinal);
        building = null;
        Clock.Advance(TimeSpan.FromSeconds(2));

        page.WaitForAssertion(() => Assert.DoesNotContain("something may be missing", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void Leads_from_an_article_to_the_workbench()
    {
        Sender.On<SearchDesk.Query>(_ => Found(null));

        var page = Render<SearchPage>();

        Assert.Equal("desk/articles/7", page.Find(".find-row a").GetAttribute("href"));
    }

    [Fact]
    public void Leads_from_a_source_to_its_page_and_says_what_readers_see_of_a_claim()
    {
        SearchDesk.Row source = new(FoundKind.Source, 5, [new Piece("A transcript", false)], []);
        SearchDesk.Row claim = new(FoundKind.Claim, 3, [new Piece("They met", false)], []) { Stage = Stage.Approved, Publication = PublicationState.Live };
        Sender.On<SearchDesk.Query>(_ => (Result<SearchDesk.Detail>)new SearchDesk.Detail([source, claim], 2, [], null));

        var rows = Render<SearchPage>().FindAll(".find-row");

        Assert.Equal("desk/sources/5", rows[0].QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("Live", rows[1].TextContent, StringComparison.Ordinal);
    }
}
