namespace Claims.Application.Language.Figures;

/// <summary>A number as it is written, in digits, words or both.</summary>
/// <param name="Value">With the scale.</param>
/// <param name="Scale">Of its last scale word; 1 without one.</param>
/// <param name="Step">What one more in the last written digit is.</param>
/// <param name="IsDigits">It begins with a digit.</param>
/// <param name="IsWhole">Digits without decimals, sign or scale.</param>
internal readonly record struct Written(int End, decimal Value, decimal Scale, decimal Step, bool IsDigits, bool IsWhole)
{
    public bool HasScale => Scale != 1;
}

/// <summary>Reads numbers: "350,000", "two and a half million", "3천500억", "tres mil millones".</summary>
internal sealed class NumberGrammar(Reading reading, Tongue tongue)
{
    /// <summary>No number that means something is longer; so a text of nothing but number words is read in linear time.</summary>
    private const int MostParts = 16;

    private const decimal Most = 1_000_000_000_000_000_000_000_000m;

    /// <param name="afterMoney">A currency sign stands before it: "m" is a million then, not a metre.</param>
    public Written? At(int at, bool afterMoney = false)
    {
        // 이상이 반대했다: the end of a word is no number.
        if (tongue.Code == "ko" && !reading.IsDigit(at) && Reading.IsHangul(reading[at - 1]) && !reading.IsGap(at)) return null;
        var sum = new Sum();
        var (end, i, parts, isDigits, isWhole, decimals, zeros) = (-1, at, 0, reading.IsDigit(at) || IsVulgar(reading[at]), true, 0, 0);
        var last = NumberRole.And;
        while (parts++ < MostParts)
        {
            var start = end < 0 ? at : i;
            if (DigitsAt(start) is { } digits)
            {
                if (!sum.Add(digits.Value, last is NumberRole.And || (last is NumberRole.Small or NumberRole.Big && tongue.Code == "ko"))) break;
                (end, last, decimals, zeros) = (digits.End, NumberRole.Adds, digits.Decimals, digits.Zeros);
                isWhole &= digits.Decimals == 0 && digits.Value == decimal.Truncate(digits.Value);
            }
            else if (!isDigits && last == NumberRole.Adds && PointAt(start, out var pointed) is { } fraction)
            {
                sum.AddFraction(fraction.Value);
                (end, decimals, isWhole) = (pointed, fraction.Decimals, false);
            }
            else if (tongue.Numbers.Match(reading, start, out var past, out var word) && Take(word, start, past, ref sum, ref last, end, afterMoney, isDigits))
            {
                if (word.Role is not (NumberRole.And or NumberRole.Article)) end = past;
                if (word.Role is NumberRole.Small or NumberRole.Big or NumberRole.Attached) (isWhole, zeros) = (false, 0);
                else if (word.Role == NumberRole.Adds) (decimals, zeros) = (0, 0);
                if (word.Role is NumberRole.And or NumberRole.Article)
                {
                    i = reading.SkipGap(past);
                    if (end < 0) (at, end) = (i, -1);
                    continue;
                }
            }
            else break;
            i = NextPart(end);
        }
        if (end < 0 || sum.Total is not { } total || total >= Most) return null;
        var step = sum.LastScale * Power(-decimals);
        if (sum.LastScale == 1 && decimals == 0 && zeros > 0 && total >= 1000) step = Power(zeros);
        return WithHalf(new Written(end, total, sum.LastScale, step, isDigits, isWhole));
    }

    private bool Take(NumberWord word, int start, int past, ref Sum sum, ref NumberRole last, int end, bool afterMoney, bool isDigits)
    {
        switch (word.Role)
        {
            case NumberRole.Adds:
                if (last == NumberRole.Article || !sum.Add(word.Value, last != NumberRole.Adds || !isDigits)) return false;
                break;
            case NumberRole.Small:
                if (end < 0 && last != NumberRole.Article && tongue.Code != "ko") return false;
                if (!sum.Small(word.Value)) return false;
                break;
            case NumberRole.Big:
                // A scale alone is no number: "million" needs a number or an article; 만 and 천 may begin one in Korean, "mil" in Spanish.
                if (end < 0 && last != NumberRole.Article && !(tongue.Code == "es" && word.Value == 1000)) return false;
                if (!sum.Big(word.Value)) return false;
                break;
            case NumberRole.Attached:
                // "5m" is five metres, "$5m" five million: without a sign the letter has to be followed by what is counted.
                if (!isDigits || last is not NumberRole.Adds || (!afterMoney && !Stands(word, start, past))) return false;
                if (!sum.Big(word.Value)) return false;
                break;
            case NumberRole.Article:
                if (end >= 0) return false;
                break;
            default:
                // "and" joins only inside a number, before something smaller.
                if (end < 0 || last == NumberRole.And || !MayFollowAnd(past, ref sum)) return false;
                break;
        }
        last = word.Role;
        return true;
    }

    // "one point five million".
    private (decimal Value, int Decimals)? PointAt(int at, out int end)
    {
        var (value, decimals) = (0m, 0);
        if (!tongue.Match("point", reading, at, out end, out _)) return null;
        while (decimals < 6 && tongue.Numbers.Match(reading, reading.SkipGap(end), out var past, out var word) && word is { Role: NumberRole.Adds, Value: < 10 })
        {
            value += word.Value * Power(-++decimals);
            end = past;
        }
        return decimals == 0 ? null : (value, decimals);
    }

    private bool Stands(NumberWord word, int start, int past)
    {
        var letters = past - start;
        if (letters > 1 || char.IsUpper(reading.Text[start]) || (word.Value == 1000 && start > 0 && reading.IsDigit(start - 1))) return start == 0 || letters > 1 || reading.IsDigit(start - 1);
        var next = reading.SkipGap(past);
        return next > past && (tongue.Matches("counted", reading, next) || tongue.Matches("money", reading, next));
    }

    private bool MayFollowAnd(int past, ref Sum sum)
    {
        var next = reading.SkipGap(past);
        return tongue.Numbers.Match(reading, next, out _, out var word) && word.Role == NumberRole.Adds && sum.MayAdd(word.Value) && !reading.IsDigit(next);
    }

    // Words of one number stand beside each other: a space, a hyphen between letters, or nothing after a digit and in Korean.
    private int NextPart(int end) => Reading.IsDash(reading[end]) && reading[end] == '-' && reading.IsLetter(end + 1) ? end + 1 : reading.SkipGap(end);

    // "and a half", "y medio", 반; before the scale ("two and a half million") or behind it ("un millón y medio").
    private Written WithHalf(Written number)
    {
        var next = reading.SkipGap(number.End);
        if (!tongue.Match("half", reading, next, out var end, out _)) return number;
        var halved = number with { End = end, Value = number.Value + (number.Scale / 2), Step = number.Scale / 2, IsWhole = false };
        var scaleAt = NextPart(end);
        return !number.HasScale && number.Value < 1000 && tongue.Numbers.Match(reading, scaleAt, out var past, out var word) && word.Role is NumberRole.Big
            ? halved with { End = past, Value = halved.Value * word.Value, Scale = word.Value, Step = word.Value / 2 }
            : halved;
    }

    private (int End, decimal Value, int Decimals, int Zeros)? DigitsAt(int at)
    {
        if (IsVulgar(reading[at]) && !reading.IsDigit(at - 1)) return (at + 1, Vulgar(reading[at]), 2, 0);
        if (Digits.At(reading, at, tongue.HasDecimalComma) is not { } digits) return null;
        // "2½", "2 ½", "2 1/2".
        if (digits.Decimals == 0 && IsVulgar(reading[digits.End])) return (digits.End + 1, digits.Value + Vulgar(reading[digits.End]), 2, 0);
        if (digits.Decimals == 0 && reading[digits.End] == ' ' && IsVulgar(reading[digits.End + 1])) return (digits.End + 2, digits.Value + Vulgar(reading[digits.End + 1]), 2, 0);
        return digits.Decimals == 0 && reading[digits.End] == ' ' && Digits.Fraction(reading, digits.End + 1) is { } part && part.Over is 2 or 3 or 4 or 8
            ? (part.End, digits.Value + ((decimal)part.Of / part.Over), 2, 0)
            : digits;
    }

    internal static decimal Power(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < Math.Abs(exponent); i++) power *= 10;
        return exponent < 0 ? 1 / power : power;
    }

    private static bool IsVulgar(char c) => c is '½' or '⅓' or '⅔' or '¼' or '¾' or '⅕' or '⅛' or '⅜' or '⅝' or '⅞' or '⅙';

    private static decimal Vulgar(char c) => c switch
    {
        '½' => 0.5m,
        '⅓' => 1m / 3,
        '⅔' => 2m / 3,
        '¼' => 0.25m,
        '¾' => 0.75m,
        '⅕' => 0.2m,
        '⅙' => 1m / 6,
        '⅛' => 0.125m,
        '⅜' => 0.375m,
        '⅝' => 0.625m,
        _ => 0.875m,
    };

    /// <summary>Adds up the parts: "two hundred thousand", 3천500억, "mil quinientos millones".</summary>
    private struct Sum()
    {
        private decimal above, group, pending;
        private decimal lastBig = decimal.MaxValue;
        private bool hasPending, hasAny;

        public decimal LastScale { get; private set; } = 1;

        public readonly decimal? Total => hasAny ? above + group + pending : null;

        public readonly bool MayAdd(decimal value) => !hasPending || (pending >= 20 && pending % 10 == 0 && value < 10 && value >= 1) || (pending >= 100 && pending % 100 == 0 && value < 100 && value >= 1);

        public bool Add(decimal value, bool isAllowed)
        {
            if (!isAllowed || !MayAdd(value) || value >= Most) return false;
            if (group > 0 && value >= group) return false;
            if (above > 0 && value >= lastBig) return false;
            (pending, hasPending, hasAny) = (pending + value, true, true);
            return true;
        }

        public void AddFraction(decimal value) => pending += value;

        public bool Small(decimal by)
        {
            var times = hasPending ? pending : 1;
            if (times >= by && by <= 100 && times != 0) return false;
            if (group > 0 && times * by >= group) return false;
            (group, pending, hasPending, hasAny) = (group + (times * by), 0, false, true);
            return true;
        }

        public bool Big(decimal by)
        {
            var part = group + pending;
            if (part == 0 && !hasPending && above == 0) part = 1;
            if (part >= Most / by || above >= Most / by) return false;
            if (by < lastBig)
            {
                if (part == 0) return false;
                above += part * by;
            }
            else if (by > lastBig && above > 0) above = (above + part) * by;
            else return false;
            (group, pending, hasPending, hasAny, lastBig) = (0, 0, false, true, by);
            LastScale = by;
            return above < Most;
        }
    }
}
