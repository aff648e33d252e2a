using Claims.Application.Kernel;
using Claims.Application.Pipeline;
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
    private Func<ReadChanges.Query, Result<ReadChanges.Detail>> history = query => query.Since is null ? Read((10, 1)) : Read();

    public TheChangeFeed()
    {
        mediator.Answer = message =>
        {
            try
            {
                return history((ReadChanges.Query)message);
            }
            finally
            {
                polls.Release();
            }
        };
        feed = new ChangeFeed(mediator.Courier(), new Supervision(clock, NullLogger<Supervision>.Instance), clock, NullLogger<ChangeFeed>.Instance);
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

    // A page that heard within somebody's request would ask its next questions in that somebody's name.
    [Fact]
    public async Task Tells_pages_apart_from_what_the_committer_carries_along()
    {
        var carried = new AsyncLocal<string> { Value = "the committer's request" };
        var page = new TaskCompletionSource<string?>();
        using var subscription = feed.SubscribePage(_ => page.SetResult(carried.Value));

        feed.Announce(new Committed(11, [3]));

        Assert.Null(await page.Task);
    }

    [Fact]
    public void Tells_each_time_what_leaves_no_history()
    {
        feed.Announce(new Committed(0, [3]) { HistoryIds = [] });
        feed.Announce(new Committed(0, [4]) { HistoryIds = [] });

        Assert.Equal([3, 4], heard);
    }

    [Fact]
    public async Task Tells_within_two_seconds_what_another_process_did()
    {
        history = _ => Read((11, 5));

        await BeatAsync();

        Assert.Equal([5], heard);
    }

    [Fact]
    public async Task Tells_of_what_changed_beside_claims()
    {
        var others = 0;
        using var subscription = feed.Subscribe(change => others += change.ClaimIds.Count == 0 ? 1 : 0);
        history = _ => Read((11, null));

        await BeatAsync();

        Assert.Equal(1, others);
    }

    [Fact]
    public async Task Does_not_tell_again_what_it_told()
    {
        var others = 0;
        using var subscription = feed.Subscribe(change => others += change.ClaimIds.Count == 0 ? 1 : 0);
        feed.Announce(new Committed(12, [3]) { HistoryIds = [11, 12] });
        history = _ => Read((11, null), (12, 3), (13, 5));

        await BeatAsync();

        Assert.Equal([3, 5], heard);
        Assert.Equal(0, others);
    }

    [Fact]
    public async Task Does_not_announce_what_the_poll_read_between_commit_and_announcement()
    {
        history = _ => Read((11, 3));
        await BeatAsync();

        feed.Announce(new Committed(11, [3]));

        Assert.Equal([3], heard);
    }

    [Fact]
    public async Task Tells_of_a_commit_that_came_later_than_a_higher_number()
    {
        history = _ => Read((14, 5));
        await BeatAsync();
        IReadOnlyList<ReadChanges.Gap> asked = [];
        history = query =>
        {
            asked = query.Missing;
            return new ReadChanges.Detail([], [new ReadChanges.Row(12, 7)]);
        };

        await BeatAsync();
        Assert.Equal([new ReadChanges.Gap(11, 13)], asked);
        await BeatAsync();

        Assert.Equal([new ReadChanges.Gap(11, 11), new ReadChanges.Gap(13, 13)], asked);
        Assert.Equal([5, 7], heard);
    }

    [Fact]
    public async Task Gives_a_number_up_that_was_rolled_back()
    {
        history = _ => Read((14, 5));
        await BeatAsync();
        IReadOnlyList<ReadChanges.Gap>? asked = null;
        history = query =>
        {
            asked = query.Missing;
            return Read();
        };

        await BeatAsync(HistoryPlaces.LateCommit + TimeSpan.FromSeconds(1));
        await BeatAsync();

        Assert.Empty(asked!);
    }

    [Fact]
    public async Task Reads_on_at_once_while_there_is_more_than_one_answer_holds()
    {
        var answers = new Queue<ReadChanges.Detail>([Read([.. Enumerable.Range(11, ReadChanges.Most).Select(id => ((long)id, (long?)5))]), Read((600, 6))]);
        history = _ => answers.Dequeue();

        await BeatAsync();
        await polls.WaitAsync(TestContext.Current.CancellationToken);

        await clock.AlarmSetAsync(TestContext.Current.CancellationToken);
        Assert.Equal([5, 6], heard);
    }

    [Fact]
    public async Task Goes_on_after_a_fault()
    {
        history = _ => throw new InvalidOperationException("away");
        await BeatAsync();
        history = _ => Read((11, 5));

        await BeatAsync(Supervision.FirstPause);

        Assert.Equal([5], heard);
    }

    [Fact]
    public void Tells_the_others_when_one_subscriber_fails()
    {
        using var broken = feed.Subscribe(_ => throw new InvalidOperationException("deaf"));

        feed.Announce(new Committed(11, [3]));

        Assert.Equal([3], heard);
    }

    private static ReadChanges.Detail Read(params IReadOnlyList<(long Id, long? Claim)> rows) => new([.. rows.Select(row => new ReadChanges.Row(row.Id, row.Claim))], []);

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
