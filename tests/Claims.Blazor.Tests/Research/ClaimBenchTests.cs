using Bunit;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Claims.Application.UseCases.Research;
using Claims.Application.UseCases.Triage;
using Claims.Blazor.Components.Pieces;
using Claims.Blazor.Components.Research;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Blazor.Tests.Research;

public sealed class TheBenchOfAClaim : ClaimContext
{
    [Fact]
    public void Shows_each_piece_on_its_side()
    {
        Claim = Claim with { Evidence = [Piece(1, Stance.Refutes), Piece(2, Stance.Supports), Piece(3, Stance.Refutes) with { WithdrawnAt = Clock.Now, WithdrawnReason = "Misread." }] };

        var bench = ShowBench();

        Assert.Equal(["1"], bench.FindAll(".lane.refutes .evidence-card .n").Select(number => number.TextContent));
        Assert.Equal(["2"], bench.FindAll(".lane.supports .evidence-card .n").Select(number => number.TextContent));
        Assert.Contains("Misread.", bench.Find(".withdrawn-evidence").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_somebody_else_did_and_keeps_what_is_typed()
    {
        var bench = ShowBench();
        await bench.Find(".comment-box textarea").InputAsync("Half a sentence");

        Claim = Claim with { Stage = Stage.Accepted };
        History.Insert(0, new ReadClaimFeed.Row(2, Clock.Now, 8, "Editor", "claim.put-back", null, []));
        await Renderer.Dispatcher.InvokeAsync(() => Feed.Announce(new Committed(2, [3])));

        bench.WaitForAssertion(() => Assert.Contains("Editor put the claim back", string.Join(' ', bench.Find(".live-notice").TextContent.Split()), StringComparison.Ordinal));
        Assert.Equal("Accepted", bench.Find(".steps [aria-current]").TextContent);
        Assert.Equal("Half a sentence", bench.Find(".comment-box textarea").GetAttribute("value"));
    }

    [Fact]
    public async Task Says_nothing_of_what_the_reader_did()
    {
        var bench = ShowBench();

        History.Insert(0, new ReadClaimFeed.Row(2, Clock.Now, Me.Id, "Fact-checker", "claim.put-back", null, []));
        await Renderer.Dispatcher.InvokeAsync(() => Feed.Announce(new Committed(2, [3])));

        bench.WaitForAssertion(() => Assert.Contains("You", bench.Find(".feed").TextContent, StringComparison.Ordinal));
        Assert.Empty(bench.FindAll(".live-notice"));
    }

    [Fact]
    public async Task A_step_can_be_taken_back_after_the_page_was_left()
    {
        Claim = Claim with { Stage = Stage.Accepted, Steps = [new NextStep(ClaimStep.Start, null)] };
        Sender.On<StartResearch.Command>(_ =>
        {
            Claim = Claim with { Stage = Stage.Researching, StageVersion = 8, Steps = [new NextStep(ClaimStep.PutBack, null)] };
            return Result.Done;
        });
        Sender.On<PutClaimBack.Command>(_ => Result.Done);
        await Button(ShowBench(), "Start research").ClickAsync(new());
        await DisposeComponentsAsync();
        // As the real one: what is asked for a page that has gone is not answered.
        Sender.On<OpenClaim.Query>(_ => throw new OperationCanceledException());

        Assert.Null(await Services.GetRequiredService<UndoOffer>().TakeAsync());

        Assert.Equal(8, Sender.Sent.OfType<PutClaimBack.Command>().Single().SeenVersion);
    }

    [Fact]
    public async Task Closes_when_the_role_is_gone()
    {
        var bench = ShowBench();

        Sender.On<OpenClaim.Query>(_ => (Result<OpenClaim.Detail>)Error.NotAllowed());
        await Renderer.Dispatcher.InvokeAsync(() => Feed.Announce(new Committed(2, [3])));

        bench.WaitForAssertion(() => Assert.Contains("Your role does not allow this.", bench.Markup, StringComparison.Ordinal));
        Assert.Empty(bench.FindAll(".claim"));
    }

    [Fact]
    public async Task Keeps_what_it_shows_through_an_outage()
    {
        var bench = ShowBench();

        Sender.On<OpenClaim.Query>(_ => (Result<OpenClaim.Detail>)Error.Unavailable("The database is away."));
        await Renderer.Dispatcher.InvokeAsync(() => Feed.Announce(new Committed(2, [3])));

        bench.WaitForAssertion(() => Assert.Contains("The database is away.", bench.Markup, StringComparison.Ordinal));
        Assert.Contains("demilitarized zone", bench.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opens_the_field_that_a_sentence_of_the_gate_is_about()
    {
        Claim = Claim with
        {
            Evidence = [Piece(2, Stance.Supports) with { Passage = null }],
            Gate = new Gate([new GateCheck("passages", false, "No passage quoted from source 2.", "evidence-2")], [], []),
        };
        var bench = ShowBench();

        await bench.FindAll(".gate button").Single(link => link.TextContent.Contains("No passage quoted", StringComparison.Ordinal)).ClickAsync(new());

        Assert.NotNull(bench.Find("dialog #edit-passage"));
    }

    [Fact]
    public async Task Leads_to_the_card_where_nothing_can_be_mended()
    {
        Claim = Claim with { Evidence = [Piece(2, Stance.Supports)], Gate = new Gate([], [new GateWarning("newer-2", "Source 2 is newer than the claim.", "evidence-2")], []) };
        var bench = ShowBench("evidence");
        var module = JSInterop.SetupModule("./claim.js");
        module.SetupVoid("leadTo", "evidence-2").SetVoidResult();

        await bench.FindAll(".gate button").Single(link => link.TextContent.Contains("Source 2 is newer", StringComparison.Ordinal)).ClickAsync(new());

        module.VerifyInvoke("leadTo");
    }

    [Fact]
    public async Task Moves_a_piece_to_another_side_and_offers_the_way_back()
    {
        Claim = Claim with { Evidence = [Piece(2, Stance.Supports)] };
        Sender.On<ChangeEvidence.Command>(_ => Result.Done);
        var bench = ShowBench();

        await Button(bench, "Move to refutes").ClickAsync(new());

        var sent = Only<ChangeEvidence.Command>();
        Assert.Equal((2, 4, Stance.Refutes, "261 days since we met"), (sent.Number, sent.SeenVersion, sent.Facts.Stance, sent.Facts.Passage));
    }

    [Fact]
    public void Gives_a_reader_nothing_to_press_but_the_page()
    {
        Me = Me with { Roles = Roles.Reader };
        Claim = Claim with { Steps = [], Evidence = [Piece(2, Stance.Supports)] };

        var bench = ShowBench();

        Assert.Empty(bench.FindAll(".claim-steps button, .add-form, #add-evidence button, .evidence-card button, .comment-box"));
    }
}
