using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.Pipeline;

/// <summary>Asks the database, for every message, what the caller may do. What is not allowed by a declaration on the message is denied.</summary>
internal sealed class Authorize<TRequest, TResponse>(IClaimsDb db, CurrentMember me) : IPipelineBehavior<TRequest, TResponse>
{
    private static readonly Attribute Declared = MessageRules.AccessOf(typeof(TRequest)).Single();

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (me.Caller.IsSystem) return await next();
        if (me.Caller.MemberId is { } id && await RolesOfAsync(id, cancellationToken) is { } roles) me.Is(roles);
        var refusal = Declared switch
        {
            AnyoneAttribute => null,
            AnyMemberAttribute when me.IsKnown => null,
            NeedsAttribute needs when me.IsKnown && me.May(needs.Permission) => null,
            AnyMemberAttribute or NeedsAttribute when !me.IsKnown => Error.NotAllowed("Sign in first."),
            _ => Error.NotAllowed(),
        };
        return refusal is null ? await next() : Answer<TResponse>.Fail(refusal);
    }

    /// <returns>Nothing for who is unknown or deactivated: both are nobody here.</returns>
    private Task<Roles?> RolesOfAsync(long id, CancellationToken cancel) =>
        db.Members.Where(member => member.Id == id && member.IsActive).Select(member => (Roles?)member.Roles).FirstOrDefaultAsync(cancel);
}
