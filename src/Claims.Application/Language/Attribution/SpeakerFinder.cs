namespace Claims.Application.Language.Attribution;

/// <summary>Who is named as saying something.</summary>
/// <param name="Name">As the text has it, in the longest form that stands before the place, without title.</param>
/// <param name="Start">Of the words that say so ("said", "according to"), in the text; of a label, its own.</param>
public sealed record FoundSpeaker(string Name, int Start, int Length);

/// <summary>
/// Guesses who says what was selected: "…, said X", "X told", "according to X", a label "X:" before the paragraph; a pronoun or an office leads back to the last name. A
/// guess for a form that a person looks over. Every language is a table in <see cref="SpeechWords"/>: English, Spanish, German and French.
/// </summary>
public static class SpeakerFinder
{
    private const int Near = 600;
    private const int Back = 4_000;

    /// <summary>What a sentence that ends between words and verb weighs, in characters: who speaks in it is nearer than who spoke in the one before.</summary>
    private const int SentenceApart = 1_000;

    /// <summary>Between a verb and the name behind it: "said the country's new finance minister, X".</summary>
    private const int MostBetween = 6;

    /// <param name="language">BCP 47, of the text.</param>
    /// <returns>Nothing when nobody is named as saying it.</returns>
    public static FoundSpeaker? Find(string text, int start, int length, string language = "en")
    {
        var words = SpeechWords.Of(language);
        var paragraph = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        if (SpeakerLabel.At(text, paragraph) is { } label) return label;
        var end = text.IndexOf('\n', Math.Min(text.Length, start + length)) is >= 0 and var line ? line : text.Length;
        return Nearest(text, Math.Max(paragraph, start - Near), Math.Min(end, start + length + Near), (start, start + length, IsQuoted(text, start, length)), words)
            ?? Earlier(text, paragraph, start, words)
            ?? SpeakerLabel.Before(text, paragraph, Back);
    }

    /// <summary>A quotation that goes on in a new paragraph is still said by whom the paragraph before names.</summary>
    private static FoundSpeaker? Earlier(string text, int paragraph, int start, SpeechWords words)
    {
        if (paragraph == 0 || !IsQuoteMark(text[paragraph]) || start - paragraph > Near) return null;
        var before = text.LastIndexOf('\n', Math.Max(0, paragraph - 2)) + 1;
        return Nearest(text, Math.Max(before, paragraph - Near), paragraph - 1, (paragraph - 1, paragraph - 1, true), words);
    }

    private static FoundSpeaker? Nearest(string text, int from, int to, (int Start, int End, bool IsQuoted) said, SpeechWords words)
    {
        if (from >= to) return null;
        var names = new Names(text, from, to, words);
        (FoundSpeaker? Found, int Away) best = (null, int.MaxValue);
        for (var i = 0; i < names.All.Count; i++)
        {
            if (Says(names, i, words) is not { } saying) continue;
            var (first, last) = (names.All[i], names.All[saying.Last]);
            var away = Away(text, first.Start, last.End, said.Start, said.End);
            // Only a quotation goes on over the end of a sentence: else it is the author who speaks again.
            if (away >= best.Away || (away >= SentenceApart && !said.IsQuoted)) continue;
            var name = saying.Name.Length == 0 ? LastNamed(text, first.Start, saying.Office, words) : saying.Name;
            if (name is not null) best = (new FoundSpeaker(new Names(text, Math.Max(0, first.Start - Back), first.Start, words).Longest(name), first.Start, last.End - first.Start), away);
        }
        return best.Found;
    }

    private static bool IsQuoted(string text, int start, int length) =>
        length > 0 && (IsQuoteMark(text[start]) || Names.IsQuoted(text, start) || Names.IsQuoted(text, start + length - 1));

    private static int Away(string text, int verb, int verbEnd, int start, int end)
    {
        if (verb >= start && verb < end) return 0;
        var between = verb < start ? text.AsSpan(verbEnd, Math.Max(0, start - verbEnd)) : text.AsSpan(Math.Max(0, end - 1), verb - Math.Max(0, end - 1));
        return between.Length + (SentenceApart * Stops(between));
    }

    // A full stop within a name or a number ends no sentence.
    private static int Stops(ReadOnlySpan<char> between)
    {
        var stops = 0;
        for (var at = 0; at < between.Length; at++)
            if (between[at] is '.' or '!' or '?' && (at + 1 == between.Length || !char.IsLetterOrDigit(between[at + 1])) && (at < 2 || char.IsLetterOrDigit(between[at - 2])))
                stops++;
        return stops;
    }

    /// <summary>What the word at this place says of who speaks: a name, or an empty one for a pronoun or an office.</summary>
    private static Saying? Says(Names names, int at, SpeechWords words)
    {
        var word = names.All[at].Lower;
        foreach (var phrase in words.According)
            if (Matches(names, at, phrase))
                return Named(Behind(names, at + phrase.Length, words, isOpen: true), at + phrase.Length - 1);
        if (words.IsAfter(word)) return Named(names.UpTo(at - 1), at);
        if (IsTurned(word, words) is { } turned) return turned ? new Saying("", at, "") : null;
        // "States" with a capital is a country's.
        if (!words.Says(word) || names.All[at].IsCapital) return null;
        var subject = Subject(names, at, words);
        if (subject is null && words.IsParticiple(word)) subject = names.FirstOfSentence(at);
        return subject is { Length: 0 } && at > 0 && words.IsRole(names.All[at - 1].Lower) ? new Saying("", at, names.All[at - 1].Lower) : Named(subject, at);
    }

    private static Saying? Named(string? name, int last) => name is null ? null : new Saying(name, last, "");

    // "a-t-il déclaré", "explique-t-elle": true for a word that is verb and pronoun; the pronoun alone says nothing.
    private static bool? IsTurned(string word, SpeechWords words)
    {
        var cut = word.LastIndexOf('-');
        if (cut <= 0 || !words.IsPronoun(word[(cut + 1)..])) return null;
        var verb = word[..cut];
        return words.Says(verb.EndsWith("-t", StringComparison.Ordinal) ? verb[..^2] : verb);
    }

    private static bool Matches(Names names, int at, string[] phrase)
    {
        if (at + phrase.Length > names.All.Count) return false;
        for (var i = 0; i < phrase.Length; i++)
            if (names.All[at + i].Lower != phrase[i])
                return false;
        return true;
    }

    private static string? Subject(Names names, int verb, SpeechWords words)
    {
        var before = verb - 1;
        // "Lopez, who has also said", but not across the end of a quotation: “…,” said X.
        while (before >= 0 && words.IsBetween(names.All[before].Lower) && !names.All[before].IsCapital && IsPlain(names.Gap(before))) before--;
        if (before >= 0 && IsTurnedPronoun(names.All[before].Lower, words)) return "";
        if (before >= 0 && IsPlain(names.Gap(before)))
        {
            var last = names.All[before];
            if (words.IsPronoun(last.Lower)) return "";
            if (names.UpTo(before) is { } name) return IsAbout(names, before, words) ? null : name;
            if (words.IsRole(last.Lower)) return IsPossessed(names, before) ? null : "";
        }
        else if (before >= 0 && names.Gap(before).Trim() is "," && Aside(names, before) is { } aside) return aside;
        return BehindVerb(names, verb, words);
    }

    private static bool IsTurnedPronoun(string word, SpeechWords words) => word.LastIndexOf('-') is > 0 and var cut && words.IsPronoun(word[(cut + 1)..]);

    /// <summary>"Maria Lopez, the finance minister, said", and "the finance minister, Maria Lopez, said".</summary>
    private static string? Aside(Names names, int last)
    {
        if (names.UpTo(last) is { } own && own.Contains(' ', StringComparison.Ordinal) && names.Gap(names.FirstOf(last) - 1).Trim() is ",") return own;
        for (var at = last - 1; at >= 0 && last - at < 14; at--)
        {
            var gap = names.Gap(at).Trim();
            if (gap is ",") return names.UpTo(at) ?? Aside(names, at);
            if (gap.Length > 0) return null;
        }
        return null;
    }

    // Only behind a quotation, a comma or a verb of its own clause: "said that Paris" names no speaker.
    private static string? BehindVerb(Names names, int verb, SpeechWords words)
    {
        if (verb + 1 >= names.All.Count || !IsPlain(names.Gap(verb))) return null;
        var next = names.All[verb + 1].Lower;
        if (words.IsPronoun(next)) return "";
        if (words.IsBy(next)) return Behind(names, verb + 2, words, isOpen: true);
        return Behind(names, verb + 1, words, isOpen: verb == 0 || !IsPlain(names.Gap(verb - 1)) || words.IsBetween(names.All[verb - 1].Lower));
    }

    private static string? Behind(Names names, int first, SpeechWords words, bool isOpen)
    {
        var isOffice = false;
        for (var at = first; at < names.All.Count && at - first <= MostBetween; at++)
        {
            if (at > first && names.Gap(at - 1).Trim() is not ("" or ",")) break;
            if (names.From(at) is { } name && (isOpen || at == first)) return name;
            if (words.IsPronoun(names.All[at].Lower) && at == first) return "";
            if (at == first && !isOpen && !words.Opens(names.All[at].Lower) && !words.IsTitle(names.All[at].Lower)) break;
            if (names.All[at].Lower is "that" or "dass" or "que") break;
            isOffice |= words.IsRole(names.All[at].Lower);
        }
        return isOffice && isOpen ? "" : null;
    }

    // "a spokesman for Lopez said": somebody else speaks. In German and the Romance languages "de", "von" may be part of the name, and then stands in it.
    private static bool IsAbout(Names names, int last, SpeechWords words)
    {
        var link = names.FirstOf(last) - 1;
        return link >= 0 && names.All[link].Lower is "for" or "of" or "von" or "de" or "des" or "du" or "del" && Enumerable.Range(1, 3).Any(back => link - back >= 0 && words.IsRole(names.All[link - back].Lower));
    }

    private static bool IsPossessed(Names names, int at) => at > 0 && names.All[at - 1].Lower.EndsWith("'s", StringComparison.Ordinal);

    /// <summary>Whom a pronoun or an office means: who spoke last, or the last person with a first and a last name, whichever stands nearer.</summary>
    private static string? LastNamed(string text, int before, string office, SpeechWords words)
    {
        var names = new Names(text, Math.Max(0, before - Back), before, words);
        return names.LastPerson(office) ?? LastSpeaker(names, words);
    }

    private static string? LastSpeaker(Names names, SpeechWords words)
    {
        for (var i = names.All.Count - 1; i >= 0; i--)
            if (words.Says(names.All[i].Lower) && Subject(names, i, words) is { Length: > 0 } name)
                return name;
        return null;
    }

    private static bool IsPlain(ReadOnlySpan<char> gap) => gap is " " or "\u00A0";

    /// <param name="Name">Empty where whoever was named last is meant.</param>
    /// <param name="Last">The last word that says so.</param>
    /// <param name="Office">By which somebody named further up is meant; empty for a pronoun.</param>
    private readonly record struct Saying(string Name, int Last, string Office);

    private static bool IsQuoteMark(char c) => c is '"' or '“' or '„' or '«' or '”' or '»';
}
