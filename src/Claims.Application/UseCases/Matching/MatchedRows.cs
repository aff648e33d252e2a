using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;
using Claims.Application.Language.Matching;
using Claims.Application.Ports;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Matching;

/// <summary>A claim or a known check that says the same as a text.</summary>
/// <param name="Id">The claim's number, or the known check's key.</param>
/// <param name="ExternalId">The publisher's key; of known checks only.</param>
/// <param name="Stage">Of our claims only.</param>
/// <param name="Rating">Ours as it stands in the draft or verdict, theirs as published.</param>
/// <param name="Publisher">Of known checks only.</param>
public sealed record MatchedRow(
    AlikeKind Kind, long Id, string? ExternalId, string Claim, string? Title, string? Claimant, PartialDate? SaidOn, Stage? Stage, string? Rating,
    string? Publisher, string? Url, PartialDate? PublishedOn)
{
    /// <summary>The ranking's, in log odds.</summary>
    public double Score { get; init; }

    /// <summary>How likely it is that both say the same, 0 to 1.</summary>
    public double Confidence { get; init; }

    public Why Why { get; init; } = new([], [], [], []);
}

internal static class MatchedRows
{
    /// <summary>Ranked finds with what the database says of them now; what it has no more leaves the index within a second.</summary>
    public static async Task<IReadOnlyList<MatchedRow>> ReadAsync(this IClaimsDb db, IReadOnlyList<Matcher.Ranked> ranked, CancellationToken cancel)
    {
        var claims = await ClaimsAsync(db, Ids(ranked, AlikeKind.Claim), cancel);
        var known = await KnownAsync(db, Ids(ranked, AlikeKind.KnownCheck), cancel);
        return
        [
            .. ranked.Select(match => (match.Found.Kind == AlikeKind.Claim ? claims : known).GetValueOrDefault(match.Found.Id) is { } row
                ? row with { Score = match.Score, Confidence = match.Confidence, Why = match.Why }
                : null).OfType<MatchedRow>(),
        ];
    }

    private static List<long> Ids(IEnumerable<Matcher.Ranked> ranked, AlikeKind kind) => [.. ranked.Where(match => match.Found.Kind == kind).Select(match => match.Found.Id)];

    private static async Task<Dictionary<long, MatchedRow>> ClaimsAsync(IClaimsDb db, List<long> ids, CancellationToken cancel) => ids.Count == 0 ? [] : await db.Claims.AsNoTracking()
        .Where(claim => ids.Contains(claim.Id))
        .Select(claim => new MatchedRow(
            AlikeKind.Claim, claim.Id, null, claim.Wording.Statement, claim.Wording.ShortClaim,
            db.Claimants.Where(claimant => claimant.Id == claim.ClaimantId).Select(claimant => claimant.Name).First(), claim.SaidOn, claim.Stage,
            db.Ratings.Where(rating => rating.Id == claim.RatingId).Select(rating => rating.Name).FirstOrDefault(), null, null, null))
        .ToDictionaryAsync(row => row.Id, cancel);

    private static async Task<Dictionary<long, MatchedRow>> KnownAsync(IClaimsDb db, List<long> ids, CancellationToken cancel) => ids.Count == 0 ? [] : await db.KnownChecks.AsNoTracking()
        .Where(check => ids.Contains(check.Id))
        .Select(check => new MatchedRow(
            AlikeKind.KnownCheck, check.Id, check.ExternalId, check.Facts.Claim, check.Facts.Title, check.Facts.Claimant, check.Facts.SaidOn, null, check.Facts.Rating,
            db.Publishers.Where(publisher => publisher.Id == check.PublisherId).Select(publisher => publisher.Name).First(), check.Facts.Url, check.Facts.PublishedOn))
        .ToDictionaryAsync(row => row.Id, cancel);
}
