using System.Security.Cryptography;
using System.Text;
using Claims.Application.Ports;
using Microsoft.AspNetCore.DataProtection;

namespace Claims.Infrastructure.Vault;

/// <summary>Encrypts with the key ring of ASP.NET Core Data Protection, which stands as files beside the database and goes into every backup.</summary>
internal sealed class DataProtectionVault(IDataProtectionProvider keys) : IVault
{
    private readonly IDataProtector protector = keys.CreateProtector("Claims.Confidence.v1");

    public byte[] Lock(string value) => protector.Protect(Encoding.UTF8.GetBytes(value));

    public string? Unlock(byte[] cipher)
    {
        try
        {
            return Encoding.UTF8.GetString(protector.Unprotect(cipher));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
