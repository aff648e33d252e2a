namespace Claims.Application.Domain.Desk;

/// <summary>A file that was uploaded; its bytes stand in the file store under its hash.</summary>
public sealed class StoredFile
{
    private StoredFile()
    {
    }

    public StoredFile(string sha256, string mediaType, long bytes, long addedById, DateTimeOffset at) =>
        (Sha256, MediaType, Bytes, AddedById, AddedAt) = (sha256, mediaType, bytes, addedById, at);

    /// <summary>SHA-256 of the bytes, hexadecimal, lower case.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Found from the bytes, never from what the sender said.</summary>
    public string MediaType { get; private set; } = "";

    public long Bytes { get; private set; }

    public long AddedById { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }
}
