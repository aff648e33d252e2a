using System.Collections.Concurrent;
using Claims.Application.Kernel;
using Microsoft.Extensions.Logging;

namespace Claims.Application.Pipeline;

/// <summary>Runs what the product does in the background: a fault is logged, the loop goes on after a pause that grows, and health says which loop stumbles.</summary>
/// <remarks>A hosted service that throws would stop the host, and one that returns would be silent for ever.</remarks>
public sealed partial class Supervision(TimeProvider clock, ILogger<Supervision> log)
{
    /// <summary>Before the first new try; each further one waits twice as long.</summary>
    public static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, bool> stumbling = new();

    /// <summary>The loops whose last turn failed.</summary>
    public IReadOnlyList<string> Stumbling => [.. stumbling.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Takes one turn after the other until the host stops; never throws.</summary>
    /// <param name="name">Unique; for the log and for health.</param>
    /// <param name="beat">Between two turns.</param>
    /// <param name="turn">An error is a failed turn like an exception, but was logged already by whoever made it.</param>
    public async Task RunAsync(string name, TimeSpan beat, Func<CancellationToken, Task<Result>> turn, CancellationToken stop)
    {
        var failures = 0;
        while (!stop.IsCancellationRequested)
        {
            failures = await IsDoneAsync(name, turn, stop) ? 0 : failures + 1;
            if (failures == 0) stumbling.TryRemove(name, out _);
            else stumbling[name] = true;
            if (failures is 1) Stumbled(name);
            // Cancelling ends the wait; the loop ends by its own condition.
            await Task.Delay(failures == 0 ? beat : Pause(failures), clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static TimeSpan Pause(int failures) => failures > 5 ? LongestPause : FirstPause * (1 << (failures - 1));

    private async Task<bool> IsDoneAsync(string name, Func<CancellationToken, Task<Result>> turn, CancellationToken stop)
    {
        try
        {
            return (await turn(stop)).IsDone;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return true;
        }
        catch (Exception fault)
        {
            Failed(fault, name);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The loop {Name} stumbled; it tries again.")]
    private partial void Stumbled(string name);

    [LoggerMessage(LogLevel.Error, "The loop {Name} failed.")]
    private partial void Failed(Exception fault, string name);
}
