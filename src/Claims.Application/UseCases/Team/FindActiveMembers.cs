using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Team;

/// <summary>Which of these members may still be at the desk, and under which stamp: asked at the door of circuits, and again while they last.</summary>
public static class FindActiveMembers
{
    [SystemOnly]
    public sealed record Query(IReadOnlyCollection<long> Ids) : IQuery<Dictionary<long, string>>;

    internal sealed class Handler(IClaimsDb db, ICredentials credentials) : IRequestHandler<Query, Result<Dictionary<long, string>>>
    {
        public async Task<Result<Dictionary<long, string>>> Handle(Query query, CancellationToken cancel)
        {
            var active = await db.Members.Where(member => query.Ids.Contains(member.Id) && member.IsActive).Select(member => member.Id).ToListAsync(cancel);
            return await credentials.StampsAsync(active, cancel);
        }
    }
}
