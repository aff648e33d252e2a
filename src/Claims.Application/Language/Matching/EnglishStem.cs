namespace Claims.Application.Language.Matching;

/// <summary>Brings the forms of an English word together: M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980).</summary>
/// <remarks>Applied to every word in Latin letters, whatever its language: what matters is that both sides of a comparison come out alike.</remarks>
public static class EnglishStem
{
    private static readonly (string From, string To)[] Step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"), ("alli", "al"), ("entli", "ent"),
        ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"),
        ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"),
    ];

    private static readonly (string From, string To)[] Step3 =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] Step4 =
        ["al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize"];

    /// <param name="word">Lower case.</param>
    public static string Of(string word)
    {
        if (word.Length < 3 || !word.All(char.IsAsciiLetterLower)) return word;
        word = Plural(word);
        word = PastAndProgressive(word);
        if (word[^1] == 'y' && HasVowel(word.AsSpan(0, word.Length - 1))) word = string.Concat(word.AsSpan(0, word.Length - 1), "i");
        word = Replace(word, Step2);
        word = Replace(word, Step3);
        word = Ending(word);
        if (word[^1] == 'e' && Measure(word.AsSpan(0, word.Length - 1)) is var measure && (measure > 1 || (measure == 1 && !EndsShort(word.AsSpan(0, word.Length - 1))))) word = word[..^1];
        return word.EndsWith("ll", StringComparison.Ordinal) && Measure(word) > 1 ? word[..^1] : word;
    }

    private static string Plural(string word)
    {
        if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal)) return word[..^2];
        return word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
    }

    private static string PastAndProgressive(string word)
    {
        if (word.EndsWith("eed", StringComparison.Ordinal)) return Measure(word.AsSpan(0, word.Length - 3)) > 0 ? word[..^1] : word;
        var stem = word.EndsWith("ed", StringComparison.Ordinal) ? word[..^2] : word.EndsWith("ing", StringComparison.Ordinal) ? word[..^3] : null;
        if (stem is null || !HasVowel(stem)) return word;
        if (stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("bl", StringComparison.Ordinal) || stem.EndsWith("iz", StringComparison.Ordinal)) return stem + "e";
        if (EndsDouble(stem) && stem[^1] is not ('l' or 's' or 'z')) return stem[..^1];
        return Measure(stem) == 1 && EndsShort(stem) ? stem + "e" : stem;
    }

    private static string Replace(string word, (string From, string To)[] endings)
    {
        foreach (var (from, to) in endings)
        {
            if (!word.EndsWith(from, StringComparison.Ordinal)) continue;
            var stem = word.AsSpan(0, word.Length - from.Length);
            return Measure(stem) > 0 ? string.Concat(stem, to) : word;
        }
        return word;
    }

    private static string Ending(string word)
    {
        var ending = Step4.Where(known => word.EndsWith(known, StringComparison.Ordinal)).MaxBy(known => known.Length);
        if (ending is null) return word;
        var stem = word[..^ending.Length];
        if (Measure(stem) <= 1 || (ending == "ion" && stem[^1] is not ('s' or 't'))) return word;
        return stem;
    }

    /// <summary>How often a vowel run is followed by a consonant run.</summary>
    private static int Measure(ReadOnlySpan<char> stem)
    {
        var measure = 0;
        for (var i = 1; i < stem.Length; i++)
            if (IsConsonant(stem, i) && !IsConsonant(stem, i - 1)) measure++;
        return measure;
    }

    private static bool HasVowel(ReadOnlySpan<char> stem)
    {
        for (var i = 0; i < stem.Length; i++)
            if (!IsConsonant(stem, i)) return true;
        return false;
    }

    private static bool EndsDouble(ReadOnlySpan<char> stem) => stem.Length > 1 && stem[^1] == stem[^2] && IsConsonant(stem, stem.Length - 1);

    /// <summary>Consonant, vowel, consonant: "hop", "fil".</summary>
    private static bool EndsShort(ReadOnlySpan<char> stem) =>
        stem.Length > 2 && IsConsonant(stem, stem.Length - 1) && !IsConsonant(stem, stem.Length - 2) && IsConsonant(stem, stem.Length - 3) && stem[^1] is not ('w' or 'x' or 'y');

    private static bool IsConsonant(ReadOnlySpan<char> stem, int at) => stem[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => at == 0 || !IsConsonant(stem, at - 1),
        _ => true,
    };
}
