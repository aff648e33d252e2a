using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;
using Claims.Application.Language.Sentences;
using Claims.Application.Language.Spotting;

namespace Claims.Application.UseCases.Articles;

/// <summary>Words that were selected in an article, with the sentences that they stand in.</summary>
/// <param name="Start">Of the words, in the article's text.</param>
/// <param name="SentencesStart">Of the first sentence that they touch.</param>
/// <param name="Sentences">All that they touch.</param>
/// <param name="Before">The sentence before these; empty at the beginning.</param>
/// <param name="After">The sentence behind these.</param>
internal sealed record SelectedPlace(int Start, int Length, int SentencesStart, string Sentences, string Before, string After)
{
    public int End => Start + Length;

    /// <summary>What stands before the words, from the beginning of the sentence before.</summary>
    public string ContextBefore => Joined(Before, CleanText.Line(Sentences[..(Start - SentencesStart)]));

    /// <summary>What stands behind them, to the end of the next sentence.</summary>
    public string ContextAfter => Joined(CleanText.Line(Sentences[(End - SentencesStart)..]), After);

    /// <summary>One sentence around a few words; what the fact-checker makes of it is another matter. Empty when it is too long for one.</summary>
    public string Statement { get; private init; } = "";

    /// <summary>What the sentence itself shows of its kind: a figure, a cause, an event.</summary>
    public ClaimKind Kind { get; private init; }

    private IReadOnlyList<Sentence> All { get; init; } = [];

    public static SelectedPlace Of(string text, int start, int length)
    {
        var all = SentenceSplitter.Split(text);
        var (first, last) = (IndexAt(all, start), IndexAt(all, start + length - 1));
        var (from, to) = (Math.Min(start, all[first].Start), Math.Max(start + length, all[last].End));
        var around = CleanText.Line(text[from..to]);
        // Of several sentences, or of one that is longer than a statement may be, only what was selected.
        var statement = first == last && around.Length <= Limits.Statement ? around : CleanText.Line(text.Substring(start, length));
        return new SelectedPlace(start, length, from, text[from..to], first > 0 ? CleanText.Line(all[first - 1].In(text)) : "", last + 1 < all.Count ? CleanText.Line(all[last + 1].In(text)) : "")
        {
            Statement = statement.Length <= Limits.Statement ? statement : "",
            Kind = KindOf(text.Substring(start, length)),
            All = all,
        };
    }

    /// <summary>The sentence that this character stands in.</summary>
    public (int Start, int End) SentenceOf(int at) => All[IndexAt(All, at)] is var sentence ? (sentence.Start, sentence.End) : default;

    // The one that it stands in or the last one before: between two sentences there is only space.
    private static int IndexAt(IReadOnlyList<Sentence> all, int at)
    {
        var (low, high) = (0, all.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (all[middle].Start <= at) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    private static string Joined(string first, string second) => first.Length == 0 || second.Length == 0 ? first + second : $"{first} {second}";

    private static ClaimKind KindOf(string words)
    {
        var terms = new List<Term>();
        Terms.Read(words, terms);
        var reasons = Reasons.Of(words, terms);
        return reasons.Contains(SpotReason.Figure) ? ClaimKind.Figure
            : reasons.Contains(SpotReason.Cause) ? ClaimKind.Causal
            : reasons.Contains(SpotReason.Event) ? ClaimKind.Event
            : ClaimKind.Other;
    }
}
