using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Claims.Infrastructure.Persistence;

/// <summary>A decimal as a text that sorts by code point as the numbers do: SQLite has no decimals, and keeps them as texts that sort as words.</summary>
/// <remarks>
/// "2" and a two-digit exponent before the digits for what is above zero: 350 is <c>23235</c>, 0.73 <c>22973</c>. "1" for zero. Below zero "0" and both exponent and digits as what is missing to
/// nines, ended by "~" so that the longer number is the smaller. Exact: what is read back is what was written.
/// </remarks>
internal sealed class SortableNumber() : ValueConverter<decimal, string>(number => Write(number), text => Read(text))
{
    /// <summary>Sign, exponent, 29 digits, end.</summary>
    public const int Longest = 33;

    private const int Middle = 30;

    public static string Write(decimal number)
    {
        if (number == 0) return "1";
        var digits = Math.Abs(number).ToString("0.############################", CultureInfo.InvariantCulture);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = (point < 0 ? digits : digits[..point]).TrimStart('0');
        var part = point < 0 ? "" : digits[(point + 1)..];
        // How many digits stand before the point; below zero how many zeros begin the part behind it.
        var exponent = whole.Length > 0 ? whole.Length : part.TrimStart('0').Length - part.Length;
        var mantissa = (whole + part).TrimStart('0').TrimEnd('0');
        var text = (exponent + Middle - 1).ToString("00", CultureInfo.InvariantCulture) + mantissa;
        return number > 0 ? "2" + text : "0" + Nines(text) + "~";
    }

    public static decimal Read(string text)
    {
        if (text == "1") return 0;
        var isNegative = text[0] == '0';
        var plain = isNegative ? Nines(text[1..^1]) : text[1..];
        var exponent = int.Parse(plain[..2], CultureInfo.InvariantCulture) - Middle + 1;
        var digits = plain[2..];
        var written = exponent <= 0 ? "0." + new string('0', -exponent) + digits : digits.Length <= exponent ? digits.PadRight(exponent, '0') : digits[..exponent] + "." + digits[exponent..];
        var number = decimal.Parse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return isNegative ? -number : number;
    }

    private static string Nines(string digits) => string.Create(digits.Length, digits, (span, from) =>
    {
        for (var i = 0; i < from.Length; i++) span[i] = (char)('9' - (from[i] - '0'));
    });
}
