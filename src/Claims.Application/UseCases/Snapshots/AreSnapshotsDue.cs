using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Snapshots;

/// <summary>Whether there is a page to work on: asked every few seconds, so it costs one look at an index.</summary>
public static class AreSnapshotsDue
{
    [SystemOnly]
    public sealed record Query : IQuery<bool>;

    internal sealed class Handler(IClaimsDb db, TimeProvider clock) : IRequestHandler<Query, Result<bool>>
    {
        public async Task<Result<bool>> Handle(Query message, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            return await db.Snapshots.AnyAsync(snapshot => snapshot.DueAt <= now, cancellationToken);
        }
    }
}
