using System.Security.Cryptography;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Claims.Infrastructure.Persistence;
using Microsoft.Extensions.Logging;

namespace Claims.Infrastructure.Files;

/// <summary>Files in the data folder, by hash: <c>files/ab/abcdef…</c>. A file appears there whole or not at all.</summary>
internal sealed partial class FileStore(DataFolder folder, ILogger<FileStore> log) : IFileStore
{
    public async Task<Result<KeptFile>> KeepPictureAsync(Stream content, CancellationToken token)
    {
        var arriving = Path.Combine(folder.Files, DataFolder.Incoming, Path.GetRandomFileName());
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(arriving)!);
            var received = await ReceiveAsync(content, arriving, token);
            if (received.IsDone) Settle(arriving, received.Value.Sha256);
            return received;
        }
        // Of the disk: what goes wrong with the sender is of a kind of its own (a broken connection, a body that is too long).
        catch (Exception fault) when (fault is UnauthorizedAccessException || fault.GetType() == typeof(IOException))
        {
            LogUnwritable(fault);
            return Error.Unavailable("The desk cannot store the picture at the moment: its disk is full or may not be written. Nothing was kept; tell whoever runs it.");
        }
        finally
        {
            if (File.Exists(arriving)) File.Delete(arriving);
        }
    }

    public KeptFile? Find(string sha256)
    {
        using var content = Open(sha256);
        if (content is null) return null;
        Span<byte> start = stackalloc byte[PictureType.SignatureLength];
        var type = PictureType.Of(start[..content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)]);
        return type is null ? null : new KeptFile(sha256, type, content.Length);
    }

    public Stream? Open(string sha256) => IsHash(sha256) && File.Exists(PathOf(sha256)) ? File.OpenRead(PathOf(sha256)) : null;

    private static async Task<Result<KeptFile>> ReceiveAsync(Stream content, string path, CancellationToken token)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        var buffer = new byte[81920];
        var (bytes, type) = (0L, (string?)null);
        // The first read is filled up to a signature's length, so that the type is known before anything is written.
        for (var read = await content.ReadAtLeastAsync(buffer, PictureType.SignatureLength, throwOnEndOfStream: false, token); read > 0; read = await content.ReadAsync(buffer, token))
        {
            type ??= PictureType.Of(buffer.AsSpan(0, read));
            bytes += read;
            if (type is null) break;
            if (bytes > Limits.PictureBytes) return KeptFile.TooLarge;
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), token);
        }
        if (type is null) return Error.Refused("picture.unknown-type", "This is not a picture that browsers show: send a PNG, JPEG, WebP or GIF.");
        file.Flush(flushToDisk: true);
        return new KeptFile(Convert.ToHexStringLower(hash.GetHashAndReset()), type, bytes);
    }

    private void Settle(string arriving, string sha256)
    {
        var path = PathOf(sha256);
        if (File.Exists(path)) return;
        // Two that arrive at once hold the same bytes, so either may win.
        LastingMove.Into(path, arriving);
    }

    private string PathOf(string sha256) => Path.Combine(folder.Files, sha256[..2], sha256);

    [LoggerMessage(LogLevel.Critical, "A picture cannot be stored.")]
    private partial void LogUnwritable(Exception fault);

    // Never anything else in a path.
    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
