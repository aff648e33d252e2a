using Bunit;
using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Drafts;
using Claims.Application.UseCases.Intake;
using Claims.Blazor.Components.Intake;

namespace Claims.Blazor.Tests.Intake;

public sealed class PastingRows : IntakeContext
{
    private static readonly ReadPastedRows.Row Good = new(2, "The bridge opened in 2019.", "", "The council", true, null, [], [], "en", ClaimKind.Other, [], null, null);
    private static readonly ReadPastedRows.Row Wrong = Good with { Number = 3, Statement = "", Problems = ["Write the statement: one neutral sentence."] };

    public PastingRows() => Sender.On<ReadPastedRows.Query>(_ => (Result<ReadPastedRows.Sheet>)new ReadPastedRows.Sheet(["Notes"], [Good, Wrong]));

    [Fact]
    public async Task Shows_what_the_rows_become_and_numbers_what_is_wrong()
    {
        var page = await PastedAsync();

        Assert.Contains("1 row is ready, 1 to mend.", page.Find("[aria-live=polite]").TextContent, StringComparison.Ordinal);
        Assert.Contains("“Notes”", page.Markup, StringComparison.Ordinal);
        var first = page.Find("[aria-label=Preview] tbody tr");
        Assert.Contains("Write the statement: one neutral sentence.", first.TextContent, StringComparison.Ordinal);
        Assert.Equal("Row 3: put the cursor there", first.QuerySelector("button")!.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task Leads_to_the_row_that_is_to_be_mended()
    {
        var module = JSInterop.SetupModule("./intake.js");
        module.Mode = JSRuntimeMode.Loose;
        var page = await PastedAsync();

        await Button(page, "Row 3: put the cursor there").ClickAsync(new());

        Assert.Equal(["paste-text", 3], module.VerifyInvoke("leadToRow").Arguments);
    }

    [Fact]
    public async Task Records_the_good_ones_and_leaves_the_others_to_be_mended()
    {
        Sender.On<RecordPastedRows.Command>(_ => (Result<RecordPastedRows.Report>)new RecordPastedRows.Report([new(2, 41)], "statement\tclaimant\n\tThe council"));
        var page = await PastedAsync();

        await Button(page, "Record 1 claim Ctrl ↵").ClickAsync(new());

        Assert.Contains("Recorded 1 claim", page.Find(".banner[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Equal("statement\tclaimant\n\tThe council", page.Find("#paste-text").GetAttribute("value"));
        Assert.Equal("statement\tclaimant\n\tThe council", Sender.Sent.OfType<SaveDraft.Command>().Last().Text);
    }

    [Fact]
    public async Task Refused_as_a_whole_it_keeps_what_was_pasted()
    {
        Sender.On<RecordPastedRows.Command>(_ => (Result<RecordPastedRows.Report>)Error.Unavailable("The database does not answer."));
        var page = await PastedAsync();

        await Button(page, "Record 1 claim Ctrl ↵").ClickAsync(new());

        Assert.Contains("The database does not answer.", page.Markup, StringComparison.Ordinal);
        Assert.Equal("The bridge opened in 2019.\t\tThe council", page.Find("#paste-text").GetAttribute("value"));
    }

    [Fact]
    public async Task Sends_a_double_click_once()
    {
        var answer = Sender.Hold<RecordPastedRows.Command>();
        var page = await PastedAsync();

        var first = Button(page, "Record 1 claim Ctrl ↵").ClickAsync(new());
        await PressAsync("mod+Enter");
        answer.SetResult((Result<RecordPastedRows.Report>)new RecordPastedRows.Report([new(2, 41)], ""));
        await first;

        Only<RecordPastedRows.Command>();
    }

    [Fact]
    public void Brings_back_rows_that_were_left()
    {
        Kept = "The bridge opened in 2019.\t\tThe council";
        var page = Show<PastePage>();

        Assert.Equal(Kept, page.Find("#paste-text").GetAttribute("value"));
        Assert.Contains("to mend", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_what_a_row_looks_like_while_nothing_is_pasted()
    {
        var page = Show<PastePage>();

        Assert.Contains("The city council", page.Find("table").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("button"));
    }

    private async Task<IRenderedComponent<PastePage>> PastedAsync()
    {
        var page = Show<PastePage>();
        page.Find("#paste-text").Input("The bridge opened in 2019.\t\tThe council");
        await PauseAsync();
        page.WaitForElement("[aria-label=Preview]");
        return page;
    }
}
