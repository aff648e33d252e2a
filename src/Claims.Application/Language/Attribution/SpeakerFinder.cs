using Claims.Application.Language.Spotting;

namespace Claims.Application.Language.Attribution;

/// <summary>
/// Guesses who says what was selected: "…, said X", "X told", "according to X", a label "X:" before the paragraph; a pronoun leads back to the last name. A guess for a
/// form that a person looks over, English like the lexicon that it reads with.
/// </summary>
public static class SpeakerFinder
{
    private const int Near = 300;
    private const int Back = 4_000;
    private const int LongestLabel = 60;

    /// <returns>A name as the text has it, the longest form that stands before the place; nothing when nobody is named as saying it.</returns>
    public static string? Find(string text, int start, int length)
    {
        var paragraph = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        if (Label(text, paragraph) is { } label) return label;
        var end = text.IndexOf('\n', Math.Min(text.Length, start + length)) is >= 0 and var line ? line : text.Length;
        var (from, to) = (Math.Max(paragraph, start - Near), Math.Min(end, start + length + Near));
        var window = text[from..to];
        var terms = new List<Term>();
        Terms.Read(window, terms);
        return Said(window, terms, start - from, start + length - from) switch
        {
            { Length: > 0 } name => Longest(text, from + window.IndexOf(name, StringComparison.Ordinal), name),
            "" => LastName(text, start),
            _ => null,
        };
    }

    /// <summary>The speaker's label of a transcript: "SANDERS: We won."</summary>
    private static string? Label(string text, int paragraph)
    {
        var colon = text.IndexOf(':', paragraph, Math.Min(LongestLabel, text.Length - paragraph));
        if (colon <= paragraph) return null;
        var label = text[paragraph..colon].Trim();
        var words = label.Split(' ');
        return words.Length <= 5 && words.All(word => word.Length > 0 && char.IsUpper(word[0])) ? label : null;
    }

    /// <returns>A name, empty for a pronoun, nothing for neither. The nearest to the selection wins.</returns>
    private static string? Said(string window, List<Term> terms, int start, int end)
    {
        string? best = null;
        var nearest = int.MaxValue;
        for (var i = 0; i < terms.Count; i++)
        {
            if (!terms[i].Does(WordKind.Saying)) continue;
            var away = terms[i].Start < start ? start - terms[i].Start : Math.Max(0, terms[i].Start - end);
            if (away >= nearest || Subject(window, terms, i) is not { } subject) continue;
            (best, nearest) = (subject, away);
        }
        return best;
    }

    private static string? Subject(string window, List<Term> terms, int verb)
    {
        var word = window.AsSpan(terms[verb].Start, terms[verb].Length);
        if (word.Equals("according", StringComparison.OrdinalIgnoreCase)) return verb + 2 < terms.Count ? NameFrom(window, terms, verb + 2) : null;
        if (verb > 0 && IsPronoun(terms[verb - 1])) return "";
        return NameUpTo(window, terms, verb - 1) ?? (verb + 1 < terms.Count ? IsPronoun(terms[verb + 1]) ? "" : NameFrom(window, terms, verb + 1) : null);
    }

    private static bool IsPronoun(Term term) => term.Length <= 4 && term.Does(WordKind.Others);

    private static string? NameFrom(string window, List<Term> terms, int first)
    {
        while (first < terms.Count && terms[first].IsWord && terms[first].Capitals == 0 && terms[first].Does(WordKind.Title | WordKind.Function)) first++;
        var last = first;
        while (last < terms.Count && IsNamePart(terms[last]) && (last == first || IsNextTo(window, terms[last - 1], terms[last]))) last++;
        return last == first ? null : window[terms[first].Start..(terms[last - 1].Start + terms[last - 1].Length)];
    }

    private static string? NameUpTo(string window, List<Term> terms, int last)
    {
        while (last >= 0 && terms[last].Does(WordKind.Modal | WordKind.Having | WordKind.Intensity) && terms[last].Capitals == 0) last--;
        var first = last;
        while (first >= 0 && IsNamePart(terms[first]) && (first == last || IsNextTo(window, terms[first], terms[first + 1]))) first--;
        return first == last ? null : window[terms[first + 1].Start..(terms[last].Start + terms[last].Length)];
    }

    private static bool IsNextTo(string window, Term first, Term second) => window.AsSpan((first.Start + first.Length)..second.Start).Trim() is "" or "." or "-";

    private static bool IsNamePart(Term term) =>
        term.IsWord && term.Capitals > 0 && !term.Does(WordKind.Others | WordKind.I | WordKind.We | WordKind.You | WordKind.Function | WordKind.Month | WordKind.Question | WordKind.Negation);

    /// <summary>"Trump" here may have been "Donald Trump" further up, and so may "Later Trump" at the beginning of a sentence.</summary>
    private static string Longest(string text, int at, string name)
    {
        var surname = name[(name.LastIndexOf(' ') + 1)..];
        var from = Math.Max(0, at - Back);
        var before = text[from..at];
        var terms = new List<Term>();
        Terms.Read(before, terms);
        for (var i = 1; i < terms.Count; i++)
            if (before.AsSpan(terms[i].Start, terms[i].Length).SequenceEqual(surname) && IsNamePart(terms[i - 1]) && !terms[i - 1].Does(WordKind.Title) && IsNextTo(before, terms[i - 1], terms[i]))
                return NameUpTo(before, terms, i) ?? name;
        return name;
    }

    private static string? LastName(string text, int before)
    {
        var from = Math.Max(0, before - Back);
        var part = text[from..before];
        var terms = new List<Term>();
        Terms.Read(part, terms);
        for (var i = terms.Count - 1; i > 0; i--)
            if (IsNamePart(terms[i]) && IsNamePart(terms[i - 1]) && IsNextTo(part, terms[i - 1], terms[i]) && !terms[i].Does(WordKind.Place | WordKind.Institution) && !terms[i - 1].Does(WordKind.Place | WordKind.Institution))
                return NameUpTo(part, terms, i);
        return null;
    }
}
