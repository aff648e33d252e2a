using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Blazor.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;

namespace Claims.Blazor.Tests.Messaging;

public sealed class ALoopInTheBackground : IAsyncDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromHours(1);

    private readonly FixedClock clock = new();
    private readonly CancellationTokenSource stop = new();
    private readonly Supervision supervision;
    private readonly Task loop;
    private int turns;
    private Func<Result> turn = () => Result.Done;

    public ALoopInTheBackground()
    {
        supervision = new Supervision(clock, NullLogger<Supervision>.Instance);
        turn = () => throw new InvalidOperationException("broken");
        loop = supervision.RunAsync("tidying", Beat, _ =>
        {
            turns++;
            return Task.FromResult(turn());
        }, stop.Token);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Waits_longer_after_each_fault_and_never_longer_than_half_a_minute()
    {
        foreach (var seconds in new[] { 1, 2, 4, 8, 16, 30, 30 })
        {
            await clock.AlarmSetAsync(Cancel);
            var before = turns;
            clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
            Assert.Equal(before, turns);
            clock.Advance(TimeSpan.FromMilliseconds(1));
            await clock.AlarmSetAsync(Cancel);
            Assert.Equal(before + 1, turns);
        }
    }

    [Fact]
    public async Task Degrades_health_while_it_stumbles_and_no_longer()
    {
        await clock.AlarmSetAsync(Cancel);
        var sick = await HealthAsync();
        turn = () => Error.Unavailable("away");
        await NextAsync(Supervision.FirstPause);
        var stillSick = await HealthAsync();
        turn = () => Result.Done;
        await NextAsync(Supervision.FirstPause * 2);

        Assert.Equal((HealthStatus.Degraded, "Trying again: tidying."), (sick.Status, sick.Description));
        Assert.Equal(HealthStatus.Degraded, stillSick.Status);
        Assert.Equal(HealthStatus.Healthy, (await HealthAsync()).Status);
    }

    [Fact]
    public async Task Ends_without_a_fault_when_the_host_stops()
    {
        await clock.AlarmSetAsync(Cancel);

        await stop.CancelAsync();

        await loop.WaitAsync(TimeSpan.FromSeconds(10), Cancel);
        Assert.True(loop.IsCompletedSuccessfully);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await loop;
        stop.Dispose();
    }

    private Task<HealthCheckResult> HealthAsync() => new LoopHealth(supervision).CheckHealthAsync(new HealthCheckContext(), Cancel);

    private async Task NextAsync(TimeSpan pause)
    {
        await clock.AlarmSetAsync(Cancel);
        clock.Advance(pause);
        await clock.AlarmSetAsync(Cancel);
    }
}
