using Bunit;
using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Desk;
using Claims.Application.UseCases.Drafts;
using Claims.Blazor.Components.Intake;
using Claims.Blazor.Components.Pieces;
using Claims.Blazor.Components.Research;
using Claims.Blazor.Components.Shell;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Claims.Blazor.Tests.Intake;

public sealed class ClippingFromAnyPage : IntakeContext
{
    private const string Clipped = "desk/claims/new?url=https%3A%2F%2Fexample.org%2Freport&quote=They+met+twice&title=A+report";

    [Fact]
    public void Starts_a_claim_with_the_words_the_address_and_the_title()
    {
        GoTo(Clipped);
        var page = Show<NewClaimPage>();

        Assert.Equal("They met twice", Field(page, "Exact words").GetAttribute("value"));
        Assert.Equal("A report", Field(page, "Statement").GetAttribute("value"));
        Assert.Equal("https://example.org/report", Field(page, "Address").GetAttribute("value"));
        Assert.Contains("Clipped from example.org", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_over_nothing_that_was_typed_before()
    {
        Kept = new ClaimFormText { Words = { Language = "en", Statement = "My own sentence" } }.ToJson();
        GoTo(Clipped);
        var page = Show<NewClaimPage>();

        Assert.Equal("My own sentence", Field(page, "Statement").GetAttribute("value"));
        Assert.Equal("They met twice", Field(page, "Exact words").GetAttribute("value"));
    }

    [Fact]
    public void Takes_no_address_that_is_not_of_the_web()
    {
        Assert.Equal("", Clip.Of("javascript:alert(1)", "words", "title")!.Url);
        Assert.Null(Clip.Of("javascript:alert(1)", "  ", null));
    }

    [Fact]
    public async Task May_be_evidence_on_a_claim_instead_and_leaves_the_form_as_it_was()
    {
        Sender.On<FindAnything.Query>(_ => Result.Done.With<IReadOnlyList<FindAnything.Hit>>([
            new(FindAnything.HitKind.Claim, 3, "They met twice", "3", Stage.Researching), new(FindAnything.HitKind.Claim, 4, "Over", "4", Stage.Declined)]));
        GoTo(Clipped);
        var page = Show<NewClaimPage>();

        await Button(page, "Use it as evidence…").ClickAsync(new());
        page.Find("#clip-claim").Input("They");
        await Renderer.Dispatcher.InvokeAsync(() => Clock.Advance(TypeAhead<FindAnything.Hit>.Pause));
        page.WaitForElement("[role=option]");
        Assert.Single(page.FindAll("[role=option]"));
        await page.Find("[role=option]").ClickAsync(new());

        Assert.Contains("desk/claims/3?tab=evidence&url=https%3A%2F%2Fexample.org%2Freport&quote=They%20met%20twice", Address, StringComparison.Ordinal);
        Assert.Equal(ClaimFormText.DraftPlace, Only<DropDraft.Command>().Place);
        Assert.Equal("", Field(page, "Exact words").GetAttribute("value"));
    }

    [Fact]
    public void Fills_an_empty_form_for_evidence_and_no_other()
    {
        var clip = new Clip("https://example.org/report", new string('x', Limits.Passage + 1), "A report");
        var empty = new EvidenceDraft(new SourceForm(), EvidenceForm.New(new DateOnly(2025, 8, 26), []));
        var begun = empty with { Source = new SourceForm { Url = "https://example.com" } };

        Assert.True(clip.AddTo(empty));
        Assert.Equal((clip.Url, Limits.Passage), (empty.Source.Url, empty.Evidence.Passage.Length));
        Assert.False(clip.AddTo(begun));
        Assert.Equal("https://example.com", begun.Source.Url);
    }

    [Fact]
    public void Never_cuts_a_letter_in_two()
    {
        var draft = new EvidenceDraft(new SourceForm(), EvidenceForm.New(new DateOnly(2025, 8, 26), []));
        new Clip("https://example.org", new string('x', Limits.Passage - 1) + "😀", "").AddTo(draft);

        Assert.False(char.IsSurrogate(draft.Evidence.Passage[^1]));
    }

    [Fact]
    public async Task Is_a_bookmark_that_leads_here_and_that_a_click_on_the_desk_only_explains()
    {
        Services.AddSingleton<IHostEnvironment>(new AnyEnvironment());
        Services.AddSingleton<Site>();
        var page = Show<ClipPage>();

        var bookmark = page.Find("a[draggable=true]");
        Assert.StartsWith("javascript:", bookmark.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("/desk/claims/new\"+'?url='", bookmark.GetAttribute("href"), StringComparison.Ordinal);
        await bookmark.ClickAsync(new());
        Assert.Contains("drag it there", page.Markup, StringComparison.Ordinal);
    }

    private sealed class AnyEnvironment : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Production";

        public string ApplicationName { get; set; } = "Claims";

        public string ContentRootPath { get; set; } = "";

        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } = null!;
    }
}
