using System.IO.Compression;
using Claims.Application.Kernel;

namespace Claims.Infrastructure.Fetching;

/// <summary>Reads a body to a limit that holds for the bytes as sent and as decoded: a few kilobytes of gzip can be gigabytes of page.</summary>
internal static class BoundedBody
{
    public static async Task<Result<byte[]>> ReadAsync(HttpContent content, int maxBytes, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > maxBytes) return Refusals.TooLarge(maxBytes);
        await using var sent = new CountedStream(await content.ReadAsStreamAsync(cancellationToken), maxBytes);
        // Codings can be stacked ("gzip, gzip"); nobody honest does that.
        switch (content.Headers.ContentEncoding.Select(coding => coding.ToLowerInvariant()).Where(coding => coding != "identity").ToArray())
        {
            case []:
                return await ReadAsync(sent, maxBytes, cancellationToken);
            case ["gzip" or "x-gzip"]:
                await using (var gzip = new GZipStream(sent, CompressionMode.Decompress)) return await ReadAsync(gzip, maxBytes, cancellationToken);
            case ["br"]:
                await using (var brotli = new BrotliStream(sent, CompressionMode.Decompress)) return await ReadAsync(brotli, maxBytes, cancellationToken);
            default:
                return Refusals.Encoding;
        }
    }

    private static async Task<Result<byte[]>> ReadAsync(Stream decoded, int maxBytes, CancellationToken cancellationToken)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            while (await decoded.ReadAsync(buffer, cancellationToken) is var read and > 0)
            {
                if (kept.Length + read > maxBytes) return Refusals.TooLarge(maxBytes);
                kept.Write(buffer, 0, read);
            }
            return kept.ToArray();
        }
        catch (CountedStream.Exceeded)
        {
            return Refusals.TooLarge(maxBytes);
        }
        // The decoders throw either when what is sent is not in the coding that the header names.
        catch (Exception fault) when (fault is InvalidDataException or InvalidOperationException)
        {
            return Refusals.Encoding;
        }
    }

    /// <summary>Counts what comes over the wire: a coded stream can run on without ever decoding to a byte.</summary>
    private sealed class CountedStream(Stream inner, long most) : Stream
    {
        private long count;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => count;
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Count(await inner.ReadAsync(buffer, cancellationToken));

        public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }

        private int Count(int read) => (count += read) > most ? throw new Exceeded() : read;

        internal sealed class Exceeded : Exception;
    }
}
