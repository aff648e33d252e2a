using Bunit;
using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Research;
using Claims.Application.UseCases.Review;
using Claims.Application.UseCases.Triage;
using Claims.Blazor.Components.Pieces;
using Claims.Blazor.Components.Research;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Blazor.Tests.Research;

public sealed class TheStepsOfAClaim : ClaimContext
{
    [Fact]
    public void Show_only_what_is_legal_and_say_what_is_missing()
    {
        var steps = ShowPart<StepButtons>(out _);

        var propose = steps.FindAll("button").Single(button => button.TextContent.Contains("Propose verdict", StringComparison.Ordinal));
        Assert.Equal("true", propose.GetAttribute("aria-disabled"));
        Assert.Contains("2 points missing", propose.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Approve", steps.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Accept", steps.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_a_double_click_once()
    {
        var answer = Sender.Hold<PutClaimBack.Command>();
        var steps = ShowPart<StepButtons>(out _);

        // The narrow screen's menu holds it once more.
        var first = steps.Find(".wide-only button").ClickAsync(new());
        await steps.Find(".wide-only button").ClickAsync(new());
        answer.SetResult(Result.Done);
        await first;

        Only<PutClaimBack.Command>();
    }

    [Fact]
    public async Task Ask_why_a_claim_is_picked_up_when_it_has_no_reason()
    {
        Submit(reasonId: null);
        Sender.On<TriageChoices.Query>(_ => (Result<TriageChoices.Choices>)new TriageChoices.Choices([new(5, "Reach", "")], [], []));
        Sender.On<TakeClaim.Command>(_ => Result.Done);
        var steps = ShowPart<StepButtons>(out _);

        await steps.Find("details.reason").TriggerEventAsync("ontoggle", EventArgs.Empty);
        await Button(steps, "Reach").ClickAsync(new());

        Assert.Equal(5, Only<TakeClaim.Command>().ReasonId);
    }

    [Fact]
    public async Task Take_a_claim_at_once_when_it_has_a_reason()
    {
        Submit(reasonId: 5);
        Sender.On<TakeClaim.Command>(_ => Result.Done);
        var steps = ShowPart<StepButtons>(out _);

        await Button(steps, "Take it").ClickAsync(new());

        Assert.Null(Only<TakeClaim.Command>().ReasonId);
    }

    [Fact]
    public async Task Offer_the_way_back_only_to_whoever_may_take_it()
    {
        var undo = Services.GetRequiredService<UndoOffer>();
        Sender.On<DeclineClaim.Command>(_ => Result.Done);
        ShowPart<ConflictList>(out var page);

        Claim = Claim with { Stage = Stage.Declined, Steps = [] };
        await page.StepAsync(ClaimStep.Decline, new DeclineClaim.Command(3, 1, 2, null), default);
        Assert.Null(undo.Text);

        Claim = Claim with { Steps = [new NextStep(ClaimStep.Reconsider, null)] };
        await page.StepAsync(ClaimStep.Decline, new DeclineClaim.Command(3, 1, 2, null), default);
        Assert.StartsWith("Declined.", undo.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_a_start_by_putting_the_claim_back_as_it_is_now()
    {
        Sender.On<StartResearch.Command>(_ => Result.Done);
        Sender.On<PutClaimBack.Command>(_ => Result.Done);
        ShowPart<ConflictList>(out var page);
        Claim = Claim with { StageVersion = 8 };

        await page.StepAsync(ClaimStep.Start, new StartResearch.Command(3, 7), default);
        await Services.GetRequiredService<UndoOffer>().TakeAsync();

        Assert.Equal(8, Only<PutClaimBack.Command>().SeenVersion);
    }

    [Fact]
    public async Task Decide_on_the_claim_as_it_was_when_the_sheet_opened_and_go_on_once_the_change_is_told()
    {
        Sender.On<ReopenClaim.Command>(command => command.SeenVersion == 9 ? Result.Done : Error.Stale("Somebody assigned it."));
        ShowPart<ConflictList>(out var page);
        page.Show(ClaimSheet.Reopen);
        page.Read(Claim with { StageVersion = 9 }, page.Me);
        var sheet = Show<ClaimSheets>(part => part.AddCascadingValue(page));

        await Button(sheet, "Reopen").ClickAsync(new());
        Assert.Equal(Claim.StageVersion, Only<ReopenClaim.Command>().SeenVersion);
        Assert.Contains("Somebody assigned it.", sheet.Find("[role=alert]").TextContent, StringComparison.Ordinal);

        Claim = Claim with { StageVersion = 9 };
        await Button(sheet, "Reopen").ClickAsync(new());
        await Button(sheet, "Reopen").ClickAsync(new());
        Assert.Equal([1, 1, 9], Sender.Sent.OfType<ReopenClaim.Command>().Select(command => command.SeenVersion));
        Assert.Null(page.Sheet);
    }

    [Fact]
    public void Say_that_a_drafter_may_not_approve()
    {
        Claim = Claim with { Stage = Stage.InReview, Gate = new Gate([], [], []), Steps = [new NextStep(ClaimStep.Approve, Application.Domain.Claims.Claim.OwnVerdict.Text, Application.Domain.Claims.Claim.OwnVerdict.Code)] };

        var steps = ShowPart<StepButtons>(out _);

        Assert.Contains("you drafted it", steps.Find("button.primary").TextContent, StringComparison.Ordinal);
        Assert.Empty(steps.FindAll("a[href^='desk/review']"));
    }

    private void Submit(long? reasonId) => Claim = Claim with
    {
        Stage = Stage.Submitted,
        Assignee = null,
        Handling = Claim.Handling with { SelectionReasonId = reasonId },
        Steps = [new NextStep(ClaimStep.Take, null)],
    };
}
