using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Team;

/// <summary>Everybody of the desk, active ones first, with how they sign in: for who manages members.</summary>
public static class ListMembers
{
    [Needs(Permission.ManageMembers)]
    public sealed record Query : IQuery<IReadOnlyList<Row>>;

    internal sealed class Handler(IClaimsDb db, ICredentials credentials, TimeProvider clock) : IRequestHandler<Query, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(Query message, CancellationToken cancellationToken)
        {
            var members = await db.Members.AsNoTracking()
                .OrderByDescending(member => member.IsActive).ThenBy(member => member.Name).ThenBy(member => member.Id)
                .Select(member => new { member.Id, member.Version, member.Name, member.Email, member.Roles, member.IsActive, member.JoinedAt })
                .ToListAsync(cancellationToken);
            var ways = await credentials.WaysAsync(cancellationToken);
            var now = clock.GetUtcNow();
            return members.ConvertAll(member => new Row(member.Id, member.Version, member.Name, member.Email, member.Roles, member.IsActive, member.JoinedAt,
                ways.TryGetValue(member.Id, out var known) ? known with { LockedUntil = known.LockedUntil > now ? known.LockedUntil : null } : null));
        }
    }

    /// <param name="SignIn">Nothing for a member without a sign-in record.</param>
    public sealed record Row(
        long Id, int Version, string Name, string Email, Roles Roles, bool IsActive, DateTimeOffset JoinedAt, SignInWays? SignIn);
}
