using Bunit;
using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Claims.Application.UseCases.Publishing;
using Claims.Application.UseCases.Research;
using Claims.Application.UseCases.Review;
using Claims.Blazor.Components.Review;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Blazor.Tests.Review;

public sealed class ReviewingAVerdict : ReviewContext
{
    private const string Publish = "Approve & publish Ctrl ↵";

    public ReviewingAVerdict()
    {
        Sender.On<ApproveVerdict.Command>(_ => Result.Done);
        Sender.On<ApproveAndPublish.Command>(_ => Result.Done);
        Sender.On<ReturnVerdict.Command>(_ => Result.Done);
    }

    [Fact]
    public async Task Waits_for_an_answer_to_each_warning_and_says_so()
    {
        Claim = Claim with { Gate = Claim.Gate with { Warnings = [Contradiction] } };
        var page = ShowPage();

        Assert.Contains("One warning wants an answer first.", page.Find("footer [role=status]").TextContent, StringComparison.Ordinal);
        await Button(page, "Approve: One warning wants an answer first.").ClickAsync(new());
        Assert.Empty(Sender.Sent.OfType<ApproveVerdict.Command>());

        page.Find("#answer-contradiction").Input("It says the same of another meeting.");
        await Button(page, "Approve").ClickAsync(new());

        Assert.Equal(("contradiction", "It says the same of another meeting."), (Only<ApproveVerdict.Command>().Answers.Single().Warning, Only<ApproveVerdict.Command>().Answers.Single().Answer));
    }

    [Fact]
    public void Is_not_for_who_drafted_it_and_says_why()
    {
        Claim = Claim with { Steps = [new NextStep(ClaimStep.Approve, "You drafted this: another editor must approve.")] };
        var page = ShowPage();

        Assert.Contains("You drafted this: another editor must approve.", page.Find("footer [role=status]").TextContent, StringComparison.Ordinal);
        Assert.All(page.FindAll("footer button"), button => Assert.Equal("true", button.GetAttribute("aria-disabled")));
    }

    [Fact]
    public async Task Publishes_with_one_key()
    {
        ShowPage();

        await PressAsync("mod+Enter");

        Assert.Equal((3, 1), (Only<ApproveAndPublish.Command>().ClaimId, Only<ApproveAndPublish.Command>().Proposal));
    }

    [Fact]
    public async Task Returns_with_the_same_key_while_the_note_is_written_and_never_approves_in_its_place()
    {
        var page = ShowPage();

        await Button(page, "Return…").ClickAsync(new());
        await PressAsync("mod+Enter");
        Assert.Empty(Sender.Sent.OfType<ApproveAndPublish.Command>());
        Assert.Empty(Sender.Sent.OfType<ReturnVerdict.Command>());

        page.Find("#return-note").Input("Say which meeting.");
        await PressAsync("mod+Enter");

        Assert.Equal("Say which meeting.", Only<ReturnVerdict.Command>().Note);
        Assert.Empty(Sender.Sent.OfType<ApproveAndPublish.Command>());
    }

    [Fact]
    public async Task Is_not_returned_without_a_note()
    {
        var page = ShowPage();

        await Button(page, "Return…").ClickAsync(new());

        Assert.Equal("true", Button(page, "Return it: Write what has to change.").GetAttribute("aria-disabled"));
    }

    [Fact]
    public async Task Sends_a_double_click_once()
    {
        var answer = Sender.Hold<ApproveVerdict.Command>();
        var page = ShowPage();

        var first = Button(page, "Approve").ClickAsync(new());
        await PressAsync("mod+Enter");
        answer.SetResult(Result.Done);
        await first;

        Only<ApproveVerdict.Command>();
        Assert.Empty(Sender.Sent.OfType<ApproveAndPublish.Command>());
    }

    [Fact]
    public async Task Keeps_the_note_when_the_return_is_refused()
    {
        Sender.On<ReturnVerdict.Command>(_ => (Result)Error.Refused("verdict.approved", "This verdict is approved already."));
        var page = ShowPage();

        await Button(page, "Return…").ClickAsync(new());
        page.Find("#return-note").Input("Say which meeting.");
        await Button(page, "Return it").ClickAsync(new());

        Assert.Contains("This verdict is approved already.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Say which meeting.", page.Find("#return-note").GetAttribute("value"));
    }

    [Fact]
    public void Says_when_another_proposal_came_while_it_was_read()
    {
        var page = ShowPage();

        Claim = Claim with { Proposals = [Proposal(2, text: Text with { Conclusion = "They met three times in all." }), Proposal(1, ProposalOutcome.TakenBack)] };
        Feed.Announce(new Committed(2, [3]));

        page.WaitForAssertion(() => Assert.Contains("Fact-checker proposed a new version", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Contains("What changed", page.Markup, StringComparison.Ordinal);
        Assert.Contains("in all", string.Concat(page.FindAll("ins").Select(word => word.TextContent)), StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_what_an_earlier_return_asked_for()
    {
        Claim = Claim with { Proposals = [Proposal(2), Proposal(1, ProposalOutcome.Returned, note: "Name the third meeting.")] };

        Assert.Contains("Second editor wrote: “Name the third meeting.”", ShowPage().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_of_an_exception_before_the_text_is_read()
    {
        Claim = Claim with { Gate = Claim.Gate with { Ways = [new GateWay(1, GateWayKind.Exception, [], "No second source exists.")] } };

        Assert.Contains("by exception, which approving signs", ShowPage().Find(".verdict-reading .banner").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_over_when_somebody_decided()
    {
        Claim = Claim with { Stage = Stage.Approved, Proposals = [Proposal(1, ProposalOutcome.Approved)], Steps = [] };
        var page = ShowPage();

        Assert.Contains("This verdict is approved.", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("footer button"));
    }

    [Fact]
    public async Task Goes_on_to_the_claim_once_it_is_approved()
    {
        await Button(ShowPage(), Publish).ClickAsync(new());

        Assert.EndsWith("/desk/claims/3", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Asks_no_more_once_it_is_left()
    {
        Sender.Hold<OpenClaim.Query>();
        var page = ShowPage();

        page.Instance.Dispose();

        Assert.True(Sender.Cancels[^1].IsCancellationRequested);
    }

    private IRenderedComponent<ReviewPage> ShowPage() => Show<ReviewPage>(page => page.Add(review => review.Number, 3));
}
