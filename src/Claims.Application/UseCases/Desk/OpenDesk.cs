using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Desk;

/// <summary>Who is signed in, for the frame around every page of the desk.</summary>
public static class OpenDesk
{
    [Needs(Permission.SeeDesk)]
    public sealed record Query : IQuery<Me>;

    internal sealed class Handler(IClaimsDb db, ICurrentMember me) : IRequestHandler<Query, Result<Me>>
    {
        public async Task<Result<Me>> Handle(Query query, CancellationToken cancel)
        {
            var found = await db.Members.AsNoTracking().Where(member => member.Id == me.Id)
                .Select(member => new Me(member.Id, member.Name, member.Email, member.Roles, member.UsesSingleKeys)).FirstOrDefaultAsync(cancel);
            return found is null ? Error.NotFound("member") : found;
        }
    }

    /// <summary>What pages show and hide by; what is allowed is decided again with every message.</summary>
    public sealed record Me(long Id, string Name, string Email, Roles Roles, bool UsesSingleKeys)
    {
        public bool May(Permission permission) => PermissionTable.Allows(Roles, permission);
    }
}
