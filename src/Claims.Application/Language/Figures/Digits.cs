namespace Claims.Application.Language.Figures;

/// <summary>Numbers in digits, grouped in either convention: "1,234,567.8", "1.234.567,8", "1 234 567", "1'234'567", "12,34,567".</summary>
internal static class Digits
{
    private const int MostDigits = 24;

    /// <summary>Digits with a scale or without; a leading sign is not read here.</summary>
    /// <returns>Nothing for what is no single number: "1.2.3", a run of more than 24 digits.</returns>
    public static (int End, decimal Value, int Decimals, int Zeros)? At(Reading reading, int at, bool hasDecimalComma)
    {
        if (!reading.IsDigit(at)) return null;
        Span<char> digits = stackalloc char[MostDigits];
        Span<int> groups = stackalloc int[MostDigits];
        Span<char> signs = stackalloc char[MostDigits];
        var (count, parts, i) = (0, 0, at);
        while (true)
        {
            var length = 0;
            for (; reading.IsDigit(i); i++, length++)
            {
                if (count == MostDigits) return null;
                digits[count++] = reading[i];
            }
            groups[parts++] = length;
            var sign = reading[i];
            if (!Joins(reading, i, sign, parts, groups, signs) || parts == MostDigits - 1) break;
            signs[parts - 1] = sign;
            i++;
        }
        var decimals = Decimals(groups[..parts], signs, digits[0] == '0' && groups[0] == 1, digits[count - 1], hasDecimalComma);
        return decimals < 0 ? null : (i, Value(digits[..count], decimals), decimals, decimals > 0 ? 0 : Zeros(digits[..count]));
    }

    /// <summary>"2/3", with spaces or without.</summary>
    public static (int End, int Of, int Over)? Fraction(Reading reading, int at)
    {
        if (Small(reading, at) is not { } of || reading[of.End] is not ('/' or '\u2044') || Small(reading, of.End + 1) is not { } over) return null;
        return over.Value == 0 || reading[over.End] == '/' || reading[over.End] == '\u2044' ? null : (over.End, of.Value, over.Value);
    }

    /// <summary>One to three digits that stand alone.</summary>
    public static (int End, int Value)? Small(Reading reading, int at, int most = 3)
    {
        var (i, value) = (at, 0);
        for (; reading.IsDigit(i) && i - at < most; i++) value = (value * 10) + (reading[i] - '0');
        return i == at || reading.IsDigit(i) ? null : (i, value);
    }

    // A separator counts only with a digit on both sides; a space only where three digits follow, as no list would have it.
    private static bool Joins(Reading reading, int at, char sign, int parts, Span<int> groups, Span<char> signs)
    {
        if (!reading.IsDigit(at + 1)) return false;
        var isThin = sign is ' ' or '\u00A0' or '\u202F' or '\u2009' or '\'';
        if (sign is not (',' or '.') && !isThin) return false;
        if (!isThin) return parts == 1 || signs[parts - 2] is ',' or '.' || groups[parts - 1] == 3;
        if (parts > 1 && signs[parts - 2] != sign) return false;
        var isThree = reading.IsDigit(at + 2) && reading.IsDigit(at + 3) && !reading.IsDigit(at + 4);
        return isThree && groups[0] <= 3 && (parts == 1 || groups[parts - 1] == 3);
    }

    /// <returns>How many digits stand behind the decimal sign; -1 for what is no number.</returns>
    private static int Decimals(Span<int> groups, Span<char> signs, bool beginsWithZero, char last, bool hasDecimalComma)
    {
        var parts = groups.Length;
        if (parts == 1) return 0;
        var tail = groups[^1];
        if (parts == 2)
        {
            if (signs[0] is not (',' or '.')) return 0;
            if (tail != 3 || beginsWithZero || groups[0] > 3) return tail;
            var isDecimal = signs[0] == ',' == hasDecimalComma;
            // Nobody writes 1,500 for one and a half: with a zero at the end three digits are a group everywhere.
            return isDecimal && !(hasDecimalComma && last == '0') ? tail : 0;
        }
        var first = signs[0];
        var same = true;
        for (var i = 1; i < parts - 2; i++) same &= signs[i] == first;
        var isMixed = signs[parts - 2] != first;
        var end = isMixed ? parts - 1 : parts;
        if (!same || (isMixed && signs[parts - 2] is not (',' or '.'))) return -1;
        if (groups[0] > 3 || (!isMixed && groups[^1] != 3) || groups[end - 1] != 3) return -1;
        // Groups of three; of two before the last three in India.
        var isIndian = first == ',';
        for (var i = 1; i < end - 1; i++)
        {
            if (groups[i] != 3 && !(isIndian && groups[i] == 2 && groups[0] <= 2)) return -1;
        }
        return isMixed ? tail : 0;
    }

    private static decimal Value(ReadOnlySpan<char> digits, int decimals)
    {
        var value = 0m;
        foreach (var digit in digits) value = (value * 10) + (digit - '0');
        return value * NumberGrammar.Power(-decimals);
    }

    private static int Zeros(ReadOnlySpan<char> digits) => digits.Length - digits.TrimEnd('0').Length;
}
