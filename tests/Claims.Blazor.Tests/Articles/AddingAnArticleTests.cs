using Bunit;
using Claims.Application.Domain.Articles;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Claims.Application.UseCases.Articles;
using Claims.Application.UseCases.Desk;
using Claims.Application.UseCases.Drafts;
using Claims.Blazor.Components.Articles;

namespace Claims.Blazor.Tests.Articles;

public sealed class AddingAnArticle : ArticleContext
{
    [Fact]
    public async Task Keeps_what_was_typed_as_a_draft_within_two_seconds_and_brings_it_back()
    {
        var page = Show<NewArticlePage>();
        page.Find("#article-title").Input("A speech");
        page.Find("#article-text").Input("Good evening. Ειρήνη.");

        await Renderer.Dispatcher.InvokeAsync(() => Clock.Advance(TimeSpan.FromSeconds(2)));

        var saved = Sender.Sent.OfType<SaveDraft.Command>().Last();
        Assert.Equal(NewArticleText.DraftPlace, saved.Place);
        Assert.Contains("Ειρήνη", saved.Text, StringComparison.Ordinal);
        Kept = saved.Text;
        var again = Show<NewArticlePage>();
        Assert.Equal(("A speech", "Good evening. Ειρήνη."), (again.Find("#article-title").GetAttribute("value"), again.Find("#article-text").GetAttribute("value")));
        Assert.Contains("Brought back what you had typed.", again.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_added_once_however_often_it_is_clicked_and_its_draft_goes_along()
    {
        var page = Show<NewArticlePage>();
        page.Find("#article-title").Input("A speech");
        page.Find("#article-text").Input("Good evening.");
        var answer = Sender.Hold<AddArticle.Command>();

        var first = Button(page, "Add Ctrl ↵").ClickAsync(new());
        var second = Button(page, "Add Ctrl ↵").ClickAsync(new());
        answer.SetResult((Result<long>)5);
        await Task.WhenAll(first, second);

        Assert.Equal(("A speech", "Good evening.", NewArticleText.DraftPlace), (Only<AddArticle.Command>().Facts.Title, Only<AddArticle.Command>().Text, Only<AddArticle.Command>().DraftPlace));
        Assert.EndsWith("desk/articles/5", Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Loses_nothing_when_it_is_refused()
    {
        Sender.On<AddArticle.Command>(_ => (Result<long>)Error.Invalid("Facts.Title", "Give the article a title."));
        var page = Show<NewArticlePage>();
        page.Find("#article-text").Input("Good evening.");

        await Button(page, "Add Ctrl ↵").ClickAsync(new());

        Assert.Contains("Give the article a title.", page.Markup, StringComparison.Ordinal);
        Assert.Equal("Good evening.", page.Find("#article-text").GetAttribute("value"));
    }

    [Fact]
    public async Task Is_filled_from_an_address_and_what_the_page_does_not_say_stays()
    {
        Sender.On<FetchArticle.Query>(_ => (Result<ReadArticle>)new ReadArticle(new ArticleFacts("Wages fell", null, "The Paper", null, "https://paper.example/wages", ""), "Wages fell by half."));
        Sender.On<AddArticle.Command>(_ => (Result<long>)5);
        var page = Show<NewArticlePage>();
        page.Find("#article-author").Input("Jean Petit");
        page.Find("#article-fill-fetch").Input("https://paper.example/wages");

        await Button(page, "Fetch").ClickAsync(new());
        await Button(page, "Add Ctrl ↵").ClickAsync(new());

        var added = Only<AddArticle.Command>();
        Assert.Equal(("Wages fell", "Jean Petit", "The Paper", "Wages fell by half.", ArticleOrigin.Fetched), (added.Facts.Title, added.Facts.Author, added.Facts.Outlet, added.Text, added.Origin));
    }

    [Fact]
    public async Task Says_why_an_address_could_not_be_read()
    {
        Sender.On<FetchArticle.Query>(_ => (Result<ReadArticle>)Error.Refused("fetch.gone", "There is no page at this address any more."));
        var page = Show<NewArticlePage>();
        page.Find("#article-fill-fetch").Input("https://paper.example/gone");

        await Button(page, "Fetch").ClickAsync(new());

        Assert.Contains("There is no page at this address any more.", page.Markup, StringComparison.Ordinal);
        Assert.Equal("https://paper.example/gone", page.Find("#article-fill-fetch").GetAttribute("value"));
    }

    [Fact]
    public void Is_not_for_readers()
    {
        Me = new OpenDesk.Me(8, "Reader", "reader@demo.claims", Roles.Reader, UsesSingleKeys: true);

        Assert.Empty(Show<NewArticlePage>().FindAll("textarea"));
    }
}
