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

    internal sealed class Handler(IClaimsDb db, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            if (await db.Snapshots.FirstOrDefaultAsync(known => known.Id == message.SnapshotId, cancellationToken) is not { } snapshot)
                return Error.NotFound("snapshot");
            var result = snapshot.Retry(clock.GetUtcNow());
            if (result.IsDone) await db.SaveChangesAsync(cancellationToken);
            return result;
        }
    }
}
