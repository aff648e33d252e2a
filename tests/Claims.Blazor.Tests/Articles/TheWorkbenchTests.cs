using Bunit;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Articles;
using Claims.Application.UseCases.Desk;
using Claims.Application.UseCases.Drafts;
using Claims.Blazor.Components.Intake;
using Claims.Blazor.Components.Pieces;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Blazor.Tests.Articles;

public sealed class TheWorkbench : ArticleContext
{
    [Fact]
    public void Says_to_the_eye_and_to_a_screen_reader_how_much_a_sentence_is_worth_checking()
    {
        var bench = ShowBench();

        var sentence = Assert.Single(bench.FindAll(".article-text .worth"));
        Assert.Contains("w3", sentence.ClassList);
        Assert.Equal("well worth checking: figure.", sentence.PreviousElementSibling!.TextContent.Trim());
        Assert.Contains("visually-hidden", sentence.PreviousElementSibling.ClassList);
        Assert.Equal("well worth checking", Assert.Single(bench.FindAll(".ranked .bars")).GetAttribute("aria-label"));
    }

    [Fact]
    public void Marks_the_words_of_a_claim_and_puts_it_into_the_margin()
    {
        Article = Article with { Marks = [Mark] };

        var bench = ShowBench();

        var mark = bench.Find("mark.taken");
        Assert.Equal(Words, mark.TextContent);
        Assert.Equal("Claim 3:", mark.PreviousElementSibling!.TextContent.Trim());
        Assert.Contains("Unemployment doubled", bench.Find(".article-margin .mark-card").TextContent, StringComparison.Ordinal);
        Assert.Contains("1 claim, 1 decided", bench.Find("header").TextContent, StringComparison.Ordinal);
        Assert.Contains("taken", bench.Find(".ranked li").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_what_was_selected_to_the_form_of_a_new_claim()
    {
        var bench = ShowBench();
        await SelectAsync(bench, Words);

        await Button(bench, "Take as a claim c").ClickAsync(new());

        Assert.EndsWith($"desk/claims/new?article=5&v=1&at=21&len={Words.Length}", Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leads_to_a_claim_that_was_begun_and_left_and_throws_it_away_until_that_is_undone()
    {
        var text = new ClaimFormText { Words = { Quote = Words } }.ToJson();
        Begun.Add(new ListDrafts.Row($"claim/new/5/1/21/{Words.Length}", text, Clock.Now));
        Begun.Add(new ListDrafts.Row("claim/new/5/nonsense", text, Clock.Now));
        var bench = ShowBench();

        var link = Assert.Single(bench.FindAll(".unfinished a"));
        Assert.Equal(($"“{Words}”", $"desk/claims/new?article=5&v=1&at=21&len={Words.Length}"), (link.TextContent, link.GetAttribute("href")));
        Assert.Equal("1 unfinished claim", bench.Find(".unfinished h2").TextContent);
        Assert.Equal("claim/new/5/", Only<ListDrafts.Query>().Under);

        await Button(bench, "Throw away").ClickAsync(new());
        Assert.Equal($"claim/new/5/1/21/{Words.Length}", Only<DropDraft.Command>().Place);
        Assert.Empty(bench.FindAll(".unfinished"));
        Assert.Null(await bench.InvokeAsync(Services.GetRequiredService<UndoOffer>().TakeAsync));

        Assert.Equal(new SaveDraft.Command($"claim/new/5/1/21/{Words.Length}", text), Only<SaveDraft.Command>());
        Assert.Single(bench.FindAll(".unfinished a"));
    }

    [Fact]
    public void Offers_no_unfinished_claims_to_whoever_may_take_none()
    {
        Begun.Add(new ListDrafts.Row($"claim/new/5/1/21/{Words.Length}", "{}", Clock.Now));
        Article = Article with { MayTake = false };
        Assert.Empty(ShowBench().FindAll(".unfinished"));
    }

    [Fact]
    public async Task Reaches_every_sentence_by_key_and_selects_one_more()
    {
        var bench = ShowBench();

        await PressAsync("n");
        Assert.Equal("Good evening to all.", bench.Find(".selection-bar q").TextContent);
        await PressAsync("n");
        await PressAsync("x");
        await PressAsync("c");

        Assert.EndsWith($"&at=21&len={Text.Length - 21}", Address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(0, 0)]
    [InlineData(50, 5_000)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public async Task Lets_a_selection_be_that_is_none_of_its_text(int start, int length)
    {
        var bench = ShowBench();

        await bench.InvokeAsync(() => bench.Instance.Selected(start, length));

        Assert.Empty(bench.FindAll(".selection-bar"));
    }

    [Fact]
    public async Task Takes_a_mark_out_once_however_often_it_is_clicked()
    {
        Article = Article with { Marks = [Mark] };
        var bench = ShowBench();
        var answer = Sender.Hold<UnmarkInArticle.Command>();

        var first = Button(bench, "Take the mark of claim 3 out").ClickAsync(new());
        var second = Button(bench, "Take the mark of claim 3 out").ClickAsync(new());
        Article = Article with { Marks = [] };
        answer.SetResult(Result.Done);
        await Task.WhenAll(first, second);

        Assert.Equal(new UnmarkInArticle.Command(5, 1), Only<UnmarkInArticle.Command>());
        Assert.Empty(bench.FindAll("mark.taken"));
    }

    [Fact]
    public async Task Marks_a_claim_that_is_on_record_already_at_the_selected_words()
    {
        Sender.On<FindAnything.Query>(_ => Result.Done.With<IReadOnlyList<FindAnything.Hit>>([]));
        Sender.On<MarkInArticle.Command>(_ => (Result)Error.Refused("article.marked", "Claim 3 is marked in this article already."));
        var bench = ShowBench();
        await SelectAsync(bench, Words);

        await bench.InvokeAsync(() => bench.FindComponent<Components.Articles.SelectionBar>().Instance.OnMark.InvokeAsync(3));

        Assert.Equal((5, 3, Words), (Only<MarkInArticle.Command>().ArticleId, Only<MarkInArticle.Command>().ClaimId, Only<MarkInArticle.Command>().Anchor.Exact));
        Assert.Contains("marked in this article already", bench.Find(".banner").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(bench.FindAll(".selection-bar"));
    }

    [Fact]
    public async Task Offers_nothing_that_a_reader_may_not_do()
    {
        Article = Article with { MayTake = false, Marks = [Mark] };
        var bench = ShowBench();

        await SelectAsync(bench, Words);
        await PressAsync("c");

        Assert.Empty(bench.FindAll(".selection-bar"));
        Assert.Empty(bench.FindAll(".mark-card button"));
        Assert.DoesNotContain(bench.FindAll("button"), button => button.TextContent.Trim() is "Details" or "Newer version");
        Assert.EndsWith("/", Address, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_what_it_may_not_show()
    {
        Sender.On<OpenArticle.Query>(_ => (Result<OpenArticle.Detail>)Error.NotFound("article"));

        Assert.NotEmpty(ShowBench().FindAll(".banner"));
    }

    [Fact]
    public async Task Goes_away_in_peace_while_it_is_being_loaded()
    {
        var answer = Sender.Hold<OpenArticle.Query>();
        var bench = ShowBench();
        Assert.NotEmpty(bench.FindAll("[aria-busy=true]"));

        await DisposeComponentsAsync();

        Assert.True(Sender.Cancels[^1].IsCancellationRequested);
        answer.TrySetResult((Result<OpenArticle.Detail>)Article);
    }

    [Fact]
    public async Task Shows_what_somebody_else_took_meanwhile_and_keeps_the_selection()
    {
        var bench = ShowBench();
        await SelectAsync(bench, "Nobody laughed.");
        Article = Article with { Marks = [Mark] };

        Feed.Announce(new(1, [3]));

        bench.WaitForAssertion(() => Assert.NotEmpty(bench.FindAll("mark.taken")));
        Assert.Equal("Nobody laughed.", bench.Find(".selection-bar q").TextContent);
    }
}
