using Bunit;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Publishing;
using Claims.Blazor.Components.Publishing;

namespace Claims.Blazor.Tests.Publishing;

public sealed class ThePublicationPanel : DeskContext
{
    private PublicationStatus.Detail status = new(
        4, Stage.Approved, PublicationState.None, 2, 0, "three-meetings", null, null, null, null, null, null, null, [], [new(PublicationStep.Publish, null)]);

    private int changed;

    public ThePublicationPanel()
    {
        Sender.On<PublicationStatus.Query>(_ => (Result<PublicationStatus.Detail>)status);
        Sender.On<PublishCheck.Command>(_ => Result.Done);
        Sender.On<HoldCheck.Command>(_ => Result.Done);
        Sender.On<LiftHold.Command>(_ => Result.Done);
        Sender.On<ConfirmRetraction.Command>(_ => Result.Done);
    }

    [Fact]
    public void Is_absent_while_there_is_nothing_to_publish()
    {
        status = status with { Stage = Stage.Researching, ApprovedProposal = null, Steps = [] };

        Assert.Empty(ShowPanel().FindAll("section"));
    }

    [Fact]
    public async Task Publishes_what_is_approved()
    {
        var panel = ShowPanel();

        await Button(panel, "Publish").ClickAsync(new());

        Assert.Equal((3, 2), (Only<PublishCheck.Command>().ClaimId, Only<PublishCheck.Command>().Proposal));
        Assert.Equal(1, changed);
    }

    [Fact]
    public async Task Asks_for_an_answer_to_what_came_up_since_the_approval()
    {
        status = status with { Warnings = [new("astray-2", "The passage quoted from source 2 is not in what is kept of it.", "evidence-2")] };
        var panel = ShowPanel();

        await Button(panel, "Publish").ClickAsync(new());
        Assert.Empty(Sender.Sent.OfType<PublishCheck.Command>());
        Assert.Equal("true", Button(panel, "Publish: Answer the warnings first.").GetAttribute("aria-disabled"));
        await panel.Find("#answer-astray-2").InputAsync(new() { Value = "The copy of May has it." });
        await Button(panel, "Publish").ClickAsync(new());

        Assert.Equal([new WarningAnswer("astray-2", "The copy of May has it.")], Only<PublishCheck.Command>().Answers);
    }

    [Fact]
    public async Task Says_that_an_embargo_stands_in_the_way()
    {
        status = status with { Steps = [new(PublicationStep.Publish, "Under embargo until 27 August 2025, 06:00 UTC.")] };
        var panel = ShowPanel();

        var publish = panel.FindAll("button").Single();
        Assert.Equal("true", publish.GetAttribute("aria-disabled"));
        Assert.Contains("Under embargo until 27 August 2025, 06:00 UTC.", panel.Find("p.help").TextContent, StringComparison.Ordinal);
        await publish.ClickAsync(new());
        Assert.Empty(Sender.Sent.OfType<PublishCheck.Command>());
    }

    [Fact]
    public async Task Holds_a_live_check_once_readers_and_the_desk_are_told_why()
    {
        Live();
        var panel = ShowPanel();

        Assert.Contains("checks/3/three-meetings", panel.Find("a").GetAttribute("href"), StringComparison.Ordinal);
        await Button(panel, "Hold at once…").ClickAsync(new());
        Assert.Equal("true", Button(panel, "Hold at once: Write it first.").GetAttribute("aria-disabled"));
        panel.Find("#step-notice").Input("We are looking at this check again.");
        panel.Find("#step-why").Input("A reader doubts source 1.");
        await Button(panel, "Hold at once").ClickAsync(new());

        Assert.Equal(("We are looking at this check again.", "A reader doubts source 1."), (Only<HoldCheck.Command>().Notice, Only<HoldCheck.Command>().Why));
        Assert.Empty(panel.FindAll("form"));
    }

    [Fact]
    public async Task Keeps_what_was_typed_when_a_step_is_refused()
    {
        Live();
        Sender.On<HoldCheck.Command>(_ => (Result)Error.Refused("publication.held", "Somebody holds this check already."));
        var panel = ShowPanel();

        await Button(panel, "Hold at once…").ClickAsync(new());
        panel.Find("#step-notice").Input("We are looking at this check again.");
        panel.Find("#step-why").Input("A reader doubts source 1.");
        await Button(panel, "Hold at once").ClickAsync(new());

        Assert.Contains("Somebody holds this check already.", panel.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("A reader doubts source 1.", panel.Find("#step-why").GetAttribute("value"));
    }

    [Fact]
    public void Shows_who_holds_it_and_why_the_same_person_cannot_lift_the_hold()
    {
        status = status with
        {
            State = PublicationState.Held,
            Notice = "We are looking at this check again.",
            HeldBy = "Editor",
            Steps = [new(PublicationStep.Lift, "You hold it: a second person lifts the hold."), new(PublicationStep.RequestRetraction, null)],
        };
        var panel = ShowPanel();

        Assert.Contains("Held", panel.Find(".tag").TextContent, StringComparison.Ordinal);
        Assert.Contains("Editor held it: “We are looking at this check again.”", panel.Markup, StringComparison.Ordinal);
        Assert.Contains("a second person lifts the hold.", panel.Find("p.help").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lifts_a_hold_with_what_was_found()
    {
        status = status with { State = PublicationState.Held, Steps = [new(PublicationStep.Lift, null)] };
        var panel = ShowPanel();

        await Button(panel, "Lift the hold…").ClickAsync(new());
        panel.Find("#step-why").Input("The source stands.");
        await Button(panel, "Lift the hold").ClickAsync(new());

        Assert.Equal((4, "The source stands."), (Only<LiftHold.Command>().SeenVersion, Only<LiftHold.Command>().Why));
    }

    [Fact]
    public async Task Lets_a_second_person_confirm_a_retraction_with_the_notice_before_their_eyes()
    {
        status = status with
        {
            State = PublicationState.Live,
            Retraction = new("Second editor", Clock.Now, "The recording was cut.", "This check was wrong."),
            Steps = [new(PublicationStep.ConfirmRetraction, null), new(PublicationStep.RefuseRetraction, null)],
        };
        var panel = ShowPanel();

        Assert.Contains("Second editor asks to retract it.", panel.Markup, StringComparison.Ordinal);
        Assert.Contains("Readers would read: “This check was wrong.”", panel.Markup, StringComparison.Ordinal);
        await Button(panel, "Confirm the retraction").ClickAsync(new());

        Assert.Equal(4, Only<ConfirmRetraction.Command>().SeenVersion);
    }

    [Fact]
    public void Shows_the_notice_of_a_withdrawn_check()
    {
        status = status with { State = PublicationState.Withdrawn, Notice = "This check was wrong.", Steps = [] };
        var panel = ShowPanel();

        Assert.Contains("Withdrawn", panel.Find(".tag").TextContent, StringComparison.Ordinal);
        Assert.Contains("“This check was wrong.”", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_since_when_it_wants_another_look()
    {
        Live();
        status = status with { RecheckSince = Clock.Now, RecheckReason = "Evidence [2] was withdrawn." };

        Assert.Contains("Evidence [2] was withdrawn.", ShowPanel().Find(".banner").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_a_double_click_once()
    {
        var answer = Sender.Hold<PublishCheck.Command>();
        var panel = ShowPanel();

        var first = Button(panel, "Publish").ClickAsync(new());
        await panel.Find("button").ClickAsync(new());
        answer.SetResult(Result.Done);
        await first;

        Only<PublishCheck.Command>();
    }

    [Fact]
    public void Asks_no_more_once_it_is_left()
    {
        Sender.Hold<PublicationStatus.Query>();
        var panel = ShowPanel();

        panel.Instance.Dispose();

        Assert.True(Sender.Cancels[^1].IsCancellationRequested);
    }

    private void Live() => status = status with
    {
        State = PublicationState.Live,
        LiveRevision = 1,
        Revisions = [new(1, 1, "Three meetings, not two", "Editor", Clock.Now)],
        Steps = [new(PublicationStep.Hold, null), new(PublicationStep.RequestRetraction, null)],
    };

    private T Only<T>() => Sender.Sent.OfType<T>().Single();

    private IRenderedComponent<PublicationPanel> ShowPanel() =>
        Show<PublicationPanel>(panel => panel.Add(part => part.ClaimId, 3).Add(part => part.Version, 1).Add(part => part.OnChanged, () => changed++));
}
