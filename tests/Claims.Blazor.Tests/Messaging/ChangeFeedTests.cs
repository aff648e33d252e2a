using Claims.Application.Kernel;
using Claims.Application.Ports;
using Claims.Application.UseCases.Desk;
using Claims.Blazor.Messaging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Claims.Blazor.Tests.Messaging;

public sealed class TheChangeFeed : IAsyncLifetime
{
    private readonly FixedClock clock = new();
    private readonly StubMediator mediator = new();
    private readonly List<long> heard = [];
    private readonly SemaphoreSlim polls = new(0);
    private readonly ChangeFeed feed;
    private Func<long?, Result<ReadChanges.Detail>> history = since => new ReadChanges.Detail(since ?? 10, [], false);

    public TheChangeFeed()
    {
        mediator.Answer = message =>
        {
            try
            {
                return history(((ReadChanges.Query)message).Since);
            }
            finally
            {
                polls.Release();
            }
        };
        feed = new ChangeFeed(mediator.Courier(), clock, NullLogger<ChangeFeed>.Instance);
        feed.Subscribe(change => heard.AddRange(change.ClaimIds));
    }

    public async ValueTask InitializeAsync()
    {
        await feed.StartAsync(CancellationToken.None);
        await polls.WaitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await feed.StopAsync(CancellationToken.None);
        feed.Dispose();
    }

    [Fact]
    public void Tells_at_once_what_this_process_committed()
    {
        feed.Announce(new Committed(11, [3]));

        Assert.Equal([3], heard);
    }

    [Fact]
    public async Task Tells_within_two_seconds_what_another_process_did()
    {
        history = _ => new ReadChanges.Detail(11, [new ReadChanges.Row(5, 11)], false);

        await BeatAsync();

        Assert.Equal([5], heard);
    }

    [Fact]
    public async Task Tells_of_what_changed_beside_claims()
    {
        var others = 0;
        using var subscription = feed.Subscribe(change => others += change.ClaimIds.Count == 0 ? 1 : 0);
        history = _ => new ReadChanges.Detail(11, [], true);

        await BeatAsync();

        Assert.Equal(1, others);
    }

    [Fact]
    public async Task Does_not_tell_again_what_it_told()
    {
        feed.Announce(new Committed(11, [3]));
        history = _ => new ReadChanges.Detail(12, [new ReadChanges.Row(3, 11), new ReadChanges.Row(5, 12)], false);

        await BeatAsync();

        Assert.Equal([3, 5], heard);
    }

    [Fact]
    public async Task Goes_on_after_a_fault()
    {
        history = _ => throw new InvalidOperationException("away");
        await BeatAsync();
        history = _ => new ReadChanges.Detail(11, [new ReadChanges.Row(5, 11)], false);

        await BeatAsync(ChangeFeed.LongestPause);

        Assert.Equal([5], heard);
    }

    [Fact]
    public void Tells_the_others_when_one_subscriber_fails()
    {
        using var broken = feed.Subscribe(_ => throw new InvalidOperationException("deaf"));

        feed.Announce(new Committed(11, [3]));

        Assert.Equal([3], heard);
    }

    // The loop sets its alarm on another thread after a poll: the clock moves once the alarm is there.
    private async Task BeatAsync(TimeSpan? pause = null)
    {
        var cancel = TestContext.Current.CancellationToken;
        await clock.AlarmSetAsync(cancel);
        clock.Advance(pause ?? ChangeFeed.Beat);
        await polls.WaitAsync(cancel);
        await clock.AlarmSetAsync(cancel);
    }
}
