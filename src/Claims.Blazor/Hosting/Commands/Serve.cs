using System.Net.Sockets;
using Claims.Application.Ports;

namespace Claims.Blazor.Hosting.Commands;

/// <summary>Runs the web application until it is told to stop.</summary>
internal static class Serve
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (!Startup.TryCreateBuilder(args, out var builder)) return 1;
        await using var app = builder.Build();
        app.UseClaims();
        if (await StartupChecks.FindProblemAsync(app) is { } problem)
        {
            Startup.Say(problem);
            return 1;
        }
        try
        {
            await FirstContent.AddAsync(app);
            // Tells now, and not at the first match, that a configured model cannot be used.
            app.Services.GetRequiredService<ISentenceMeaning>();
            await app.RunAsync();
            return 0;
        }
        catch (Exception fault) when (fault is IOException or SocketException or InvalidOperationException)
        {
            // A port that was taken in between, HTTPS without a certificate, a disk that is full.
            Startup.Say(fault.Message);
            return 1;
        }
    }
}
