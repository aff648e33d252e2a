using Bunit;
using Claims.Application.Ports;
using Claims.Application.UseCases.Desk;
using Claims.Blazor.Components.Shell;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Blazor.Tests.Shell;

public sealed class ALiveComponent : DeskContext
{
    [Fact]
    public async Task Cancels_what_it_asked_when_it_goes()
    {
        Sender.Hold<OpenDesk.Query>();
        var probe = Show<Probe>().Instance;
        var asking = probe.AskAsync();

        await DisposeComponentsAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    [Fact]
    public async Task Hears_of_changes_of_its_claim_only_while_it_lives()
    {
        var probe = Show<Probe>();
        Feed.Announce(new Committed(1, [12]));
        Feed.Announce(new Committed(2, [13]));
        probe.WaitForAssertion(() => Assert.Equal("1", probe.Markup));

        var gone = probe.Instance;
        await DisposeComponentsAsync();
        Feed.Announce(new Committed(3, [12]));

        Assert.Equal(1, gone.Heard);
    }

    [Fact]
    public async Task Looks_once_more_for_all_that_changed_while_it_looked()
    {
        var probe = Show<Probe>();
        var looking = probe.Instance.Looking = new TaskCompletionSource();
        foreach (var id in Enumerable.Range(1, 5)) Feed.Announce(new Committed(id, [12]));
        probe.WaitForAssertion(() => Assert.Equal(1, probe.Instance.Heard));

        await probe.InvokeAsync(looking.SetResult);

        probe.WaitForAssertion(() => Assert.Equal("2", probe.Markup));
    }

    [Fact]
    public async Task Gives_its_keys_back()
    {
        var keys = Services.GetRequiredService<Keys>();
        var probe = Show<Probe>();
        await probe.InvokeAsync(() => keys.PressAsync("e"));
        var gone = probe.Instance;

        await DisposeComponentsAsync();
        await keys.PressAsync("e");

        Assert.Equal(1, gone.Pressed);
        Assert.Empty(keys.Offered);
    }

    [Fact]
    public async Task Does_one_thing_at_a_time()
    {
        var held = Sender.Hold<OpenDesk.Query>();
        var probe = Show<Probe>();

        var first = probe.InvokeAsync(probe.Instance.AskOnceAsync);
        await probe.InvokeAsync(probe.Instance.AskOnceAsync);
        held.SetResult((Application.Kernel.Result<OpenDesk.Me>)Me);
        await first;

        Assert.Single(Sender.Sent);
    }

    [Fact]
    public async Task Lets_the_youngest_have_a_key()
    {
        var keys = Services.GetRequiredService<Keys>();
        var pressed = new List<string>();
        using var page = keys.On("e", "Add evidence", () => Note("page"));
        using (keys.On("e", "Edit", () => Note("dialog"))) await keys.PressAsync("e");
        await keys.PressAsync("e");

        Assert.Equal(["dialog", "page"], pressed);

        Task Note(string who)
        {
            pressed.Add(who);
            return Task.CompletedTask;
        }
    }

    private sealed class Probe : LiveComponent
    {
        public int Heard { get; private set; }

        public TaskCompletionSource? Looking { get; set; }

        public int Pressed { get; private set; }

        public Task AskAsync() => Sender.SendAsync(new OpenDesk.Query(), cancel: Gone);

        public Task AskOnceAsync() => OnceAsync(AskAsync);

        protected override void OnInitialized()
        {
            OnKey("e", "Add evidence", () => Pressed++);
            OnChange(12, () =>
            {
                Heard++;
                return Looking?.Task ?? Task.CompletedTask;
            });
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, Heard);
    }
}
