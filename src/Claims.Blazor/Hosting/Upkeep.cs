using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Upkeep;

namespace Claims.Blazor.Hosting;

/// <summary>What the product does for itself now and then, by the same door as everybody.</summary>
public sealed partial class Upkeep(Courier courier, Supervision supervision, ILogger<Upkeep> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromHours(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => supervision.RunAsync("upkeep", Beat, TidyAsync, stoppingToken);

    private async Task<Result> TidyAsync(CancellationToken cancel)
    {
        var answer = await courier.SendAsync(new ForgetWhatIsOver.Command(), Caller.System, cancel);
        if (!answer.IsDone) return answer.Error;
        if (answer.Value > 0) Forgot(answer.Value);
        return Result.Done;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} operations and ended sessions that nobody can ask for any more were removed.")]
    private partial void Forgot(int count);
}
