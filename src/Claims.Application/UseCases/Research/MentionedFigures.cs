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
    private const int WordsOfMeasure = 6;

    public static IEnumerable<MentionIn> In(ReadText text) => FigureFinder.Find(text.Text, text.Language, text.ReadOn).Select(mention => new MentionIn(text, mention));

    /// <param name="known">Those of the claim that are confirmed already.</param>
    public static IReadOnlyList<ProposeFigures.FigureProposal> Propose(IReadOnlyList<Figure> known, IReadOnlyList<MentionIn> mentions)
    {
        var figures = mentions.Where(found => found.Mention is FigureMention { Kind: not FigureKind.Ordinal }).DistinctBy(found => (found.Place.Evidence, Of(found))).ToList();
        var claimed = figures.Where(found => found.Place.Evidence is null && known.All(figure => figure.Claimed != Of(found))).ToList();
        var actual = figures.Where(found => found.Place.Evidence is { } number && !known.Any(figure => figure.EvidenceNumber == number && figure.Actual == Of(found))).ToList();
        var proposals = new List<ProposeFigures.FigureProposal>();
        foreach (var said in claimed)
        {
            var near = actual.Where(found => Compares(Of(said), Of(found))).MinBy(found => Math.Abs(Of(found).Low - Of(said).Low));
            if (near is not null) actual.Remove(near);
            proposals.Add(new(new FigureFacts(Measure(said), Of(said), near is null ? null : Of(near), null, near?.Place.Evidence, null, Own(said), near is null ? null : Own(near)), said.Words, near?.Words));
        }
        proposals.AddRange(actual.Select(found => new ProposeFigures.FigureProposal(new FigureFacts(Measure(found), null, Of(found), null, found.Place.Evidence, null, null, Own(found)), null, found.Words)));
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

    // The words around it, as far as the sentence goes: what follows says what was counted, else what stands before.
    private static string Measure(MentionIn found)
    {
        var text = found.Place.Text;
        var after = Words(text[found.Mention.End..].Split(['.', ';', ':', '\n', '!', '?', '"', '“', '”', '(', ')'], 2)[0]).Take(WordsOfMeasure);
        var before = Words(text[..found.Mention.Start].Split(['.', ';', ':', '\n', '!', '?', '"', '“', '”', '(', ')'])[^1]).TakeLast(WordsOfMeasure);
        var measure = string.Join(' ', after).Trim(',', ' ', '-');
        if (measure.Length < 3) measure = string.Join(' ', before).Trim(',', ' ', '-');
        measure = CleanText.Line(measure);
        return LookupKey.Of(measure).Length == 0 ? "Figure" : measure.Length > Limits.Line ? measure[..Limits.Line] : char.ToUpperInvariant(measure[0]) + measure[1..];
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
