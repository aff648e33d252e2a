using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Claims.Application.Kernel;

/// <summary>Normalised text for uniqueness and lookups, so that nothing rests on a database's collation.</summary>
public static class LookupKey
{
    /// <summary>Compatibility form, without accents, lower case, letters and digits with single spaces between, at most <see cref="Limits.Key"/> units.</summary>
    public static string Of(string text)
    {
        var decomposed = CleanText.Line(text).Normalize(NormalizationForm.FormKD);
        var key = new StringBuilder(Math.Min(decomposed.Length, Limits.Key));
        foreach (var rune in decomposed.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.EnclosingMark) continue;
            if (Rune.IsLetterOrDigit(rune)) key.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
            if (key.Length >= Limits.Key) break;
        }
        if (key.Length > Limits.Key) key.Length = char.IsHighSurrogate(key[Limits.Key - 1]) ? Limits.Key - 1 : Limits.Key;
        return key.ToString().Trim();
    }

    /// <summary>The 32 bytes of the text's SHA-256 (UTF-8): an index key for texts too long for one.</summary>
    public static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    /// <summary>The smallest text above every key that begins with <paramref name="prefix"/>; the upper, exclusive bound of a range over an index.</summary>
    /// <remarks>The last character is raised by one: a sentinel such as U+FFFF would sort below supplementary letters in UTF-8 databases.</remarks>
    public static string After(string prefix)
    {
        Rune.DecodeLastFromUtf16(prefix, out var last, out var length);
        var next = last.Value == 0xD7FF ? 0xE000 : last.Value + 1;
        return prefix[..^length] + new Rune(next);
    }
}
