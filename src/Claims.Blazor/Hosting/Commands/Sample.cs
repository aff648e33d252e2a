using System.Diagnostics;
using System.Globalization;
using Claims.Infrastructure.Persistence;
using Claims.Infrastructure.Sample;

namespace Claims.Blazor.Hosting.Commands;

/// <summary>Fills a development database with varied claims, for looking and measuring.</summary>
internal static class Sample
{
    private const int Most = 2_000_000;

    public static Task<int> RunAsync(string[] args)
    {
        if (!TryReadCount(args, out var claims))
        {
            Console.Error.WriteLine($"Say how many claims: ./run sample --claims 10000 (1 to {Most:N0}).");
            return Task.FromResult(2);
        }
        return Startup.WithDatabaseAsync(args, app => FillAsync(app, claims));
    }

    private static async Task<int> FillAsync(WebApplication app, int claims)
    {
        if (Refusal(app) is { } refusal)
        {
            Console.Error.WriteLine(refusal);
            return 1;
        }
        await FirstContent.AddAsync(app);
        await using var scope = app.Services.CreateAsyncScope();
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        var watch = Stopwatch.StartNew();
        var (made, told) = (0, 0);
        try
        {
            await scope.ServiceProvider.GetRequiredService<SampleDesk>().FillAsync(claims, Tell, stop.Token);
            return 0;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Console.Error.WriteLine($"Stopped after {made.ToString("N0", CultureInfo.InvariantCulture)} claims; they are whole, and more can be added.");
            return 1;
        }

        void Tell(int now)
        {
            made = now;
            if (made - told < claims / 10 && made < claims) return;
            told = made;
            Console.WriteLine($"{made.ToString("N0", CultureInfo.InvariantCulture),9} claims, {watch.Elapsed.TotalSeconds:0} s");
        }
    }

    private static string? Refusal(WebApplication app) => app.Environment.IsProduction()
        ? "Sample claims are for development: Production refuses them."
        : app.Services.GetRequiredService<DatabaseSettings>().Provider != DatabaseProvider.Sqlite
            ? "Sample claims are written straight into an SQLite file: set Database__Provider=Sqlite."
            : null;

    private static bool TryReadCount(string[] args, out int claims) =>
        int.TryParse(Option.Read(args, "claims"), NumberStyles.None, CultureInfo.InvariantCulture, out claims) && claims is > 0 and <= Most;
}
