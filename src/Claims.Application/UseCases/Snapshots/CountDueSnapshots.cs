using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Snapshots;

/// <summary>Whether there is a page to work on: asked often, so it costs one look at an index.</summary>
public static class CountDueSnapshots
{
    [SystemOnly]
    public sealed record Query(int Most) : IQuery<int>;

    internal sealed class Handler(IClaimsDb db, TimeProvider clock) : IRequestHandler<Query, Result<int>>
    {
        public async Task<Result<int>> Handle(Query message, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            return await db.Snapshots.Where(snapshot => snapshot.DueAt <= now).Take(message.Most).CountAsync(cancellationToken);
        }
    }
}
