using System.Diagnostics.CodeAnalysis;
using Claims.Application.Kernel;

namespace Claims.Blazor.Hosting.Commands;

/// <summary>What every verb that needs the product does first.</summary>
internal static class Startup
{
    /// <summary>False when configuration or data folder are unusable; then one sentence was printed.</summary>
    public static bool TryCreateBuilder(string[] args, [NotNullWhen(true)] out WebApplicationBuilder? builder)
    {
        try
        {
            builder = WebServices.CreateBuilder(args);
            return true;
        }
        catch (Exception fault) when (fault is InvalidOperationException or IOException or UnauthorizedAccessException or ArgumentException or FormatException or InvalidDataException)
        {
            Say(fault.Message);
            builder = null;
            return false;
        }
    }

    /// <summary>Runs a verb on the product without serving: the database is up to date, nothing listens, nothing runs in the background.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> WithDatabaseAsync(string[] args, Func<WebApplication, Task<int>> run)
    {
        if (!TryCreateBuilder(args, out var builder)) return 1;
        builder.LogBeside();
        await using var app = builder.Build();
        if (await StartupChecks.DatabaseProblemAsync(app.Services) is { } problem)
        {
            Say(problem);
            return 1;
        }
        return await run(app);
    }

    /// <summary>What a verb prints may be read by another program; the log goes beside it.</summary>
    public static void LogBeside(this WebApplicationBuilder builder) =>
        builder.Logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

    /// <summary>In one line, whatever a library wrote.</summary>
    public static void Say(string problem) => Console.Error.WriteLine(CleanText.Line(problem));
}
