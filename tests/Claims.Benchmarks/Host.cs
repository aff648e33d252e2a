using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Claims.Blazor.Hosting.Commands;

namespace Claims.Benchmarks;

/// <summary>The program under test in a process of its own: this program again, as the verb <c>host</c>, which also tells how much memory it holds.</summary>
internal sealed class Host : IAsyncDisposable
{
    private const string AskMemory = "memory";
    private const string Telling = "holds ";

    private readonly Process process;

    private Host(Process process, string address) => (this.process, Address) = (process, address);

    /// <summary>Without a slash at the end.</summary>
    public string Address { get; }

    /// <summary>Processor time so far: says what work costs also on a machine that others keep busy.</summary>
    public TimeSpan Spent
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The verb <c>host</c>: the product's own command line, and answers to questions on standard input.</summary>
    public static async Task<int> RunAsync(Options options)
    {
        _ = Task.Run(AnswerAsync);
        return await CommandLine.RunAsync([.. options.Given, "--applicationName=Claims.Blazor"]);

        static async Task AnswerAsync()
        {
            while (await Console.In.ReadLineAsync() is { } question)
            {
                if (question != AskMemory) continue;
                for (var i = 0; i < 3; i++)
                {
                    GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                    GC.WaitForPendingFinalizers();
                }
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Telling}{GC.GetTotalMemory(forceFullCollection: true)} {Environment.WorkingSet}"));
            }
        }
    }

    /// <summary>Runs one of the product's own verbs to its end.</summary>
    public static Task<int> RunVerbAsync(string folder, params string[] verb) => RunAsync(Start(folder, redirect: false, verb));

    /// <summary>The same, for its time only: what it says is not shown.</summary>
    public static Task<int> RunSilentlyAsync(string folder, params string[] verb) => RunAsync(Start(folder, redirect: true, verb));

    private static async Task<int> RunAsync(Process process)
    {
        using var _ = process;
        if (process.StartInfo.RedirectStandardOutput) await process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Starts it and waits until it says that it is ready.</summary>
    public static async Task<Host> StartAsync(string folder)
    {
        var port = FreePort();
        var host = new Host(Start(folder, redirect: true, "serve", $"--urls=http://127.0.0.1:{port}"), $"http://127.0.0.1:{port}");
        using var http = new HttpMessageInvoker(new SocketsHttpHandler { UseProxy = false });
        while (!host.process.HasExited)
        {
            try
            {
                using var answer = await http.SendAsync(new HttpRequestMessage(HttpMethod.Get, host.Address + "/health/ready"), default);
                if (answer.StatusCode == HttpStatusCode.OK) return host;
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }
            await Task.Delay(20);
        }
        throw new InvalidOperationException($"It did not start: {await host.process.StandardOutput.ReadToEndAsync()}");
    }

    /// <summary>After a full collection.</summary>
    /// <returns>Bytes on the managed heap, and of the whole process.</returns>
    public async Task<(long Heap, long Process)> MemoryAsync()
    {
        await process.StandardInput.WriteLineAsync(AskMemory);
        await process.StandardInput.FlushAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith(Telling, StringComparison.Ordinal) && line[Telling.Length..].Split(' ') is [var heap, var all])
                return (long.Parse(heap, CultureInfo.InvariantCulture), long.Parse(all, CultureInfo.InvariantCulture));
        throw new InvalidOperationException("It ended.");
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

    private static Process Start(string folder, bool redirect, params string[] verb)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Claims.Benchmarks.dll"), "host", .. verb])
        {
            RedirectStandardInput = redirect,
            RedirectStandardOutput = redirect,
            WorkingDirectory = folder,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Data__Directory"] = folder;
        // Only what this program reads may come through the pipe, else it fills up.
        if (redirect) start.Environment["Logging__LogLevel__Default"] = "Warning";
        return Process.Start(start)!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
