using Claims.Application.Kernel;

namespace Claims.Application.Ports;

/// <summary>Keeps uploaded files under the hash of their bytes: the same picture is kept once and cannot be changed unnoticed.</summary>
public interface IFileStore
{
    /// <summary>Keeps a picture. Keeping the same bytes again has no effect.</summary>
    /// <returns>Refused when the bytes are not a picture that browsers show, or more than <see cref="Limits.PictureBytes"/>.</returns>
    Task<Result<KeptFile>> KeepPictureAsync(Stream content, CancellationToken token);

    /// <returns>Nothing when nothing is kept under this hash.</returns>
    KeptFile? Find(string sha256);

    /// <returns>The bytes, to be disposed; nothing when nothing is kept under this hash.</returns>
    Stream? Open(string sha256);
}

/// <param name="Sha256">Of the bytes, hexadecimal, lower case.</param>
/// <param name="MediaType">Found from the bytes.</param>
public sealed record KeptFile(string Sha256, string MediaType, long Bytes)
{
    public static Error TooLarge { get; } = Error.Refused("picture.too-large", $"The picture is too large: at most {Limits.PictureBytes / 1024 / 1024} MB.");
}
