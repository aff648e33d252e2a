using Claims.Application.Domain.Sources;
using Claims.Application.Domain.Team;
using Claims.Application.Ports;

namespace Claims.Application.UseCases.Snapshots;

/// <summary>What was kept of a protected source is as confidential as its name: for editors, and for whoever is assigned to a claim that leans on it; never for who declared a conflict on such a claim.</summary>
internal static class SnapshotAccess
{
    /// <summary>The snapshots that the caller may know of.</summary>
    public static IQueryable<Snapshot> SeenBy(this IQueryable<Snapshot> snapshots, IClaimsDb db, ICurrentMember me)
    {
        // The product itself has no conflicts, and no number.
        var (id, isEditor) = (me.IsKnown ? me.Id : 0, me.May(Permission.ReviewVerdicts));
        return snapshots.Where(snapshot => !db.Sources.Any(source =>
            source.ProtectionReason != null && (source.Id == snapshot.SourceId || (source.UrlHash != null && source.UrlHash == snapshot.UrlHash))
            && ((!isEditor && !db.Claims.Any(claim => claim.AssigneeId == id && claim.Evidence.Any(piece => piece.SourceId == source.Id)))
                || db.Claims.Any(claim => claim.Conflicts.Any(conflict => conflict.MemberId == id) && claim.Evidence.Any(piece => piece.SourceId == source.Id)))));
    }
}
