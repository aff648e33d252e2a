using Bunit;
using Claims.Application.Domain.Articles;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.Kernel;
using Claims.Application.Language.Passages;
using Claims.Application.Language.Spotting;
using Claims.Application.UseCases.Articles;
using Claims.Application.UseCases.Drafts;
using Claims.Application.UseCases.Matching;
using Claims.Blazor.Components.Articles;
using Claims.Blazor.Components.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Blazor.Tests.Articles;

/// <summary>The workbench over one article of three sentences, the second worth checking; a test bends it with <c>with</c>.</summary>
public abstract class ArticleContext : DeskContext
{
    protected const string Text = "Good evening to all.\nUnemployment doubled to 12 percent last year, Maria Lopez said. Nobody laughed.";
    protected const string Words = "Unemployment doubled to 12 percent last year";

    protected ArticleContext()
    {
        Services.AddSingleton<Site>(_ => throw new NotSupportedException("Only the report asks for the site."));
        Sender.On<OpenArticle.Query>(_ => (Result<OpenArticle.Detail>)Article);
        Sender.On<MatchText.Query>(_ => (Result<MatchText.Detail>)new MatchText.Detail([], "1", true));
        Sender.On<MatchSentences.Query>(query => Result.Done.With<IReadOnlyList<IReadOnlyList<MatchedRow>>>([.. query.Sentences.Select(_ => Array.Empty<MatchedRow>())]));
        Sender.On<ReadDraft.Query>(_ => (Result<ReadDraft.Kept>)(Kept is null ? ReadDraft.Kept.Nothing : new ReadDraft.Kept(Kept, Clock.Now)));
        Sender.On<SaveDraft.Command>(_ => (Result<DateTimeOffset>)Clock.Now);
        Sender.On<DropDraft.Command>(_ => Result.Done);
        Sender.On<ListDrafts.Query>(_ => Result.Done.With<IReadOnlyList<ListDrafts.Row>>(Begun));
    }

    /// <summary>What the desk answers; a test changes it before or while it is shown.</summary>
    protected OpenArticle.Detail Article { get; set; } = new(
        5, 1, new ArticleFacts("A speech", null, "The Paper", PartialDate.Of(2025, 8, 25), null, "en"), [new OpenArticle.VersionRow(1, ArticleOrigin.Pasted, DateTimeOffset.UnixEpoch, "Fact-checker")], 1, Text,
        [
            new(0, 20, 0.02f, false, [SpotReason.Greeting]),
            new(Text.IndexOf(Words, StringComparison.Ordinal), 64, 0.9f, true, [SpotReason.Figure]),
            new(Text.IndexOf("Nobody", StringComparison.Ordinal), 15, 0.1f, false, []),
        ],
        [], MayTake: true);

    /// <summary>What the server keeps of an earlier visit.</summary>
    protected string? Kept { get; set; }

    /// <summary>What was begun from the article and left.</summary>
    protected List<ListDrafts.Row> Begun { get; } = [];

    protected static OpenArticle.MarkRow Mark { get; } = new(
        1, Words, new FoundQuote(Text.IndexOf(Words, StringComparison.Ordinal), Words.Length, 1), 3, "Unemployment doubled", Stage.Approved, PublicationState.Live, new OpenArticle.RatingView("False", "red", "false"), "It rose by a tenth.");

    protected string Address => Services.GetRequiredService<NavigationManager>().Uri;

    protected IRenderedComponent<ArticlePage> ShowBench() => Show<ArticlePage>(page => page.Add(bench => bench.Id, 5));

    /// <summary>As the browser tells that words were selected.</summary>
    protected Task SelectAsync(IRenderedComponent<ArticlePage> bench, string words) =>
        bench.InvokeAsync(() => bench.Instance.Selected(Text.IndexOf(words, StringComparison.Ordinal), words.Length));

    protected Task PressAsync(string key) => Renderer.Dispatcher.InvokeAsync(() => Services.GetRequiredService<Keys>().PressAsync(key));

    internal T Only<T>() => Sender.Sent.OfType<T>().Single();
}
