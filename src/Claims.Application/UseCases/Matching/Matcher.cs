using Claims.Application.Language.Matching;
using Claims.Application.Ports;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Matching;

/// <summary>Ranks what may say the same as a text or as a claim on record.</summary>
internal sealed class Matcher(IWordMeaning meaning, ISentenceMeaning sentences)
{
    /// <summary>Of a long quotation the beginning; its end rarely says what is claimed.</summary>
    private const int MostOfQuote = 1_000;

    /// <summary>So many are put in order by the meaning of their sentences too, where there is a model of it: more would take longer than a person waits.</summary>
    private const int ByMeaning = 20;

    /// <summary>Best first.</summary>
    /// <param name="only">Claims of ours or known checks; both when left out.</param>
    public List<Ranked> Rank(string text, IIndexView view, int most, long? exceptClaimId = null, AlikeKind? only = null)
    {
        var model = MatchModel.Shipped;
        var post = Post.Read(text);
        var found = MatchedText.Find(post, view, only).Where(alike => alike.Kind != AlikeKind.Claim || alike.Id != exceptClaimId).ToList();
        if (found.Count == 0) return [];
        var rarity = new Rarity(view.Documents, view.Frequency, model.Elsewhere, meaning.Words);
        var asked = Asked.Of(post, rarity);
        var candidates = MatchedText.Ready(found, rarity);
        var rows = Features.Of(asked, candidates, view.AverageLength);
        List<Profile> wholes = [.. candidates.Select(candidate => candidate.Whole)];
        var placed = Ranking.Of(model.Ranker, rows, wholes, view.Documents, Math.Max(most, ByMeaning));
        placed = Ranking.BesideTwins(model.Ranker, [.. WithMeaning(post, found, placed).Take(most)], rows, wholes);
        return
        [
            .. placed.Zip(Ranking.Confidences(model, placed), (at, confidence) => new Ranked(
                found[at.At], at.Score, confidence, Features.Cosine(asked.Body, candidates[at.At].Whole), Why.Of(asked, candidates[at.At]))),
        ];
    }

    private List<Placed> WithMeaning(Post post, List<Alike> found, List<Placed> placed)
    {
        var first = placed.Take(ByMeaning).ToList();
        if (!sentences.IsThere || sentences.Of([post.Body, .. first.Select(at => found[at.At].Claim)]) is not { } vectors) return placed;
        return [.. Ranking.WithMeaning(first, [.. vectors.Skip(1).Select(claim => Cosine(vectors[0], claim))]), .. placed.Skip(ByMeaning)];
    }

    private static double Cosine(float[] left, float[] right) => left.Zip(right, (one, other) => (double)one * other).Sum();

    /// <summary>Of a claim on record, sought by its statement and its exact words: all candidates, best first.</summary>
    /// <returns>Nothing when there is no such claim.</returns>
    public async Task<List<Ranked>?> RankAsync(IClaimsDb db, IIndexView view, long claimId, CancellationToken cancel, AlikeKind? only = null)
    {
        var wording = await db.Claims.AsNoTracking().Where(claim => claim.Id == claimId).Select(claim => claim.Wording).FirstOrDefaultAsync(cancel);
        if (wording is null) return null;
        var quote = wording.Quote.Length > MostOfQuote ? wording.Quote[..MostOfQuote] : wording.Quote;
        return Rank(quote.Length == 0 ? wording.Statement : $"{wording.Statement}\n{quote}", view, MatchedText.Candidates, claimId, only);
    }

    /// <param name="Alikeness">What both have in common, by weight: 0 to 1.</param>
    internal sealed record Ranked(Alike Found, double Score, double Confidence, double Alikeness, Why Why);
}
