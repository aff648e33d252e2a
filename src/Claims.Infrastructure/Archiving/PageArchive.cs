using System.IO.Compression;
using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Claims.Infrastructure.Files;
using Claims.Infrastructure.Persistence;
using Microsoft.Extensions.Logging;

namespace Claims.Infrastructure.Archiving;

/// <summary>Kept pages in the data folder, by hash and compressed: <c>archive/ab/abcdef….gz</c>. A file appears there whole or not at all.</summary>
/// <remarks>Gzip, because <c>zcat FILE | sha256sum</c> checks a file on any machine, with or without this program.</remarks>
internal sealed class PageArchive(DataFolder folder, TimeProvider clock, ILogger<PageArchive> log) : IPageArchive
{
    private const string Ending = ".gz";

    // Between looking at a file's age and removing it nobody keeps it again.
    private readonly Lock placing = new();

    /// <summary>Opens a file to write to; a test puts a full disk here.</summary>
    internal Func<string, Stream> Create { get; init; } = path => new FileStream(path, FileMode.CreateNew, FileAccess.Write);

    public async Task<Result<ArchivedFile>> KeepAsync(Stream content, long most, CancellationToken token)
    {
        string? arriving = null;
        try
        {
            arriving = Path.Combine(Directory.CreateDirectory(Path.Combine(folder.Archive, DataFolder.Incoming)).FullName, Path.GetRandomFileName());
            var received = await ReceiveAsync(content, arriving, most, token);
            if (received.IsDone) Settle(arriving, received.Value.Sha256);
            return received;
        }
        catch (BrokenSender fault)
        {
            ExceptionDispatchInfo.Throw(fault.InnerException!);
            throw;
        }
        // All else that breaks is the disk; closing a stream on a full one breaks a second time.
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            log.LogError(fault, "A page could not be kept");
            return Error.Unavailable("The disk for kept pages is full or does not answer. It goes on by itself when there is room again.");
        }
        finally
        {
            if (arriving is not null) Remove(arriving);
        }
    }

    public Stream? Open(string sha256)
    {
        if (!IsHash(sha256) || !File.Exists(PathOf(sha256))) return null;
        return new GZipStream(new FileStream(PathOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete), CompressionMode.Decompress);
    }

    public IEnumerable<string> OlderThan(DateTimeOffset since) => Directory.EnumerateFiles(folder.Archive, "*" + Ending, SearchOption.AllDirectories)
        .Where(file => File.GetLastWriteTimeUtc(file) < since.UtcDateTime)
        .Select(file => Path.GetFileNameWithoutExtension(file)).Where(IsHash);

    public void Drop(string sha256, DateTimeOffset since)
    {
        if (!IsHash(sha256)) return;
        lock (placing)
        {
            if (File.GetLastWriteTimeUtc(PathOf(sha256)) < since.UtcDateTime) File.Delete(PathOf(sha256));
        }
    }

    public void DropUnfinished(DateTimeOffset since) => folder.DropUnfinished(since);

    private async Task<Result<ArchivedFile>> ReceiveAsync(Stream content, string path, long most, CancellationToken token)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = Create(path);
        var buffer = new byte[81920];
        var (bytes, type) = (0L, FileType.Unknown);
        await using (var packed = new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var read = await SentAsync(() => content.ReadAtLeastAsync(buffer, FileType.Enough, throwOnEndOfStream: false, token)); read > 0; read = await SentAsync(() => content.ReadAsync(buffer, token)))
            {
                if (bytes == 0) type = FileType.Of(buffer.AsSpan(0, read));
                bytes += read;
                if (bytes > most) return ArchivedFile.TooLarge(most);
                hash.AppendData(buffer, 0, read);
                await packed.WriteAsync(buffer.AsMemory(0, read), token);
            }
            if (bytes == 0) return Error.Refused("archive.empty", "The file is empty.");
        }
        file.Flush();
        (file as FileStream)?.Flush(flushToDisk: true);
        return new ArchivedFile(Convert.ToHexStringLower(hash.GetHashAndReset()), type, bytes);
    }

    private void Settle(string arriving, string sha256)
    {
        var path = PathOf(sha256);
        lock (placing)
        {
            // Kept again: it is young again, so that nobody takes it for a leftover before it is written down.
            if (File.Exists(path)) File.SetLastWriteTimeUtc(path, clock.GetUtcNow().UtcDateTime);
            // Two that arrive at once hold the same bytes, so either may win.
            else LastingMove.Into(path, arriving);
        }
    }

    // The sender's stream breaks with an IOException too, and that is not the disk's.
    private static async ValueTask<int> SentAsync(Func<ValueTask<int>> read)
    {
        try
        {
            return await read();
        }
        catch (IOException fault)
        {
            throw new BrokenSender(fault);
        }
    }

    private static void Remove(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (IOException)
        {
            // It is looked for again with the leftovers of the folder.
        }
    }

    private string PathOf(string sha256) => Path.Combine(folder.Archive, sha256[..2], sha256 + Ending);

    // Never anything else in a path.
    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    private sealed class BrokenSender(IOException cause) : Exception("The sender broke off.", cause);
}
