using Claims.Application.Language.Spotting;

namespace Claims.Application.Language.Attribution;

/// <summary>A word of a text.</summary>
/// <param name="Lower">In lower case, with a straight apostrophe.</param>
internal readonly record struct Spoken(int Start, int End, string Lower, bool IsCapital);

/// <summary>The words of a stretch of text, and the names among them: runs of capitals with the particles between.</summary>
internal sealed class Names
{
    private const int LongestName = 6;
    private const int LongestWord = 48;

    // Names of no person, whatever follows them.
    private static readonly HashSet<string> Nobody = ["house", "states", "kingdom", "union", "court", "party", "north", "south", "east", "west", "new", "street", "university", "bank", "ministry", "department", "council", "congress", "parliament"];

    private readonly string text;
    private readonly SpeechWords words;

    public Names(string text, int from, int to, SpeechWords words)
    {
        (this.text, this.words) = (text, words);
        for (var at = from; at < to; at++)
        {
            if (!char.IsLetterOrDigit(text[at])) continue;
            var start = at;
            while (at < to && IsInside(at)) at++;
            var lower = at - start <= LongestWord ? text[start..at].Replace('’', '\'').ToLowerInvariant() : "";
            All.Add(new Spoken(start, at, lower, char.IsUpper(text[start])));
        }
    }

    public List<Spoken> All { get; } = [];

    /// <summary>Stands in quotation marks; a quotation ends with its paragraph, also where the mark at its end is missing.</summary>
    public static bool IsQuoted(string text, int at)
    {
        var (isOpen, paragraph) = (false, at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1);
        for (var i = paragraph; i < at; i++)
            isOpen = text[i] switch
            {
                '“' when isOpen && i > paragraph && !char.IsWhiteSpace(text[i - 1]) => false,
                '“' or '„' or '«' => true,
                '”' or '»' => false,
                '"' => !isOpen,
                _ => isOpen,
            };
        return isOpen;
    }

    /// <summary>The longest form of a name that ends in the same word: "Trump" was "Donald Trump" further up.</summary>
    public string Longest(string name)
    {
        var surname = name[(name.LastIndexOf(' ') + 1)..];
        if (surname.Length < 2) return name;
        for (var i = 1; i < All.Count; i++)
            if (text.AsSpan(All[i].Start, All[i].End - All[i].Start).Equals(surname, StringComparison.OrdinalIgnoreCase) && UpTo(i) is { } known && known.Length > name.Length && known.EndsWith(' ' + surname, StringComparison.OrdinalIgnoreCase))
                return known;
        return name;
    }

    /// <summary>The name whose last word is this one; titles in front are left out.</summary>
    public string? UpTo(int last) => last < 0 || !IsPart(last) ? null : Without(FirstOf(last), last);

    /// <summary>Where the run of capitals begins that ends in this word.</summary>
    public int FirstOf(int last)
    {
        var first = last;
        while (first > 0 && last - first < LongestName && Joins(first - 1, first)) first--;
        while (first < last && !IsPart(first)) first++;
        return first;
    }

    /// <summary>The name that begins with this word.</summary>
    public string? From(int first)
    {
        if (first >= All.Count || !IsPart(first)) return null;
        var last = first;
        while (last + 1 < All.Count && last - first < LongestName && Joins(last, last + 1)) last++;
        while (!IsPart(last)) last--;
        return Without(first, last);
    }

    /// <summary>What stands between two neighbours, or before the first and behind the last.</summary>
    public ReadOnlySpan<char> Gap(int left) => left + 1 < All.Count && left >= 0 ? text.AsSpan(All[left].End, All[left + 1].Start - All[left].End) : "";

    /// <summary>The last name of two words or more that stands before, as a person's does; not one that somebody mentions in a quotation.</summary>
    /// <param name="office">The last one with it, where there is one: "President Lee" is whom "the President" means.</param>
    public string? LastPerson(string office)
    {
        string? last = null;
        for (var i = All.Count - 1; i > 0; i--)
        {
            if (!IsPart(i) || !Joins(i - 1, i) || IsQuoted(text, All[i].Start) || UpTo(i) is not { } name || !name.Contains(' ', StringComparison.Ordinal) || name.Split(' ').Any(IsPlace)) continue;
            last ??= name;
            if (office.Length == 0) return last;
            for (var at = FirstOf(i); at < i; at++)
                if (All[at].Lower == office)
                    return name;
            if (FirstOf(i) is > 0 and var first && All[first - 1].Lower == office) return name;
        }
        return last;
    }

    /// <summary>Whom the sentence began with, of which this word is one.</summary>
    public string? FirstOfSentence(int at)
    {
        var first = at;
        while (first > 0 && Gap(first - 1).IndexOfAny('.', '!', '?') < 0) first--;
        for (var i = first; i < at; i++)
            if (From(i) is { } name)
                return name;
        return null;
    }

    private string? Without(int first, int last)
    {
        // "der Parteivorsitzende Jean Petit": German writes every noun with a capital, so the first of three behind an article is none of the name.
        if (words.IsGerman && last - first >= 2 && first > 0 && All[first - 1].Lower is "der" or "die" or "dem" or "den") first++;
        while (first < last && (words.IsTitle(All[first].Lower) || (words.IsGerman && All[first].Lower.EndsWith("-vorsitzende", StringComparison.Ordinal)))) first++;
        return words.IsTitle(All[first].Lower) ? null : text[All[first].Start..All[last].End];
    }

    private bool IsPart(int at) => All[at] is { IsCapital: true } word && word.Lower.Length > 0 && !SpeechWords.IsStarter(word.Lower) && !word.Lower.EndsWith("'s", StringComparison.Ordinal);

    // "Donald Trump", "J. Smith", "Ursula von der Leyen".
    private bool Joins(int left, int right)
    {
        var gap = Gap(left);
        if (!(gap is " " or "-" || (gap is ". " && (All[left].End - All[left].Start == 1 || words.IsTitle(All[left].Lower))))) return false;
        return (IsPart(left) || (SpeechWords.IsParticle(All[left].Lower) && !All[left].IsCapital && left > 0)) && (IsPart(right) || (SpeechWords.IsParticle(All[right].Lower) && !All[right].IsCapital));
    }

    private static bool IsPlace(string part) => Nobody.Contains(part.ToLowerInvariant()) || (Lexicon.Of(part.ToLowerInvariant()) & (WordKind.Place | WordKind.Institution)) != 0;

    private bool IsInside(int at) => char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at])
        || (text[at] is '\'' or '’' or '-' && at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]));
}
