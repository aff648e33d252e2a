using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Desk;
using Claims.Application.Domain.Ratings;
using Claims.Application.Domain.Sources;
using Claims.Application.Ports;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases;

/// <summary>Evaluates the evidence gate with the rating that a verdict names and the scale that the desk uses.</summary>
internal sealed class GateReading(IClaimsDb db)
{
    public async Task<Gate> OfAsync(Claim claim, VerdictText text, CancellationToken token)
    {
        var rating = text.RatingId is { } id ? await db.Ratings.FirstOrDefaultAsync(known => known.Id == id, token) : null;
        return EvidenceGate.Evaluate(
            claim, text, rating, rating is not null || await ScaleHasRatingsAsync(token), await AstrayAsync(claim.Id, token), rating is null || await IsGivenAsync(rating, token));
    }

    private async Task<bool> IsGivenAsync(Rating rating, CancellationToken token) =>
        rating.IsActive && await db.Settings.AnyAsync(settings => settings.Id == DeskSettings.OnlyId && settings.ActiveScaleId == rating.ScaleId, token);

    // A passage that was changed since it was looked for is not known to be missing.
    private async Task<IReadOnlySet<int>> AstrayAsync(long claimId, CancellationToken token) => (await db.PassageChecks
        .Where(check => check.Evidence!.ClaimId == claimId && check.State == PassageState.Missing && check.EvidenceVersion == check.Evidence.Version)
        .Select(check => check.Evidence!.Number).ToListAsync(token)).ToHashSet();

    private Task<bool> ScaleHasRatingsAsync(CancellationToken token) => db.Ratings.AnyAsync(
        known => known.ActiveTo == null && db.Settings.Any(settings => settings.Id == DeskSettings.OnlyId && settings.ActiveScaleId == known.ScaleId), token);
}
