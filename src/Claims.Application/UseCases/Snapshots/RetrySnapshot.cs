using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Snapshots;

/// <summary>Tries the failed parts of a snapshot once more.</summary>
public static class RetrySnapshot
{
    [Needs(Permission.ResearchClaims)]
    public sealed record Command(long SnapshotId) : ICommand;

    internal sealed class Handler(IClaimsDb db, ICurrentMember me, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            if (await db.Snapshots.SeenBy(db, me).FirstOrDefaultAsync(known => known.Id == message.SnapshotId, cancellationToken) is not { } snapshot)
                return Error.NotFound("snapshot");
            if (await db.Sources.AnyAsync(source => source.ProtectionReason != null && (source.Id == snapshot.SourceId || (source.UrlHash != null && source.UrlHash == snapshot.UrlHash)), cancellationToken))
                return Error.Refused("snapshot.protected", "The source is protected: its page is not fetched, since a request alone could give it away. Upload a copy instead.");
            var result = snapshot.Retry(clock.GetUtcNow());
            if (result.IsDone) await db.SaveChangesAsync(cancellationToken);
            return result;
        }
    }
}
