using Bunit;
using Claims.Application.Domain.Articles;
using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Articles;
using Claims.Application.UseCases.Drafts;
using Claims.Application.UseCases.Intake;
using Claims.Application.UseCases.People;
using Claims.Application.UseCases.Research;
using Claims.Blazor.Components.Intake;

namespace Claims.Blazor.Tests.Intake;

/// <summary>The form of a new claim as it comes from the workbench.</summary>
public sealed class TakingFromAnArticle : IntakeContext
{
    private static readonly ProposeFromArticle.Proposal Proposal = new(
        5, "A speech", new Anchor("the bridge cost $60 million in 2019", "She said that ", "."), "She said that the bridge cost $60 million in 2019.", "Good evening. She said that", ". Good night.", "en", ClaimKind.Figure,
        "Maria Lopez", null, PartialDate.Of(2025, 6, 18), PartialDate.Of(2025, 8, 25), "https://paper.example/speech", "The Paper",
        [new(new FigureFacts("Cost of the bridge", new Quantity(60_000_000m, null, "USD", FigureQualifier.Plain, 1_000_000m), null, PartialDate.Of(2019)), "$60 million", null)],
        [new(new EventFacts("The bridge was paid", null, null, PartialDate.Of(2019)!.Value, null, true, []), null, 0, "in 2019")]);

    public TakingFromAnArticle()
    {
        Sender.On<ProposeFromArticle.Query>(_ => (Result<ProposeFromArticle.Proposal>)Proposal);
        Sender.On<RecordClaim.Command>(_ => (Result<RecordClaim.Recorded>)new RecordClaim.Recorded(9, []));
        Sender.On<AddClaimant.Command>(_ => (Result<long>)4);
        GoTo("desk/claims/new?article=5&v=1&at=14&len=35");
    }

    [Fact]
    public void Fills_everything_that_the_text_says()
    {
        var page = Show<NewClaimPage>();

        Assert.Equal("the bridge cost $60 million in 2019", Field(page, "Exact words").GetAttribute("value"));
        Assert.Equal("She said that the bridge cost $60 million in 2019.", Field(page, "Statement").GetAttribute("value"));
        Assert.Equal(("$60 million", "Cost of the bridge"), (page.Find("#found-figure-0").GetAttribute("value"), page.Find("#found-figure-0-measure").GetAttribute("value")));
        Assert.Equal("The bridge was paid", page.Find("#found-event-0").GetAttribute("value"));
        Assert.Contains("Good evening. She said that the bridge cost $60 million in 2019. Good night.", page.Find(".context").TextContent, StringComparison.Ordinal);
        Assert.Contains("The text names “Maria Lopez”", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_the_claim_with_its_figures_events_and_whom_the_text_names()
    {
        var page = Show<NewClaimPage>();
        await Button(page, "a person").ClickAsync(new());

        await Button(page, "Record Ctrl ↵").ClickAsync(new());

        var sent = Only<RecordClaim.Command>();
        Assert.Equal("Maria Lopez", Only<AddClaimant.Command>().Facts.Name);
        Assert.Equal((4L, ClaimKind.Figure, PartialDate.Of(2025, 6, 18)), (sent.Circumstances.ClaimantId, sent.Circumstances.Kind, sent.Circumstances.SaidOn));
        Assert.Equal(Proposal.Figures[0].Facts, Assert.Single(sent.Figures!));
        Assert.Equal(("The bridge was paid", PartialDate.Of(2019)), (Assert.Single(sent.Events!).What, sent.Events![0].From));
        Assert.Equal((5L, Proposal.Anchor), (sent.From!.ArticleId, sent.From.Anchor));
        Assert.EndsWith("desk/articles/5", Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_out_what_is_not_ticked_and_takes_what_was_mended()
    {
        var page = Show<NewClaimPage>();
        page.Find("#found-figure-0").Input("$65 million");
        page.FindAll(".found-row input[type=checkbox]")[1].Change(false);

        await Button(page, "Record Ctrl ↵").ClickAsync(new());

        Assert.Equal(65_000_000m, Assert.Single(Only<RecordClaim.Command>().Figures!).Claimed!.Low);
        Assert.Empty(Only<RecordClaim.Command>().Events!);
    }

    [Fact]
    public async Task A_claim_that_was_begun_elsewhere_neither_takes_the_place_of_the_words_nor_is_lost()
    {
        var begun = ClaimFormText.Empty("en");
        begun.Words.Statement = "Something else that I had begun.";
        Sender.On<ReadDraft.Query>(query => (Result<ReadDraft.Kept>)(query.Place == ClaimFormText.DraftPlace ? new ReadDraft.Kept(begun.ToJson(), Clock.Now) : ReadDraft.Kept.Nothing));

        var page = Show<NewClaimPage>();
        await PauseAsync();

        Assert.Equal("the bridge cost $60 million in 2019", Field(page, "Exact words").GetAttribute("value"));
        Assert.DoesNotContain("Brought back", page.Markup, StringComparison.Ordinal);
        // What the article says by itself is no draft.
        Assert.Empty(Sender.Sent.OfType<SaveDraft.Command>());

        Field(page, "Statement").Input("The bridge cost $60 million.");
        await PauseAsync();
        await Button(page, "Record Ctrl ↵").ClickAsync(new());

        Assert.All(Sender.Sent.OfType<SaveDraft.Command>(), saved => Assert.Equal("claim/new/5/1/14/35", saved.Place));
        Assert.NotEmpty(Sender.Sent.OfType<SaveDraft.Command>());
        Assert.Equal("claim/new/5/1/14/35", Only<RecordClaim.Command>().DraftPlace);
    }

    [Fact]
    public void From_here_to_a_claim_of_ones_own_the_form_is_another()
    {
        var page = Show<NewClaimPage>();

        GoTo("desk/claims/new");
        // As the router does.
        page.Render();

        Assert.Equal("", Field(page, "Statement").GetAttribute("value"));
        Assert.DoesNotContain("A speech", page.Markup, StringComparison.Ordinal);
        Assert.Equal("claim/new", Sender.Sent.OfType<ReadDraft.Query>().Last().Place);
    }

    [Fact]
    public void Brings_the_figures_back_with_the_draft()
    {
        var form = ClaimFormText.Empty("en");
        form.Words.Statement = "She said that the bridge cost $60 million in 2019.";
        (form.Figures, form.Events) = ([FoundFigureText.Of(Proposal.Figures[0])], [FoundEventText.Of(Proposal.Events[0])]);
        form.Figures[0].IsKept = false;
        Kept = form.ToJson();

        var page = Show<NewClaimPage>();

        Assert.False(page.FindAll(".found-row input[type=checkbox]")[0].HasAttribute("checked"));
        Assert.Equal("The bridge was paid", page.Find("#found-event-0").GetAttribute("value"));
        Assert.Contains("were left out of it", page.Markup, StringComparison.Ordinal);
    }
}
