using Claims.Application.Domain.History;
using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Claims.Application.UseCases.Research;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Snapshots;

/// <summary>What an uploaded file is a copy of: a source, or a page on which a claim appeared.</summary>
/// <param name="Appearance">Its number on the claim.</param>
public sealed record UploadTo(long? SourceId, long? ClaimId = null, int? Appearance = null);

/// <summary>Finds what a file is to be a copy of, for those who may add one.</summary>
internal sealed class UploadTargets(IClaimsDb db, ICurrentMember me)
{
    /// <returns>A source, or the address of an appearance.</returns>
    public async Task<Result<(Source? Source, string? Url)>> FindAsync(UploadTo to, Act act, CancellationToken token)
    {
        if (to.SourceId is { } id)
        {
            var source = await db.Sources.Include(known => known.Origins).FirstOrDefaultAsync(known => known.Id == id, token);
            if (source is null || (source.IsProtected && !await ConfidenceAccess.MayReadAsync(db, me, id, token))) return Error.NotFound("source");
            return (source, null);
        }
        if (to.ClaimId is not { } number || await db.LoadClaimAsync(number, token) is not { } claim) return Error.NotFound("claim");
        if (claim.Refusal(act) is { } refused) return refused;
        if (claim.Appearances.FirstOrDefault(known => known.Number == to.Appearance) is not { } appearance) return Error.NotFound("appearance");
        return CanonicalUrl.Of(appearance.Url) is { } url ? (null, url) : Error.Refused("upload.no-address", "This appearance has no address that a copy could belong to: give it one first.");
    }
}
