using Claims.Application.Domain.Articles;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Articles;
using Claims.Blazor.Components.Pieces;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Claims.Blazor.Components.Articles;

/// <summary>The workbench: an article with what is worth checking in it, and the claims that were taken from it.</summary>
public sealed partial class ArticlePage : IAsyncDisposable
{
    private OpenArticle.Detail? article;
    private IReadOnlyList<ArticleParagraph> paragraphs = [];
    private IReadOnlyList<OpenArticle.WeighedSentence> ranked = [];
    private OpenArticle.WeighedSentence? chosen;
    private (int Start, int Length)? selection;
    private ArticleSheet? sheet;
    private Error? problem;
    private ElementReference textElement;
    private IJSObjectReference? module;
    private DotNetObjectReference<ArticlePage>? self;
    private bool isListening;

    [Parameter]
    public long Id { get; set; }

    /// <summary>The version to show; the newest when left out.</summary>
    [SupplyParameterFromQuery(Name = "v")]
    private int? VersionNumber { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private SiteClock Clock { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    protected override void OnInitialized()
    {
        OnChange(null, LoadAsync);
        OnKey("j", "Next sentence worth checking", () => StepAsync(1));
        OnKey("k", "Sentence worth checking before", () => StepAsync(-1));
        OnKey("n", "Next sentence", () => MoveAsync(1));
        OnKey("p", "Sentence before", () => MoveAsync(-1));
        OnKey("x", "Select the next sentence as well", Extend);
        OnKey("c", "Take the selected words as a claim", Take);
    }

    protected override Task OnParametersSetAsync() => LoadAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (article is null || isListening) return;
        isListening = true;
        module = await Js.InvokeAsync<IJSObjectReference>("import", "./article.js");
        self = DotNetObjectReference.Create(this);
        await module.InvokeVoidAsync("listen", textElement, self);
        // The browser looked for the place before it was there.
        if (new Uri(Navigation.Uri).Fragment is ['#', .. { Length: > 0 } place]) await module.InvokeVoidAsync("show", place);
    }

    /// <summary>The browser tells which words were selected, in units of the article's text.</summary>
    [JSInvokable]
    public void Selected(int start, int length)
    {
        if (article is null || start < 0 || length <= 0 || start > article.Text.Length - length) return;
        (selection, chosen) = (WholeWords(article.Text, start, start + length), null);
        StateHasChanged();
    }

    // The hand seldom meets the edge of a word.
    private static (int Start, int Length) WholeWords(string text, int from, int to)
    {
        while (from > 0 && char.IsLetterOrDigit(text[from]) && char.IsLetterOrDigit(text[from - 1])) from--;
        while (to < text.Length && char.IsLetterOrDigit(text[to - 1]) && char.IsLetterOrDigit(text[to])) to++;
        return (from, to - from);
    }

    private async Task LoadAsync()
    {
        var answer = await Sender.SendAsync(new OpenArticle.Query(Id, VersionNumber), cancel: Gone);
        problem = answer.Error;
        if (!answer.IsDone) return;
        if (article is not null && article.Text != answer.Value.Text) Forget();
        article = answer.Value;
        paragraphs = ArticleLayout.Of(article);
        ranked = [.. article.Sentences.Where(sentence => sentence.IsWorthChecking).OrderBy(article.IsTaken).ThenByDescending(sentence => sentence.Score)];
    }

    private async Task ChooseAsync(OpenArticle.WeighedSentence sentence)
    {
        (chosen, selection) = (sentence, (sentence.Start, sentence.Length));
        if (module is not null) await module.InvokeVoidAsync("show", $"s{sentence.Start}");
    }

    private Task StepAsync(int step)
    {
        if (article is null) return Task.CompletedTask;
        var inText = article.Sentences.Where(sentence => sentence.IsWorthChecking).ToList();
        var at = chosen is null ? step > 0 ? -1 : inText.Count : inText.FindIndex(sentence => sentence.Start == chosen.Start);
        return at + step >= 0 && at + step < inText.Count ? ChooseAsync(inText[at + step]) : Task.CompletedTask;
    }

    // From the chosen sentence, or the one in which the selection begins; every sentence can be reached so, not only those that the model likes.
    private Task MoveAsync(int step)
    {
        if (article is null || article.Sentences.Count == 0) return Task.CompletedTask;
        var from = chosen?.Start ?? selection?.Start;
        var at = from is { } start ? article.Sentences.TakeWhile(sentence => sentence.Start <= start).Count() - 1 : step > 0 ? -1 : article.Sentences.Count;
        return at + step >= 0 && at + step < article.Sentences.Count ? ChooseAsync(article.Sentences[at + step]) : Task.CompletedTask;
    }

    private void Extend()
    {
        if (article is null || selection is not { } picked) return;
        if (article.Sentences.FirstOrDefault(sentence => sentence.Start + sentence.Length > picked.Start + picked.Length) is { } next) selection = (picked.Start, next.Start + next.Length - picked.Start);
    }

    private void Take()
    {
        if (article is { MayTake: true } && selection is { } picked)
            Navigation.NavigateTo(new PickedWords(Id, article.Shown, picked.Start, picked.Length).Address);
    }

    private Task MarkAsync(long claimId) => OnceAsync(async () =>
    {
        if (article is null || selection is not { } picked || Anchor.At(article.Text, picked.Start, picked.Length) is not { } anchor) return;
        problem = (await Sender.SendAsync(new MarkInArticle.Command(Id, claimId, anchor))).Error;
        if (problem is not null) return;
        Forget();
        await LoadAsync();
    });

    private Task UnmarkAsync(int number) => OnceAsync(async () =>
    {
        problem = (await Sender.SendAsync(new UnmarkInArticle.Command(Id, number))).Error;
        if (problem is null) await LoadAsync();
    });

    private void ShowVersionAsync(ChangeEventArgs change) => Navigation.NavigateTo($"desk/articles/{Id}?v={change.Value}");

    private async Task CloseAsync(bool isChanged)
    {
        sheet = null;
        if (isChanged) await LoadAsync();
    }

    private void Forget() => (selection, chosen) = (null, null);

    public async ValueTask DisposeAsync()
    {
        Dispose();
        self?.Dispose();
        await module.LeaveAsync();
    }
}
