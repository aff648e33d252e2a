using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Claims.Infrastructure.Archiving;
using Claims.Infrastructure.Persistence;
using Microsoft.Extensions.Logging.Abstractions;

namespace Claims.Infrastructure.Tests.Archiving;

public sealed class KeepingFiles : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly string folder = Directory.CreateTempSubdirectory("claims-archive-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_file_stands_under_the_hash_of_its_bytes_and_any_machine_can_check_it()
    {
        var kept = await KeepAsync(Archive(), "<p>Tariffs fall</p>");

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("<p>Tariffs fall</p>"u8)), kept.Value.Sha256);
        Assert.Equal("text/html", kept.Value.MediaType);
        await using var stored = new GZipStream(File.OpenRead(Assert.Single(Files())), CompressionMode.Decompress);
        Assert.Equal(kept.Value.Sha256, Convert.ToHexStringLower(await SHA256.HashDataAsync(stored, Cancel)));
    }

    [Fact]
    public async Task The_same_bytes_stand_once_however_often_they_are_kept()
    {
        var archive = Archive();

        var kept = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(_ => KeepAsync(archive, "the same page")));

        Assert.All(kept, one => Assert.True(one.IsDone));
        Assert.Single(Files());
    }

    [Fact]
    public async Task What_was_kept_comes_back_as_it_was()
    {
        var archive = Archive();
        var bytes = RandomNumberGenerator.GetBytes(300_000);
        var kept = await archive.KeepAsync(new MemoryStream(bytes), long.MaxValue, Cancel);

        await using var opened = archive.Open(kept.Value.Sha256)!;
        using var read = new MemoryStream();
        await opened.CopyToAsync(read, Cancel);

        Assert.Equal(bytes, read.ToArray());
    }

    [Theory]
    [InlineData("", "archive.empty")]
    [InlineData("more than ten bytes", "archive.too-large")]
    public async Task Too_much_and_nothing_leave_nothing_behind(string content, string code)
    {
        var kept = await Archive().KeepAsync(new MemoryStream(Encoding.UTF8.GetBytes(content)), 10, Cancel);

        Assert.Equal(code, kept.Error?.Code);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task A_full_disk_is_told_leaves_nothing_half_written_and_is_over_when_there_is_room_again()
    {
        var isFull = true;
        var archive = Archive(path => isFull ? new FullStream(File.Create(path), 10_000) : File.Create(path));
        var page = Convert.ToHexString(RandomNumberGenerator.GetBytes(100_000));

        var full = await KeepAsync(archive, page);
        isFull = false;
        var later = await KeepAsync(archive, page);

        Assert.Equal(ErrorKind.Unavailable, full.Error?.Kind);
        Assert.True(later.IsDone);
        Assert.Single(Files());
    }

    [Fact]
    public async Task A_sender_that_breaks_off_leaves_nothing_behind()
    {
        await Assert.ThrowsAsync<IOException>(() => Archive().KeepAsync(new BrokenStream(), long.MaxValue, Cancel));

        Assert.Empty(Files());
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("ABCDEF")]
    [InlineData("")]
    public void Nothing_but_a_hash_opens_a_file(string name) => Assert.Null(Archive().Open(name));

    [Fact]
    public async Task Only_what_is_old_is_looked_at_for_leftovers()
    {
        var archive = Archive();
        var kept = await KeepAsync(archive, "left behind");

        Assert.Empty(archive.OlderThan(DateTimeOffset.UnixEpoch));
        Assert.Equal([kept.Value.Sha256], archive.OlderThan(DateTimeOffset.MaxValue));
        archive.Drop(kept.Value.Sha256, DateTimeOffset.MaxValue);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task What_is_kept_again_while_leftovers_are_looked_for_stays()
    {
        var archive = Archive();
        var hash = (await KeepAsync(archive, "left behind")).Value.Sha256;
        var since = TimeProvider.System.GetUtcNow().AddDays(-1);
        File.SetLastWriteTimeUtc(Files().Single(), since.UtcDateTime.AddDays(-1));
        Assert.Equal([hash], archive.OlderThan(since));

        await KeepAsync(archive, "left behind");
        archive.Drop(hash, since);
        Assert.Single(Files());

        File.SetLastWriteTimeUtc(Files().Single(), since.UtcDateTime.AddDays(-1));
        archive.Drop(hash, since);
        Assert.Empty(Files());
    }

    [Fact]
    public void What_a_kill_left_half_arrived_goes_and_what_arrives_now_stays()
    {
        var (archive, since) = (Archive(), TimeProvider.System.GetUtcNow().AddDays(-1));
        foreach (var store in new[] { "archive", "files" })
        {
            var incoming = Directory.CreateDirectory(Path.Combine(folder, store, "incoming")).FullName;
            foreach (var name in new[] { "dead", "alive" }) File.WriteAllText(Path.Combine(incoming, name), name);
            File.SetLastWriteTimeUtc(Path.Combine(incoming, "dead"), since.UtcDateTime.AddDays(-1));
        }

        archive.DropUnfinished(since);

        Assert.Equal(["alive", "alive"], Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(Path.GetFileName));
    }

    private PageArchive Archive(Func<string, Stream>? create = null) => create is null
        ? new PageArchive(new DataFolder(folder), TimeProvider.System, NullLogger<PageArchive>.Instance)
        : new PageArchive(new DataFolder(folder), TimeProvider.System, NullLogger<PageArchive>.Instance) { Create = create };

    private static Task<Result<ArchivedFile>> KeepAsync(IPageArchive archive, string content) =>
        archive.KeepAsync(new MemoryStream(Encoding.UTF8.GetBytes(content)), long.MaxValue, Cancel);

    private string[] Files() => Directory.GetFiles(Path.Combine(folder, "archive"), "*", SearchOption.AllDirectories);

    private sealed class FullStream(Stream inner, long room) : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            (room -= buffer.Length) < 0 ? throw new IOException("No space left on device") : inner.WriteAsync(buffer, cancellationToken);

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if ((room -= buffer.Length) < 0) throw new IOException("No space left on device");
            inner.Write(buffer);
        }

        // As a file does: what is still in its buffer is tried once more, and does not fit either.
        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
            if (room < 0) throw new IOException("No space left on device");
        }
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("The sender hung up.");
    }
}
