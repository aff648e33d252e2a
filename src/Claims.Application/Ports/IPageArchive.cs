using Claims.Application.Kernel;

namespace Claims.Application.Ports;

/// <summary>Keeps what pages and uploads are made of under the hash of their bytes: a file stands once, however often it is used, and cannot be changed unnoticed.</summary>
public interface IPageArchive
{
    /// <summary>Keeps the bytes; they appear whole or not at all. Keeping them again has no effect.</summary>
    /// <param name="most">In bytes.</param>
    /// <returns>Refused (<c>archive.too-large</c>, <c>archive.empty</c>), or unavailable while the disk is full or does not answer.</returns>
    Task<Result<ArchivedFile>> KeepAsync(Stream content, long most, CancellationToken token);

    /// <returns>The bytes as they came in, to be disposed; nothing when nothing is kept under this hash.</returns>
    Stream? Open(string sha256);

    /// <summary>The files that stand there since before <paramref name="since"/>: for finding those that nothing refers to.</summary>
    IEnumerable<string> OlderThan(DateTimeOffset since);

    /// <summary>Removes a file for good, unless it was kept again since <paramref name="since"/>. Only for what nothing refers to.</summary>
    void Drop(string sha256, DateTimeOffset since);

    /// <summary>Removes what began to arrive before <paramref name="since"/> and never came in whole: the process was killed.</summary>
    void DropUnfinished(DateTimeOffset since);
}

/// <param name="Sha256">Of the bytes, hexadecimal, lower case.</param>
/// <param name="MediaType">Found from the first bytes.</param>
/// <param name="Bytes">Before compression.</param>
public sealed record ArchivedFile(string Sha256, string MediaType, long Bytes)
{
    public static Error TooLarge(long most) => Error.Refused("archive.too-large", $"The file is too large: at most {most / 1024 / 1024} MB.");
}
