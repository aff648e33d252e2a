using Claims.Application.Domain.Team;
using Claims.Application.Ports;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Research;

/// <summary>Confidential values are for editors and for whoever is assigned to a claim that leans on the source; never for who declared a conflict on such a claim.</summary>
internal static class ConfidenceAccess
{
    public static async Task<bool> MayReadAsync(IClaimsDb db, ICurrentMember me, long sourceId, CancellationToken token) =>
        (me.May(Permission.ReviewVerdicts)
            || await db.Claims.AnyAsync(claim => claim.AssigneeId == me.Id && claim.Evidence.Any(piece => piece.SourceId == sourceId), token))
        && !await db.Claims.AnyAsync(claim => claim.Conflicts.Any(conflict => conflict.MemberId == me.Id) && claim.Evidence.Any(piece => piece.SourceId == sourceId), token);
}
