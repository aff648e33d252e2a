using Bunit;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Drafts;
using Claims.Application.UseCases.Intake;
using Claims.Blazor.Components.Intake;
using Claims.Blazor.Components.Pieces;

namespace Claims.Blazor.Tests.Intake;

public sealed class RecordingAClaim : IntakeContext
{
    [Fact]
    public async Task Says_each_refusal_at_its_field_and_loses_nothing()
    {
        Sender.On<RecordClaim.Command>(_ => (Result<RecordClaim.Recorded>)Error.Invalid(new Dictionary<string, string[]>
        {
            ["Wording.Statement"] = ["Say in one sentence what is being checked."],
            ["Circumstances.ClaimantId"] = ["Say who makes the claim."],
            ["Appearances[0].Url"] = ["This is not a web address."],
        }));
        var page = Show<NewClaimPage>();

        Field(page, "Exact words").Input("They met twice");
        Field(page, "Address").Input("not an address");
        await Button(page, "Record Ctrl ↵").ClickAsync(new());

        Assert.Contains("Say in one sentence what is being checked.", page.Find("#claim-statement-wrong").TextContent, StringComparison.Ordinal);
        Assert.Contains("Say who makes the claim.", page.Markup, StringComparison.Ordinal);
        Assert.Equal("true", Field(page, "Address").GetAttribute("aria-invalid"));
        Assert.Equal("They met twice", Field(page, "Exact words").GetAttribute("value"));
        Assert.Equal("not an address", Field(page, "Address").GetAttribute("value"));
    }

    [Fact]
    public async Task Forgives_a_field_once_it_is_mended()
    {
        Sender.On<RecordClaim.Command>(_ => (Result<RecordClaim.Recorded>)Error.Invalid("Wording.Statement", "Say in one sentence what is being checked."));
        var page = Show<NewClaimPage>();
        await Button(page, "Record Ctrl ↵").ClickAsync(new());

        Field(page, "Statement").Input("They met twice.");

        Assert.Empty(page.FindAll("#claim-statement-wrong"));
    }

    [Fact]
    public void Brings_back_what_was_typed_at_an_earlier_visit()
    {
        Kept = new ClaimFormText { Words = { Language = "ko", Statement = "They met twice." } }.ToJson();
        var page = Show<NewClaimPage>();

        Assert.Contains("Brought back what you had typed.", page.Markup, StringComparison.Ordinal);
        Assert.Equal("They met twice.", Field(page, "Statement").GetAttribute("value"));
    }

    [Fact]
    public async Task Starts_afresh_when_a_draft_is_thrown_away()
    {
        Kept = new ClaimFormText { Words = { Language = "ko", Statement = "They met twice." } }.ToJson();
        var page = Show<NewClaimPage>();

        await Button(page, "Start with an empty form").ClickAsync(new());

        Assert.Equal(ClaimFormText.DraftPlace, Only<DropDraft.Command>().Place);
        Assert.Equal(("", "en"), (Field(page, "Statement").GetAttribute("value"), Field(page, "Language").GetAttribute("value")));
    }

    [Fact]
    public async Task Keeps_a_draft_within_two_seconds_and_says_so()
    {
        var page = Show<NewClaimPage>();

        Field(page, "Place").Input("Washington");
        await PauseAsync();

        Assert.Contains("Washington", Only<SaveDraft.Command>().Text, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Contains("Draft saved 09:00", page.Find("header [role=status]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sends_a_double_click_once()
    {
        var answer = Sender.Hold<RecordClaim.Command>();
        var page = Show<NewClaimPage>();
        Field(page, "Statement").Input("They met twice.");

        var first = Button(page, "Record Ctrl ↵").ClickAsync(new());
        await PressAsync("mod+Enter");
        answer.SetResult((Result<RecordClaim.Recorded>)new RecordClaim.Recorded(12, []));
        await first;

        Only<RecordClaim.Command>();
        Assert.EndsWith("/desk/claims/12", Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_again_after_an_outage_is_the_same_intent()
    {
        Sender.On<RecordClaim.Command>(_ => (Result<RecordClaim.Recorded>)Error.Unavailable("The database does not answer."));
        var page = Show<NewClaimPage>();
        await Button(page, "Record Ctrl ↵").ClickAsync(new());
        await Button(page, "Record Ctrl ↵").ClickAsync(new());
        Field(page, "Statement").Input("Another sentence.");
        await Button(page, "Record Ctrl ↵").ClickAsync(new());

        var operations = Sender.Sent.Zip(Sender.Operations).Where(sent => sent.First is RecordClaim.Command).Select(sent => sent.Second).ToList();
        Assert.Equal(operations[0], operations[1]);
        Assert.NotEqual(operations[1], operations[2]);
    }

    [Fact]
    public async Task Goes_on_with_the_next_one_of_the_same_speech()
    {
        Sender.On<RecordClaim.Command>(_ => (Result<RecordClaim.Recorded>)new RecordClaim.Recorded(12, [new(3, "They met twice.", "News report", Stage.Approved, Likeness.SameStatement)]));
        Kept = new ClaimFormText { Words = { Language = "en", Statement = "They met twice." }, Around = { Claimant = new(4, "News report") } }.ToJson();
        var page = Show<NewClaimPage>();

        await Button(page, "Record, then another").ClickAsync(new());

        Assert.Contains("#12", page.Find("[role=status].banner, .banner[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Contains("News report", page.Find(".picked").TextContent, StringComparison.Ordinal);
        Assert.Equal("", Field(page, "Statement").GetAttribute("value"));
    }

    [Fact]
    public void Is_not_offered_to_a_reader()
    {
        Me = Me with { Roles = Roles.Reader };
        Sender.On<ReadIntakeLists.Query>(_ => (Result<ReadIntakeLists.Lists>)Error.NotAllowed());

        var (form, paste) = (Show<NewClaimPage>(), Show<PastePage>());

        Assert.All([form.Markup, paste.Markup], shown => Assert.Contains("Fact-checkers and editors record claims", shown, StringComparison.Ordinal));
        Assert.Empty(form.FindAll("textarea, button, [role=alert]"));
        Assert.Empty(paste.FindAll("textarea, button"));
    }

    [Fact]
    public void Asks_no_more_once_it_is_left()
    {
        Sender.Hold<ReadIntakeLists.Query>();
        var page = Show<NewClaimPage>();

        page.Instance.Dispose();

        Assert.True(Sender.Cancels[^1].IsCancellationRequested);
    }
}
