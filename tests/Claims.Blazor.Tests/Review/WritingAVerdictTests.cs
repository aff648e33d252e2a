using Bunit;
using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Drafts;
using Claims.Application.UseCases.Research;
using Claims.Application.UseCases.Review;
using Claims.Blazor.Components.Review;
using Claims.Blazor.Tests.Research;

namespace Claims.Blazor.Tests.Review;

public sealed class WritingAVerdict : ClaimContext
{
    private static readonly OpenClaim.RatingView False = new(5, "false", "False", "False", "Not accurate.", "r-false", "cross");

    public WritingAVerdict()
    {
        Sender.On<RatingsToGive.Query>(_ => Result.Done.With<IReadOnlyList<RatingsToGive.Row>>([new(False, null, default, true, true)]));
        Sender.On<DraftVerdict.Command>(command =>
        {
            Claim = Claim with { Verdict = command.Text, VerdictVersion = Claim.VerdictVersion + 1 };
            return Result.Done;
        });
        Sender.On<ProposeVerdict.Command>(_ => (Result<int>)1);
        Claim = Claim with { Evidence = [Piece(1, Stance.Refutes)], Gate = new Gate([], [], []) };
    }

    [Fact]
    public async Task Keeps_a_draft_within_two_seconds_and_says_so()
    {
        var editor = ShowEditor();

        editor.Find("#reasoning").Input("They met in Hanoi too [1].");
        Assert.Contains("Not saved yet", editor.Find(".saved").TextContent, StringComparison.Ordinal);
        await Renderer.Dispatcher.InvokeAsync(() => Clock.Advance(TimeSpan.FromSeconds(2)));

        Assert.All(Sender.Sent.OfType<SaveDraft.Command>(), draft => Assert.Contains("Hanoi", draft.Text, StringComparison.Ordinal));
        Assert.NotEmpty(Sender.Sent.OfType<SaveDraft.Command>());
        editor.WaitForAssertion(() => Assert.Contains("Draft saved 09:00", editor.Find(".saved").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Brings_back_a_draft_and_throws_it_away_when_asked()
    {
        Sender.On<ReadDraft.Query>(_ => (Result<ReadDraft.Kept>)new ReadDraft.Kept(new VerdictForm { Conclusion = "Mine" }.ToDraft(), Clock.Now));
        var editor = ShowEditor();

        Assert.Contains("Your unsaved text came back.", editor.Markup, StringComparison.Ordinal);
        Assert.Equal("Mine", editor.Find("#conclusion").GetAttribute("value"));
        await Button(editor, "Discard it").ClickAsync(new());

        Assert.Equal("", editor.Find("#conclusion").GetAttribute("value"));
        Only<DropDraft.Command>();
    }

    [Fact]
    public void Says_that_a_citation_leads_to_nothing()
    {
        var editor = ShowEditor();

        editor.Find("#reasoning").Input("So it was [1], and so [7].");

        Assert.Contains("No such evidence: [7]", editor.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opens_the_citations_where_a_bracket_is_typed()
    {
        var editor = ShowEditor();

        await editor.FindComponent<VerdictTexts>().Instance.OpenPickerAsync();
        Assert.Contains("261 days since we met", editor.Find("[role=option]").TextContent, StringComparison.Ordinal);
        editor.Find("dialog input").Input("nothing like it");

        Assert.Contains("No evidence has these words.", editor.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saves_what_is_typed_before_it_proposes()
    {
        var editor = ShowEditor();
        editor.Find("#conclusion").Input("They met three times.");

        await PressAsync("mod+Enter");

        Assert.Equal("They met three times.", Only<DraftVerdict.Command>().Text.Conclusion);
        Assert.Equal(2, Only<ProposeVerdict.Command>().SeenVersion);
    }

    [Fact]
    public async Task Says_why_it_cannot_be_proposed_yet()
    {
        Claim = Claim with { Gate = new Gate([new GateCheck("reply", false, "Ask the claimant, or say why not.", "reply")], [], []) };
        var editor = ShowEditor();

        var propose = editor.FindAll("button").Single(button => button.TextContent.Contains("Propose verdict", StringComparison.Ordinal));
        Assert.Equal("true", propose.GetAttribute("aria-disabled"));
        Assert.Contains("Ask the claimant, or say why not.", propose.TextContent, StringComparison.Ordinal);
        await propose.ClickAsync(new());
        Assert.Empty(Sender.Sent.OfType<ProposeVerdict.Command>());
    }

    [Fact]
    public async Task Sends_a_double_click_once()
    {
        var answer = Sender.Hold<ProposeVerdict.Command>();
        ShowEditor();

        var first = PressAsync("mod+Enter");
        await PressAsync("mod+Enter");
        answer.SetResult((Result<int>)1);
        await first;

        Only<ProposeVerdict.Command>();
    }

    [Fact]
    public async Task Shows_both_texts_when_somebody_else_was_faster_and_keeps_every_word()
    {
        Sender.On<DraftVerdict.Command>(_ => (Result)Error.Stale("Second fact-checker changed the conclusion."));
        var editor = ShowEditor();
        editor.Find("#conclusion").Input("Mine");

        await Button(editor, "Save").ClickAsync(new());

        var banner = editor.Find("[role=alert]");
        Assert.Contains("Second fact-checker changed the conclusion.", banner.TextContent, StringComparison.Ordinal);
        Assert.Contains("Mine", banner.TextContent, StringComparison.Ordinal);
        Assert.Equal("Mine", editor.Find("#conclusion").GetAttribute("value"));
    }

    [Fact]
    public async Task Says_each_refusal_at_its_field()
    {
        Sender.On<DraftVerdict.Command>(_ => (Result)Error.Invalid("Conclusion", "The conclusion is too long: at most 500 characters."));
        var editor = ShowEditor();
        editor.Find("#conclusion").Input("Mine");

        await Button(editor, "Save").ClickAsync(new());

        Assert.Contains("too long", editor.Find("#conclusion-wrong").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", editor.Find("#conclusion").GetAttribute("aria-invalid"));
    }

    [Fact]
    public void Asks_no_more_once_it_is_left()
    {
        Sender.Hold<ReadDraft.Query>();
        var editor = ShowEditor();

        editor.Instance.Dispose();

        Assert.True(Sender.Cancels[^1].IsCancellationRequested);
    }

    private IRenderedComponent<VerdictEditor> ShowEditor()
    {
        IRenderedComponent<VerdictEditor>? editor = null;
        return editor = Show<VerdictEditor>(page => page.Add(part => part.Claim, Claim).Add(part => part.OnChanged, () => editor?.Render(parameters => parameters.Add(part => part.Claim, Claim))));
    }
}
