using Claims.Application.Language.Matching;
using Claims.Application.Ports;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Matching;

/// <summary>What is proposed for a claim on record: sought by its statement and its exact words.</summary>
internal static class ClaimMatching
{
    /// <summary>Of a long quotation the beginning; its end rarely says what is claimed.</summary>
    private const int MostOfQuote = 1_000;

    /// <returns>Nothing when there is no such claim.</returns>
    public static async Task<List<MatchedText.Ranked>?> RankAsync(this IClaimsDb db, IIndexView view, long claimId, int most, CancellationToken cancel)
    {
        var wording = await db.Claims.AsNoTracking().Where(claim => claim.Id == claimId).Select(claim => claim.Wording).FirstOrDefaultAsync(cancel);
        if (wording is null) return null;
        var quote = wording.Quote.Length > MostOfQuote ? wording.Quote[..MostOfQuote] : wording.Quote;
        var text = quote.Length == 0 ? wording.Statement : $"{wording.Statement}\n{quote}";
        return MatchedText.Rank(text, view, MatchModel.Shipped, most, alike => alike.Kind == AlikeKind.Claim && alike.Id == claimId);
    }
}
