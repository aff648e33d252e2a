using System.Numerics;

namespace Claims.Application.Language.Spotting;

/// <summary>
/// A sentence as a row of numbers that say how it speaks: who does what, in which tense, with which figures and names. Few enough that a model learns them from some
/// thousand sentences, and free of topics, so that they hold in next year's debates too.
/// </summary>
public static class Traits
{
    private static readonly WordKind[] Kinds = Enum.GetValues<WordKind>().Where(kind => kind != WordKind.None).ToArray();

    private static readonly WordKind[] Openings =
    [
        WordKind.I, WordKind.We, WordKind.You, WordKind.Others, WordKind.Question, WordKind.Chatter, WordKind.Greeting, WordKind.Being, WordKind.Modal,
        WordKind.Condition, WordKind.Function, WordKind.Title,
    ];

    private static readonly (WordKind First, WordKind Second)[] Pairs =
    [
        (WordKind.I, WordKind.Past), (WordKind.We, WordKind.Past), (WordKind.You, WordKind.Past), (WordKind.Others, WordKind.Past), (WordKind.I, WordKind.Opinion),
        (WordKind.We, WordKind.Obligation), (WordKind.I, WordKind.Future), (WordKind.We, WordKind.Future), (WordKind.Having, WordKind.Past), (WordKind.Being, WordKind.Past),
        (WordKind.Title, WordKind.Past), (WordKind.Place, WordKind.Being), (WordKind.We, WordKind.Having), (WordKind.Others, WordKind.Saying),
        (WordKind.I, WordKind.Saying), (WordKind.You, WordKind.Saying), (WordKind.Others, WordKind.Future), (WordKind.Modal, WordKind.Function),
        (WordKind.I, WordKind.Being), (WordKind.We, WordKind.Being), (WordKind.Others, WordKind.Being), (WordKind.You, WordKind.Being),
        (WordKind.Being, WordKind.Praise), (WordKind.Being, WordKind.Blame), (WordKind.Number, WordKind.Quantity), (WordKind.Question, WordKind.Being),
        (WordKind.Question, WordKind.Modal), (WordKind.People, WordKind.Past),
    ];

    private const int Marks = 33;

    /// <summary>How many numbers a row has.</summary>
    public static int Count { get; } = Kinds.Length + Openings.Length + Pairs.Length + Marks;

    /// <param name="row">Of <see cref="Count"/> numbers; overwritten.</param>
    public static void Read(ReadOnlySpan<char> text, List<Term> terms, Span<float> row)
    {
        row[..Count].Clear();
        foreach (var term in terms)
            for (var bits = (ulong)term.Kind; bits != 0; bits &= bits - 1) row[BitOperations.TrailingZeroCount(bits)]++;
        var at = Kinds.Length;
        foreach (var opening in Openings) row[at++] = terms.Count > 0 && terms[0].Does(opening) ? 1 : 0;
        foreach (var (first, second) in Pairs) row[at++] = CountPairs(terms, first, second);
        ReadMarks(text, terms, row.Slice(at, Marks));
    }

    private static int CountPairs(List<Term> terms, WordKind first, WordKind second)
    {
        var count = 0;
        for (var i = 0; i + 1 < terms.Count; i++)
            if (terms[i].Does(first) && (terms[i + 1].Does(second) || (i + 2 < terms.Count && terms[i + 2].Does(second)))) count++;
        return count;
    }

    private static void ReadMarks(ReadOnlySpan<char> text, List<Term> terms, Span<float> row)
    {
        int words = 0, letters = 0, names = 0, run = 0, longestRun = 0, figures = 0, firstFigure = -1, acronyms = 0;
        for (var i = 0; i < terms.Count; i++)
        {
            var term = terms[i];
            if (term.IsFigure)
            {
                figures++;
                if (firstFigure < 0) firstFigure = i;
                row[(int)term.Shape - 1]++;
            }
            else if (!term.IsWord) row[6 + (int)term.Shape - (int)TermShape.Money]++;
            else
            {
                words++;
                letters += term.Length;
                var ending = text.Slice(term.Start, term.Length);
                if (ending.EndsWith("ing")) row[13]++;
                if (ending.EndsWith("ed")) row[14]++;
                if (ending.EndsWith("est")) row[15]++;
                if (ending.EndsWith("er")) row[16]++;
                if (ending.EndsWith("ly")) row[17]++;
                if (ending.EndsWith("tion") || ending.EndsWith("ment")) row[18]++;
                if (ending.EndsWith("n't")) row[19]++;
                if (term.Capitals > 1) acronyms++;
            }
            var name = term.IsWord && term.Capitals > 0 && i > 0 && !term.Does(WordKind.I);
            if (name) names++;
            run = name ? run + 1 : 0;
            longestRun = Math.Max(longestRun, run);
        }
        row[20] = words;
        row[21] = words == 0 ? 0 : (float)letters / words;
        row[22] = names;
        row[23] = longestRun;
        row[24] = acronyms;
        row[25] = figures;
        row[26] = firstFigure < 0 ? -1 : (float)firstFigure / terms.Count;
        row[27] = text.Length;
        row[28] = terms.Count > 0 && terms[0].Capitals == 0 ? 1 : 0;
        row[29] = text.Length > 0 && text[^1] is '.' ? 1 : 0;
        row[30] = text.Length > 0 && text[^1] is '?' ? 1 : 0;
        row[31] = words == 0 ? 0 : (float)names / words;
        row[32] = words == 0 ? 0 : (float)figures / words;
    }
}
