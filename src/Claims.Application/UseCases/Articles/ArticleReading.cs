using Claims.Application.Domain.Articles;
using Claims.Application.Language.Passages;
using Claims.Application.Language.Sentences;
using Claims.Application.Language.Spotting;
using Claims.Application.Ports;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Articles;

/// <summary>What the workbench and the report read of an article.</summary>
internal static class ArticleReading
{
    public static List<OpenArticle.WeighedSentence> Weigh(SpotModel model, string text, CancellationToken token)
    {
        var reader = model.NewReader();
        var sentences = new List<OpenArticle.WeighedSentence>();
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            token.ThrowIfCancellationRequested();
            var words = text.AsSpan(sentence.Start, sentence.Length);
            reader.Read(words);
            var score = model.ScoreOf(reader);
            sentences.Add(new OpenArticle.WeighedSentence(sentence.Start, sentence.Length, score, model.IsWorthChecking(score), Reasons.Of(words, reader.Terms)));
        }
        return sentences;
    }

    /// <returns>In the order of the text; those whose words are gone come last.</returns>
    public static async Task<IReadOnlyList<OpenArticle.MarkRow>> MarksAsync(IClaimsDb db, long articleId, string text, CancellationToken token)
    {
        var marks = await db.ArticleMarks.Where(mark => mark.ArticleId == articleId).OrderBy(mark => mark.Number)
            .Join(db.Claims, mark => mark.ClaimId, claim => claim.Id, (mark, claim) => new
            {
                mark.Number,
                mark.Anchor,
                claim.Id,
                claim.Wording.ShortClaim,
                claim.Stage,
                claim.PublicationState,
                claim.Verdict.Conclusion,
                Rating = db.Ratings.Where(rating => rating.Id == claim.RatingId).Select(rating => new OpenArticle.RatingView(rating.Name, rating.Colour, rating.Icon)).FirstOrDefault(),
            })
            .ToListAsync(token);
        return [.. marks
            .Select(mark => (mark, Place: QuoteFinder.Find(text, mark.Anchor.Exact, mark.Anchor.Prefix, mark.Anchor.Suffix)))
            .Select(row => new OpenArticle.MarkRow(row.mark.Number, row.mark.Anchor.Exact, row.Place, row.mark.Id, row.mark.ShortClaim, row.mark.Stage, row.mark.PublicationState, row.mark.Rating, row.mark.Conclusion))
            .OrderBy(row => row.Place?.Start ?? int.MaxValue).ThenBy(row => row.Number)];
    }

    public static async Task<IReadOnlySet<OpenArticle.PutAway>> PutAwayAsync(IClaimsDb db, long articleId, string text, IReadOnlyList<OpenArticle.WeighedSentence> sentences, CancellationToken token)
    {
        var away = await db.PutAwayMatches.Where(known => known.ArticleId == articleId).Select(known => new { known.WordsHash, known.OtherClaimId, known.KnownCheckId }).ToListAsync(token);
        if (away.Count == 0) return new HashSet<OpenArticle.PutAway>();
        var byWords = away.ToLookup(known => Convert.ToHexString(known.WordsHash));
        return sentences.Where(sentence => sentence.IsWorthChecking).SelectMany(sentence => byWords[Convert.ToHexString(PutAwayMatch.HashOf(text.Substring(sentence.Start, sentence.Length)))]
            .Select(known => new OpenArticle.PutAway(sentence.Start, known.OtherClaimId is null ? AlikeKind.KnownCheck : AlikeKind.Claim, known.OtherClaimId ?? known.KnownCheckId!.Value))).ToHashSet();
    }
}
