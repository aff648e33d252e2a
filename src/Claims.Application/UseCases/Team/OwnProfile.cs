using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Team;

/// <summary>Who am I, and what may I do?</summary>
public static class OwnProfile
{
    [AnyMember]
    public sealed record Query : IQuery<Detail>;

    internal sealed class Handler(IClaimsDb db, ICurrentMember me) : IRequestHandler<Query, Result<Detail>>
    {
        public async Task<Result<Detail>> Handle(Query message, CancellationToken cancellationToken) => await db.Members
            .Where(member => member.Id == me.Id)
            .Select(member => new Detail(member.Id, member.Name, member.Email, member.Roles, member.UsesSingleKeys))
            .FirstAsync(cancellationToken);
    }

    public sealed record Detail(long Id, string Name, string Email, Roles Roles, bool UsesSingleKeys);
}
