using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Team;

/// <summary>Who may still be at the desk, under which stamp, and which sessions are over: asked at the door of circuits, and again while they last.</summary>
public static class FindActiveMembers
{
    [SystemOnly]
    public sealed record Query(IReadOnlyCollection<long> Members, IReadOnlyCollection<string> Sessions) : IQuery<Answer>;

    internal sealed class Handler(IClaimsDb db, ICredentials credentials) : IRequestHandler<Query, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancel)
        {
            var active = await db.Members.Where(member => query.Members.Contains(member.Id) && member.IsActive).Select(member => member.Id).ToListAsync(cancel);
            var ended = await db.EndedSessions.Where(session => query.Sessions.Contains(session.Id)).Select(session => session.Id).ToHashSetAsync(cancel);
            return new Answer(await credentials.StampsAsync(active, cancel), ended);
        }
    }

    /// <param name="Stamps">Of the active ones among those asked for.</param>
    /// <param name="Ended">Those of the sessions asked for that were signed out of.</param>
    public sealed record Answer(IReadOnlyDictionary<long, string> Stamps, IReadOnlySet<string> Ended);
}
