using System.Diagnostics;
using System.Text;
using Claims.Application.Kernel;
using UglyToad.PdfPig.Exceptions;

namespace Claims.Infrastructure.Reading;

/// <summary>
/// Reads PDFs in a process of its own, which is killed when its time is over: the library that reads them cannot be stopped, and a hostile file could fill the memory or the
/// stack and take the desk with it.
/// </summary>
public sealed class PdfReading(OwnProgram program, TimeProvider clock) : IDisposable
{
    /// <summary>The verb of this program that reads one file from its standard input and writes the words to its standard output.</summary>
    public const string Verb = "read-pdf";

    private const int Done = 0;
    private const int Broken = 1;
    private const int LockedUp = 3;

    /// <summary>At once; others wait for their turn.</summary>
    private const int AtOnce = 2;

    /// <summary>For managed memory, in bytes, as the runtime reads it from its environment.</summary>
    private const string MostMemory = "0x30000000";

    private static readonly TimeSpan Most = TimeSpan.FromSeconds(20);

    internal static readonly Error Locked = Error.Refused("text.locked", "The file is locked with a password.");

    private static readonly Error Unreadable = Error.Refused("text.unreadable", "The file is broken: no words could be read from it.");

    private static readonly Error TooSlow = Error.Refused("text.unreadable", "Reading the words takes too long; the file itself is kept.");

    private readonly SemaphoreSlim turns = new(AtOnce);

    /// <summary>For tests.</summary>
    internal TimeSpan MostTime { get; init; } = Most;

    /// <returns>The words, empty where there are none; refused with <c>text.locked</c> or <c>text.unreadable</c>.</returns>
    public async Task<Result<string>> ReadAsync(ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        await turns.WaitAsync(cancel);
        try
        {
            using var time = new CancellationTokenSource(MostTime, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancel);
            return await RunAsync(content, either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return TooSlow;
        }
        finally
        {
            turns.Release();
        }
    }

    public void Dispose() => turns.Dispose();

    /// <summary>What the verb does.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(Stream input, Stream output)
    {
        using var content = new MemoryStream();
        input.CopyTo(content);
        try
        {
            output.Write(Encoding.UTF8.GetBytes(PdfText.Read(content.ToArray())));
            return Done;
        }
        catch (PdfDocumentEncryptedException)
        {
            return LockedUp;
        }
        catch (Exception)
        {
            // Broken files make the reader throw whatever it was just doing.
            return Broken;
        }
    }

    private async Task<Result<string>> RunAsync(ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        using var reader = Start();
        try
        {
            var words = ReadAsync(reader.StandardOutput, cancel);
            // What a crash says of itself is read away, so that it does not wait for us.
            var noise = reader.StandardError.BaseStream.CopyToAsync(Stream.Null, cancel);
            await FeedAsync(reader, content, cancel);
            var text = await words;
            await noise;
            await reader.WaitForExitAsync(cancel);
            return reader.ExitCode switch
            {
                Done => text,
                LockedUp => Locked,
                _ => Unreadable,
            };
        }
        finally
        {
            if (!reader.HasExited) reader.Kill(entireProcessTree: true);
        }
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(program.File, [.. program.Arguments, Verb])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = MostMemory;
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return Process.Start(start)!;
    }

    private static async Task FeedAsync(Process reader, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        try
        {
            await using var input = reader.StandardInput.BaseStream;
            await input.WriteAsync(content, cancel);
        }
        catch (IOException)
        {
            // It ended before it had read all: its exit code says why.
        }
    }

    private static async Task<string> ReadAsync(StreamReader output, CancellationToken cancel)
    {
        var text = new StringBuilder();
        var buffer = new char[32 * 1024];
        int read;
        while ((read = await output.ReadAsync(buffer, cancel)) > 0)
            if (text.Length < Limits.ReadableText) text.Append(buffer, 0, Math.Min(read, Limits.ReadableText - text.Length));
        return text.ToString();
    }
}
