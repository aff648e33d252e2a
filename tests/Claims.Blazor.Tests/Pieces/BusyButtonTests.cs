using Bunit;
using Claims.Blazor.Components.Pieces;
using Microsoft.AspNetCore.Components;

namespace Claims.Blazor.Tests.Pieces;

public sealed class ABusyButton : DeskContext
{
    private readonly TaskCompletionSource work = new();
    private readonly List<Guid> operations = [];

    [Fact]
    public async Task Runs_a_double_click_once()
    {
        var button = ShowButton();

        var first = button.Find("button").ClickAsync(new());
        await button.Find("button").ClickAsync(new());

        Assert.Single(operations);
        Assert.True(button.Find("button").HasAttribute("disabled"));
        work.SetResult();
        await first;
        Assert.False(button.Find("button").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Gives_each_intent_its_own_operation_id()
    {
        work.SetResult();
        var button = ShowButton();

        await button.Find("button").ClickAsync(new());
        await button.Find("button").ClickAsync(new());

        Assert.Equal(2, operations.Distinct().Count());
    }

    [Fact]
    public async Task That_cannot_be_pressed_stays_reachable_and_says_why()
    {
        var button = ShowButton("Another editor must approve.");

        await button.Find("button").ClickAsync(new());

        Assert.Empty(operations);
        Assert.False(button.Find("button").HasAttribute("disabled"));
        Assert.Equal("true", button.Find("button").GetAttribute("aria-disabled"));
        Assert.Contains("Another editor must approve.", button.Find("button").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<BusyButton> ShowButton(string? why = null) => Show<BusyButton>(parameters => parameters
        .Add(button => button.Why, why)
        .AddChildContent("Approve")
        .Add(button => button.OnClick, EventCallback.Factory.Create<Guid>(this, async operation =>
        {
            operations.Add(operation);
            await work.Task;
        })));
}
