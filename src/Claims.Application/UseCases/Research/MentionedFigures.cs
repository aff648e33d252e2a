using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;
using Claims.Application.Language.Figures;

namespace Claims.Application.UseCases.Research;

/// <summary>A text in which figures are looked for.</summary>
/// <param name="ReadOn">What "last year" in it is reckoned from.</param>
/// <param name="Evidence">The citation number; nothing for words of the claim.</param>
internal sealed record ReadText(string Text, string Language, DateOnly? ReadOn, int? Evidence);

internal sealed record MentionIn(ReadText Place, Mention Mention)
{
    public string Words => Place.Text.Substring(Mention.Start, Mention.Length);
}

/// <summary>Pairs the figures that a claim mentions with those of its evidence.</summary>
internal static class MentionedFigures
{
    private const int WordsBehind = 6;

    // What stands before a figure begins with what it is of: "inflation in the euro area fell to".
    private const int WordsAhead = 9;
    private const int ShortestMeasure = 3;

    private static readonly string[] EndsOfSentence = [". ", ";", ":", "\n", "!", "?", "\"", "“", "”", "(", ")"];
    private static readonly string[] BeginsAClause = [", ", " said that ", " says that ", " dijo que ", " dice que "];

    public static IEnumerable<MentionIn> In(ReadText text) => FigureFinder.Find(text.Text, text.Language, text.ReadOn).Select(mention => new MentionIn(text, mention));

    /// <param name="known">Those of the claim that are confirmed already.</param>
    /// <param name="asOf">For which day a figure holds, where the text tells.</param>
    public static IReadOnlyList<ProposeFigures.FigureProposal> Propose(IReadOnlyList<Figure> known, IReadOnlyList<MentionIn> mentions, FiguresInTime? asOf = null)
    {
        var figures = mentions.Where(found => found.Mention is FigureMention { Kind: not FigureKind.Ordinal }).DistinctBy(found => (found.Place.Evidence, Of(found))).ToList();
        var claimed = figures.Where(found => found.Place.Evidence is null && known.All(figure => figure.Claimed != Of(found))).ToList();
        var actual = figures.Where(found => found.Place.Evidence is { } number && !known.Any(figure => figure.EvidenceNumber == number && figure.Actual == Of(found))).ToList();
        var dates = mentions.Where(found => found.Mention is DateMention).ToLookup(found => found.Place, found => found.Mention.Start);
        var proposals = new List<ProposeFigures.FigureProposal>();
        foreach (var said in claimed)
        {
            var near = actual.Where(found => Compares(Of(said), Of(found))).MinBy(found => Math.Abs(Of(found).Low - Of(said).Low));
            if (near is not null) actual.Remove(near);
            proposals.Add(new(new FigureFacts(Measure(said, dates), Of(said), near is null ? null : Of(near), asOf?.Of(said), near?.Place.Evidence, null, Own(said), near is null ? null : Own(near)), said.Words, near?.Words));
        }
        proposals.AddRange(actual.Select(found => new ProposeFigures.FigureProposal(new FigureFacts(Measure(found, dates), null, Of(found), null, found.Place.Evidence, null, null, Own(found)), null, found.Words)));
        return [.. proposals.Where(proposal => proposal.Facts.Claimed is not { Fits: false } && proposal.Facts.Actual is not { Fits: false }).Take(Limits.Figures)];
    }

    /// <summary>"204 of 300" is compared by its part; the whole belongs to the measure.</summary>
    private static Quantity Of(MentionIn found)
    {
        var figure = (FigureMention)found.Mention;
        return new Quantity(Round(figure.Low), figure.High is { } high ? Round(high) : null, figure.Unit, figure.Qualifier, Round(figure.Step));
    }

    private static string? Own(MentionIn found) => FigureText.IsOwn(found.Words) && found.Words.Length <= Limits.Line ? found.Words : null;

    private static decimal Round(decimal value) => decimal.Round(value, 10);

    private static bool Compares(Quantity claimed, Quantity actual) =>
        Unit.Of(claimed.Unit) is var from && Unit.Of(actual.Unit) is var to && (from.ComparesWith(to) || (from.IsMoney && to.IsMoney));

    // What follows says what was counted, else what stands before; as far as the clause goes, or the sentence where the clause says nothing.
    private static string Measure(MentionIn found, ILookup<ReadText, int> dates)
    {
        var text = found.Place.Text;
        var end = dates[found.Place].Where(date => date >= found.Mention.End).DefaultIfEmpty(text.Length).Min();
        var after = text[found.Mention.End..end].Split(EndsOfSentence, 2, StringSplitOptions.None)[0].TrimEnd('.');
        var before = text[..found.Mention.Start].Split(EndsOfSentence, StringSplitOptions.None)[^1];
        string[] said = [LooseEnds.IsTied(after) ? "" : After(after.Split(", ")[0]), Before(before.Split(BeginsAClause, StringSplitOptions.None)[^1]), After(after), Before(before)];
        var measure = CleanText.Line(Array.Find(said, words => words.Length >= ShortestMeasure) ?? "");
        return LookupKey.Of(measure).Length == 0 ? "Figure" : measure.Length > Limits.Line ? measure[..Limits.Line] : char.ToUpperInvariant(measure[0]) + measure[1..];
    }

    private static string After(string text) => LooseEnds.AtTheEnd(string.Join(' ', Words(text).Take(WordsBehind)));

    private static string Before(string text) => LooseEnds.AtBothEnds(string.Join(' ', Words(text).TakeLast(WordsAhead)));

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
