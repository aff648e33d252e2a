namespace Claims.Application.Language.Figures;

/// <summary>What looks like a figure and is none: addresses, telephone numbers, times of day, names with numbers, numbered sections.</summary>
internal sealed class Refusals(Reading reading, Tongue tongue)
{
    private const int LongestCode = 24;

    /// <summary>Behind what nobody reads figures from; nothing where a figure or a date may begin.</summary>
    public int? SkipAt(int at)
    {
        if (!reading.IsSpacedLetter(at - 1) && (Is(at, "http://") || Is(at, "https://") || Is(at, "www."))) return EndOfRun(at);
        if (tongue.Match("never", reading, at, out var past, out _) && !reading.IsDigit(at - 1) && !reading.IsDigit(past)) return past;
        if (reading[at] is '#' && reading.IsDigit(at + 1)) return EndOfWord(at + 1);
        return Telephone(at) ?? Clock(at);
    }

    /// <summary>Behind the word that begins here, and behind what hangs on it: "B-52", "COVID-19", "2024헌나8".</summary>
    public int SkipWord(int at)
    {
        if (!reading.IsLetter(at) && !reading.IsDigit(at)) return at + 1;
        var end = at;
        // Hangul glues itself to what follows: 총3명.
        if (Reading.IsHangul(reading[at]))
        {
            while (Reading.IsHangul(reading[end])) end++;
            return end;
        }
        end = EndOfWord(at);
        if (reading[end] == '-' && reading.IsDigit(end + 1) && !tongue.Matches("prefix", reading, at)) return EndOfWord(end + 1);
        return end;
    }

    /// <summary>A word of the section, like "rose" or "cut", stands shortly before.</summary>
    public bool Tells(string section, int at)
    {
        var i = at;
        for (var words = 0; words < 6; words++)
        {
            i = reading.BackOverGap(i);
            var end = i;
            while (end - i < LongestCode && reading.IsLetter(i - 1)) i--;
            if (i == end) return false;
            if (tongue.Match(section, reading, i, out var past, out _) && past == end) return true;
        }
        return false;
    }

    /// <summary>A number without a unit that is a name or a label, or too little to be a figure.</summary>
    public bool Refuses(Amount amount, int start, bool isQualified)
    {
        // 제22대: in Korean a mark before the number makes it an ordinal.
        if (IsGlued(amount) || reading[start - 1] is '제') return true;
        if (!amount.IsBare) return IsJustOne(amount) || (amount.Number.IsDigits && amount.Unit.Length == 0 && IsLabelled(start));
        if (amount.IsPart) return false;
        if (!amount.Number.IsDigits) return amount.Value < 11 && !(isQualified && amount.Value > 1);
        if (IsLabelled(start) || IsMarker(start, amount.End)) return true;
        return !isQualified && ((amount.Number.IsWhole && amount.Value is >= 0 and < 10) || FollowsName(start));
    }

    /// <summary>"the suspect, 45, was held": between commas behind a word an age stands.</summary>
    public bool IsAge(Amount amount) => tongue.EndsWith("age", reading, reading.BackOverGap(amount.Start)) || amount is { Number: { IsDigits: true, IsWhole: true }, Value: >= 16 and <= 110 } && reading[amount.End] == ',' && !reading.IsDigit(amount.End + 1)
        && reading[amount.Start - 1] == ' ' && reading[amount.Start - 2] == ',' && reading.IsLetter(amount.Start - 3);

    // "one day", "un año": an article rather than a number.
    private static bool IsJustOne(Amount amount) =>
        amount is { Value: 1, Number: { IsDigits: false, HasScale: false }, Kind: FigureKind.Count or FigureKind.Duration };

    // Something follows at once that is no unit: "5G", "747-400", 2024헌나8.
    private bool IsGlued(Amount amount)
    {
        var end = amount.End;
        if (amount.HasSuffix) return false;
        if (reading.IsSpacedLetter(end) || reading[end] is '_' or '@' or '^' || (reading[end] is '.' or ',' or '/' or ':' && reading.IsDigit(end + 1))) return true;
        if (reading[end] == '-' && reading.IsDigit(end + 1)) return true;
        return Reading.IsHangul(reading[end]) && !tongue.Matches("particle", reading, end);
    }

    private bool IsLabelled(int start)
    {
        var before = reading.BackOverGap(start);
        if (reading[before - 1] is '§' or '№' or '#' or '/' or '·') return true;
        if (!Reading.IsHangul(reading[start - 1]) && reading.IsLetter(start - 1)) return true;
        return tongue.EndsWith("label", reading, before) || (reading[before - 1] is '.' && tongue.EndsWith("label", reading, before - 1));
    }

    // [3] cites, (3) and 3. number a list.
    private bool IsMarker(int start, int end)
    {
        if (reading[start - 1] is '[' && reading[end] is ']' or ',') return true;
        if (reading[start - 1] is '(' && reading[end] is ')' && end - start < 3) return true;
        return reading[end] is '.' or ')' && end - start < 3 && reading.IsGap(end + 1) && (start == 0 || reading[start - 1] is '\n');
    }

    // "Boeing 737", "Windows 11": a name right before, unless it only begins the sentence.
    public bool FollowsName(int start)
    {
        var end = reading.BackOverGap(start);
        if (end == start) return false;
        var i = end;
        while (end - i < LongestCode && (reading.IsLetter(i - 1) || reading[i - 1] is '\'')) i--;
        return i < end && reading.IsUpper(i) && !tongue.Matches("plain", reading, i);
    }

    private int? Telephone(int at)
    {
        if (reading[at] is not ('+' or '(') && !reading.IsDigit(at)) return null;
        if (reading.IsDigit(at) && (reading.IsDigit(at - 1) || reading[at - 1] is '.' or ',')) return null;
        var (i, groups, digits, dashes, last, isIrregular) = (at, 0, 0, 0, at, false);
        while (i - at < LongestCode)
        {
            if (reading.IsDigit(i))
            {
                var from = i;
                for (; reading.IsDigit(i) && i - at < LongestCode; i++) digits++;
                // Thousands stand in threes behind the first group.
                isIrregular |= ++groups > 1 && i - from != 3;
                last = i;
            }
            else if (reading[i] is '-' or ' ' or '(' or ')' or '+')
            {
                if (reading[i] == '-') dashes++;
                if (reading.IsGap(i) && reading.IsGap(i + 1)) break;
                i++;
            }
            else break;
        }
        if (reading.IsLetter(last) || reading[last] == '%' || (reading[last] == '.' && reading.IsDigit(last + 1))) return null;
        var isTelephone = reading[at] switch
        {
            '+' => digits >= 8 && groups >= 2,
            '(' => digits is >= 8 and <= 14 && groups >= 3 && dashes >= 1,
            _ => groups >= 3 && digits is >= 9 and <= 14 && (dashes >= 2 || (dashes == 0 && isIrregular && (groups >= 4 || reading[at] == '0'))),
        };
        return isTelephone ? last : null;
    }

    // "10:30", "10:30 a.m.", "3 pm".
    private int? Clock(int at)
    {
        if (reading.IsDigit(at - 1) || Digits.Small(reading, at, 2) is not { Value: < 25 } hour) return null;
        var end = hour.End;
        var isTime = false;
        while (reading[end] is ':' && Digits.Small(reading, end + 1, 2) is { Value: < 60 } minute && minute.End == end + 3) (end, isTime) = (minute.End, true);
        if (tongue.Match("clock", reading, reading.SkipGap(end), out var past, out _) && !(tongue.Match("unit", reading, reading.SkipGap(end), out var unit, out _) && unit > past))
            return Digits.Small(reading, reading.SkipGap(past), 2) is { } minutes && tongue.Match("minutes", reading, minutes.End, out var full, out _) ? full : past;
        return isTime && !reading.IsDigit(end) ? end : null;
    }

    private bool Is(int at, string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (reading[at + i] != text[i]) return false;
        return true;
    }

    private int EndOfRun(int at)
    {
        while (at < reading.Length && !reading.IsGap(at)) at++;
        return at;
    }

    private int EndOfWord(int at)
    {
        while (reading.IsLetter(at) || reading.IsDigit(at) || reading.IsMark(at) || (reading[at] is '.' or ',' && reading.IsDigit(at + 1) && reading.IsDigit(at - 1))) at++;
        return at;
    }
}
