namespace Claims.Application.Ports;

/// <summary>Encrypts the confidential values of protected sources. The key ring stands outside the database.</summary>
public interface IVault
{
    byte[] Lock(string value);

    /// <returns>Nothing when the key is gone.</returns>
    string? Unlock(byte[] cipher);
}
