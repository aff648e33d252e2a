using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Claims.Blazor.Hosting.Commands;

/// <summary>Runs the web application until it is told to stop.</summary>
internal static class Serve
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (!Startup.TryCreateBuilder(args, out var builder)) return 1;
        var addresses = Addresses.Of(builder.Configuration);
        await using var app = builder.Build();
        app.UseClaims();
        if (await StartupChecks.FindProblemAsync(app) is { } problem)
        {
            Console.Error.WriteLine(problem);
            return 1;
        }
        await FirstContent.AddAsync(app);
        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException or SocketException)
        {
            Console.Error.WriteLine($"The address is taken: {addresses}. Stop the other program or choose another with --urls http://localhost:PORT.");
            return 1;
        }
    }
}
