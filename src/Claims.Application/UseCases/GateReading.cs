using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Desk;
using Claims.Application.Domain.Ratings;
using Claims.Application.Domain.Sources;
using Claims.Application.Ports;
using Claims.Application.UseCases.Sources;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases;

/// <summary>Evaluates the evidence gate with the rating that a verdict names and the scale that the desk uses.</summary>
internal sealed class GateReading(IClaimsDb db, LikelyOrigins origins, TimeProvider clock)
{
    public async Task<Gate> OfAsync(Claim claim, VerdictText text, CancellationToken token)
    {
        var rating = text.RatingId is { } id ? await db.Ratings.FirstOrDefaultAsync(known => known.Id == id, token) : null;
        return EvidenceGate.Evaluate(
            claim, text, rating, rating is not null || await ScaleHasRatingsAsync(token), await FindingsAsync(claim.Id, token), rating is null || await IsGivenAsync(rating, token));
    }

    private async Task<bool> IsGivenAsync(Rating rating, CancellationToken token) =>
        rating.IsActive && await db.Settings.AnyAsync(settings => settings.Id == DeskSettings.OnlyId && settings.ActiveScaleId == rating.ScaleId, token);

    private async Task<GateFindings> FindingsAsync(long claimId, CancellationToken token) =>
        new(await AstrayAsync(claimId, token), await LinksAsync(claimId, token), await origins.PairsAsync(claimId, token), await origins.OwnWiresAsync(claimId, token),
            // A day is over when it is over everywhere.
            DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(-12)));

    // What somebody has looked at is settled.
    private Task<Dictionary<int, LinkState>> LinksAsync(long claimId, CancellationToken token) => db.Evidence
        .Where(piece => piece.ClaimId == claimId && piece.WithdrawnAt == null)
        .Join(db.Watches.Where(watch => watch.LookSince != null), piece => piece.SourceId, watch => watch.SourceId, (piece, watch) => new { piece.Number, watch.State })
        .ToDictionaryAsync(row => row.Number, row => row.State, token);

    // A passage that was changed since it was looked for is not known to be missing.
    private async Task<IReadOnlySet<int>> AstrayAsync(long claimId, CancellationToken token) => (await db.PassageChecks
        .Where(check => check.Evidence!.ClaimId == claimId && check.State == PassageState.Missing && check.EvidenceVersion == check.Evidence.Version)
        .Select(check => check.Evidence!.Number).ToListAsync(token)).ToHashSet();

    private Task<bool> ScaleHasRatingsAsync(CancellationToken token) => db.Ratings.AnyAsync(
        known => known.ActiveTo == null && db.Settings.Any(settings => settings.Id == DeskSettings.OnlyId && settings.ActiveScaleId == known.ScaleId), token);
}
