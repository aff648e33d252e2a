using Claims.Application.Pipeline;
using Claims.Application.UseCases.Upkeep;

namespace Claims.Blazor.Hosting;

/// <summary>What the product does for itself now and then, by the same door as everybody.</summary>
public sealed partial class Upkeep(Courier courier, TimeProvider clock, ILogger<Upkeep> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, clock);
        try
        {
            do
            {
                var answer = await courier.SendAsync(new ForgetOldOperations.Command(), Caller.System, stoppingToken);
                if (answer.IsDone && answer.Value > 0) Forgot(answer.Value);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops. A fault of the message itself is an answer, not an exception: the loop goes on.
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} operation rows older than a week were removed.")]
    private partial void Forgot(int count);
}
