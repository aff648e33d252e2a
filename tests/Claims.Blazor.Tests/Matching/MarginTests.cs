using Bunit;
using Claims.Application.Domain.Articles;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.Kernel;
using Claims.Application.Language.Passages;
using Claims.Application.Language.Spotting;
using Claims.Application.Ports;
using Claims.Application.UseCases.Articles;
using Claims.Application.UseCases.Matching;
using Claims.Blazor.Components.Articles;
using Claims.Blazor.Components.Matching;
using Claims.Blazor.Components.Pieces;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Blazor.Tests.Matching;

public sealed class MatchesInTheMargin : MatchContext
{
    private const string Text = "The bridge cost forty million. It is green.\nNobody had asked for a second one.";
    private const int Second = 31;
    private const int Third = 44;

    private static OpenArticle.Detail Article { get; } = new(
        9, 1, new ArticleFacts("A bridge", null, null, null, null, "en"), [], 1, Text,
        [Sentence(0, 30, isWorth: true), Sentence(Second, 12, isWorth: false), Sentence(Third, 34, isWorth: true)], [], MayTake: true);

    private static OpenArticle.WeighedSentence Sentence(int start, int length, bool isWorth) => new(start, length, isWorth ? 0.9f : 0.1f, isWorth, [SpotReason.Figure]);

    private IRenderedComponent<MatchedBeside> ShowText(OpenArticle.Detail article) => Show<MatchedBeside>(around => around.Add(part => part.Article, article)
        .AddChildContent<ArticleText>(text => text.Add(shown => shown.Paragraphs, ArticleLayout.Of(article)).Add(shown => shown.MayTake, true)));

    private void Answer(params IReadOnlyList<MatchedRow>[] rows) => Sender.On<MatchSentences.Query>(_ => Result.Done.With<IReadOnlyList<IReadOnlyList<MatchedRow>>>(rows));

    [Fact]
    public void Stand_beside_the_paragraph_whose_sentence_was_checked()
    {
        Answer([Ours], [Theirs]);

        var page = ShowText(Article);

        Assert.Equal([Text[..30], Text[Third..]], Only<MatchSentences.Query>().Sentences);
        var margins = page.FindAll(".article-margin");
        // A line each, until somebody opens it.
        var line = margins[0].QuerySelector("details:not([open]) > summary")!.TextContent;
        Assert.All(new[] { "#12", "False", "The bridge cost forty million" }, said => Assert.Contains(said, line, StringComparison.Ordinal));
        Assert.Contains("The other desk", margins[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rating_that_nobody_approved_is_no_ruling()
    {
        Answer([Ours with { Stage = Stage.Researching }], []);

        var line = ShowText(Article).Find(".match-card > summary").TextContent;

        Assert.Contains("Researching", line, StringComparison.Ordinal);
        Assert.DoesNotContain("False", line, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_is_there_while_they_are_sought()
    {
        var answer = Sender.Hold<MatchSentences.Query>();
        var page = ShowText(Article);
        Assert.Contains("It is green.", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".match-card"));

        answer.SetResult(Result.Done.With<IReadOnlyList<IReadOnlyList<MatchedRow>>>([[Ours], []]));

        page.WaitForAssertion(() => Assert.Single(page.FindAll(".match-card")));
    }

    [Fact]
    public void A_long_text_is_asked_about_in_steps()
    {
        Sender.On<MatchSentences.Query>(query => Result.Done.With<IReadOnlyList<IReadOnlyList<MatchedRow>>>([.. query.Sentences.Select(_ => Array.Empty<MatchedRow>())]));

        ShowText(Article with { Sentences = [.. Enumerable.Range(0, MatchSentences.MostAtOnce + 1).Select(i => Sentence(i, 1, isWorth: true))] });

        Assert.Equal([MatchSentences.MostAtOnce, 1], Sender.Sent.OfType<MatchSentences.Query>().Select(query => query.Sentences.Count));
    }

    [Fact]
    public async Task The_same_claim_is_marked_where_it_is_said_and_once()
    {
        Answer([Ours], []);
        var marked = Sender.Hold<MarkInArticle.Command>();
        var page = ShowText(Article);

        var first = Button(page, "Same claim: mark it").ClickAsync(new());
        var second = Button(page, "Same claim: mark it").ClickAsync(new());
        marked.SetResult(Result.Done);
        await Task.WhenAll(first, second);

        var sent = Only<MarkInArticle.Command>();
        Assert.Equal((9, 12, Text[..30]), (sent.ArticleId, sent.ClaimId, sent.Anchor.Exact));
    }

    [Fact]
    public async Task What_is_marked_or_put_away_is_no_longer_pointed_to_and_putting_away_can_be_undone()
    {
        Answer([Ours, Theirs], []);
        var mark = new OpenArticle.MarkRow(1, Text[..30], new FoundQuote(0, 30, 1), 12, "The bridge", Stage.Approved, PublicationState.None, null, null);
        var page = ShowText(Article with { Marks = [mark] });
        Assert.Contains("The other desk", Assert.Single(page.FindAll(".match-card")).TextContent, StringComparison.Ordinal);

        Sender.On<PutMatchAway.Command>(_ => Result.Done);
        await Button(page, "Put away").ClickAsync(new());

        var away = new PutMatchAway.Command(9, Text[..30], AlikeKind.KnownCheck, 5);
        Assert.Equal(away, Only<PutMatchAway.Command>());
        Assert.Null(await page.InvokeAsync(Services.GetRequiredService<UndoOffer>().TakeAsync));
        Assert.Equal(away with { IsAway = false }, Sender.Sent[^1]);
        Assert.Empty(ShowText(Article with { Marks = [mark], PutAway = new HashSet<OpenArticle.PutAway> { new(0, AlikeKind.KnownCheck, 5) } }).FindAll(".match-card"));
    }

    [Fact]
    public async Task Nothing_more_is_asked_when_the_page_has_gone()
    {
        Sender.Hold<MatchSentences.Query>();
        ShowText(Article);

        await DisposeComponentsAsync();

        Assert.True(Assert.Single(Sender.Cancels).IsCancellationRequested);
    }
}
