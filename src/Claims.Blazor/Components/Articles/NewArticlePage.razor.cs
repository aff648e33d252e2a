using Claims.Application.Domain.Articles;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using Claims.Application.UseCases.Articles;
using Claims.Application.UseCases.Desk;
using Claims.Application.UseCases.Drafts;
using Claims.Blazor.Components.Intake;
using Claims.Blazor.Components.Pieces;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Claims.Blazor.Components.Articles;

/// <summary>Puts a text on the workbench. What is typed or pasted is kept as a draft until it is added.</summary>
public sealed partial class NewArticlePage
{
    private NewArticleText? form;
    private DraftKeeper drafts = null!;
    private bool wasRestored;
    private Error? problem;
    private Guid operation = Caller.NewOperation();

    [CascadingParameter]
    private OpenDesk.Me Me { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private SiteClock Clock { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    private string DraftKey => $"{Me.Id}.article.new";

    protected override async Task OnInitializedAsync()
    {
        Keep(drafts = new DraftKeeper(Sender, Time, NewArticleText.DraftPlace, () => form!.ToJson(), RunAsync));
        OnKey("mod+Enter", "Add the article", AddAsync);
        var draft = await Sender.SendAsync(new ReadDraft.Query(NewArticleText.DraftPlace), cancel: Gone);
        problem = draft.Error;
        if (!draft.IsDone) return;
        var kept = NewArticleText.FromJson(draft.Value.Text);
        (form, wasRestored) = (kept ?? new NewArticleText(), kept is not null);
    }

    private Task TypedAsync(string text)
    {
        (form!.Text, problem, operation) = (text, problem.Without("Text"), Caller.NewOperation());
        return Task.CompletedTask;
    }

    private void Fill((ReadArticle Article, ArticleOrigin Origin) read)
    {
        (form!.Text, form.Origin, problem) = (read.Article.Text, read.Origin, null);
        form.Facts.Take(read.Article.Facts);
        drafts.Touch();
    }

    private Task AddAsync() => OnceAsync(async () =>
    {
        if (form is null || !Me.May(Permission.RecordClaims)) return;
        await drafts.HoldAsync();
        var answer = await Sender.SendAsync(new AddArticle.Command(form.Facts.ToFacts(), form.Text, form.Origin, NewArticleText.DraftPlace), operation);
        drafts.GoOn(isGone: answer.IsDone);
        (problem, operation) = (answer.Error, Caller.NewOperation());
        if (!answer.IsDone) return;
        await BrowserDrafts.ForgetAsync(Js, DraftKey);
        Navigation.NavigateTo($"desk/articles/{answer.Value}");
    });

    private Task StartOverAsync() => OnceAsync(async () =>
    {
        problem = await drafts.DropAsync();
        if (problem is not null) return;
        await BrowserDrafts.ForgetAsync(Js, DraftKey);
        (form, wasRestored) = (new NewArticleText(), false);
    });
}
