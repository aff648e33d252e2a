using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Claims.Infrastructure.Tests.Reading;

/// <summary>A PDF that asks for a password, by the oldest handler there is (ISO 32000-1, 7.6.3: revision 2, RC4 with 40 bits).</summary>
internal static class LockedPdf
{
    private static readonly byte[] Padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");

    public static byte[] Make()
    {
        byte[] id = [.. Enumerable.Range(1, 16).Select(number => (byte)number)];
        var owner = Rc4(Hash(Padded("owner"))[..5], Padded("reader"));
        // Algorithm 2, then 4: what the user's password must give.
        var key = Hash([.. Padded("reader"), .. owner, 0xFC, 0xFF, 0xFF, 0xFF, .. id])[..5];
        var user = Rc4(key, Padding);
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var body in new[]
        {
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>",
            $"<</Filter/Standard/V 1/R 2/P -4/O<{Convert.ToHexString(owner)}>/U<{Convert.ToHexString(user)}>>>",
        })
        {
            places.Add(file.Length);
            file.Append($"{places.Count} 0 obj\n{body}\nendobj\n");
        }
        var table = file.Length;
        file.Append("xref\n0 5\n0000000000 65535 f \n");
        foreach (var place in places) file.Append($"{place:0000000000} 00000 n \n");
        file.Append($"trailer\n<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[<{Convert.ToHexString(id)}><{Convert.ToHexString(id)}>]>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static byte[] Padded(string password) => [.. Encoding.Latin1.GetBytes(password), .. Padding[..(32 - password.Length)]];

    [SuppressMessage("Security", "CA5351", Justification = "The format asks for it.")]
    private static byte[] Hash(byte[] bytes) => MD5.HashData(bytes);

    private static byte[] Rc4(byte[] key, byte[] text)
    {
        var box = Enumerable.Range(0, 256).Select(number => (byte)number).ToArray();
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + box[i] + key[i % key.Length]) & 255;
            (box[i], box[j]) = (box[j], box[i]);
        }
        var result = new byte[text.Length];
        for (int n = 0, i = 0, j = 0; n < text.Length; n++)
        {
            i = (i + 1) & 255;
            j = (j + box[i]) & 255;
            (box[i], box[j]) = (box[j], box[i]);
            result[n] = (byte)(text[n] ^ box[(box[i] + box[j]) & 255]);
        }
        return result;
    }
}
