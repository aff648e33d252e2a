using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Claims.Infrastructure.Persistence;

namespace Claims.Web.Tests.Running;

/// <summary>The program as it was built, in a process of its own: what a person starts, and what a power cut ends.</summary>
public sealed partial class BuiltProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;

    private BuiltProgram(Process process) => this.process = process;

    /// <summary>Without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts and waits until it listens.</summary>
    public static async Task<BuiltProgram> ServeAsync(string folder, string environment, int port, params string[] settings)
    {
        var program = new BuiltProgram(Start(folder, environment, [$"--urls=http://127.0.0.1:{port}", .. settings]));
        var said = new List<string>();
        using var late = new CancellationTokenSource(Patience);
        while (await program.process.StandardOutput.ReadLineAsync(late.Token) is { } line)
        {
            said.Add(line);
            if (!Listening().IsMatch(line)) continue;
            program.Address = Listening().Match(line).Value;
            // Nobody reads on: the pipe must not fill up.
            _ = program.process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            return program;
        }
        throw new InvalidOperationException($"It did not start:\n{string.Join('\n', said)}\n{await program.process.StandardError.ReadToEndAsync(late.Token)}");
    }

    /// <summary>Runs a verb to its end.</summary>
    public static async Task<Outcome> RunAsync(string folder, string environment, params string[] arguments)
    {
        using var process = Start(folder, environment, arguments);
        using var late = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(late.Token);
        var error = process.StandardError.ReadToEndAsync(late.Token);
        try
        {
            await process.WaitForExitAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
        return new Outcome(process.ExitCode, await output, (await error).Trim());
    }

    /// <summary>SIGKILL: no word of farewell.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await KillAsync();
        process.Dispose();
    }

    private static Process Start(string folder, string environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program(), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["Data__Directory"] = folder;
        // The sample desk leans on real pages; no test fetches them.
        start.Environment["Archive__Enabled"] = "false";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";
        return Process.Start(start)!;
    }

    // Built beside these tests, in the same configuration.
    private static string Program()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(DataFolder.Checkout()!, "src", "Claims.Blazor", "bin", here.Parent!.Name, here.Name, "Claims.Blazor.dll");
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.None, 1000)]
    private static partial Regex Listening();

    public sealed record Outcome(int Code, string Output, string Error);
}
