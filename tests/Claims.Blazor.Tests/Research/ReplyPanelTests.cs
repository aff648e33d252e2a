using Bunit;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Research;
using Claims.Blazor.Components.Research;

namespace Claims.Blazor.Tests.Research;

public sealed class TheRightOfReply : ClaimContext
{
    public TheRightOfReply() => Sender.On<StateReply.Command>(_ => Result.Done);

    [Fact]
    public async Task One_key_and_a_number_say_why_nobody_was_asked()
    {
        var panel = ShowPart<ReplyPanel>(out _);
        await PressAsync("4");
        Assert.Empty(Sender.Sent.OfType<StateReply.Command>());

        await PressAsync("n");
        Assert.Equal(5, panel.FindAll("#why-not-asked button").Count);
        await PressAsync("4");

        Assert.Equal((ReplyState.NotAsked, NotAskedReason.NoRoute), (Only<StateReply.Command>().Reply.State, Only<StateReply.Command>().Reply.NotAsked));
    }

    [Fact]
    public void When_the_date_has_come_silence_is_one_click()
    {
        Claim = Claim with { Reply = new RightOfReply(ReplyState.Asked, new DateOnly(2020, 1, 1), "press office", new DateOnly(2020, 1, 3)) };
        var panel = ShowPart<ReplyPanel>(out _);

        Assert.Contains("The deadline has come", panel.Markup, StringComparison.Ordinal);
        panel.FindAll("button").Single(button => button.TextContent.Contains("No answer came", StringComparison.Ordinal)).Click();

        Assert.Equal((ReplyState.NoAnswer, "press office"), (Only<StateReply.Command>().Reply.State, Only<StateReply.Command>().Reply.AskedHow));
    }

    [Fact]
    public async Task Who_may_not_research_gets_no_key_either()
    {
        Me = Me with { Roles = Roles.Reader };
        var panel = ShowPart<ReplyPanel>(out _);

        await PressAsync("n");
        await PressAsync("1");

        Assert.Empty(panel.FindAll("button"));
        Assert.Empty(Sender.Sent.OfType<StateReply.Command>());
    }
}
