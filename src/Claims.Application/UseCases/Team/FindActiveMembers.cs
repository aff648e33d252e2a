using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Team;

/// <summary>Which of these members may still be at the desk: asked at the door of circuits, and again while they last.</summary>
public static class FindActiveMembers
{
    [SystemOnly]
    public sealed record Query(IReadOnlyCollection<long> Ids) : IQuery<HashSet<long>>;

    internal sealed class Handler(IClaimsDb db) : IRequestHandler<Query, Result<HashSet<long>>>
    {
        public async Task<Result<HashSet<long>>> Handle(Query query, CancellationToken cancel) =>
            await db.Members.Where(member => query.Ids.Contains(member.Id) && member.IsActive).Select(member => member.Id).ToHashSetAsync(cancel);
    }
}
