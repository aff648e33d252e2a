using Claims.Application.Domain.Team;
using Claims.Application.Ports;

namespace Claims.Application.Pipeline;

/// <summary>The scope's answer to "who is it?": the courier says who calls, <see cref="Authorize{TRequest,TResponse}"/> what they are.</summary>
internal sealed class CurrentMember : ICurrentMember
{
    public Caller Caller { get; private set; } = Caller.Nobody;

    public bool IsKnown { get; private set; }

    public Roles Roles { get; private set; }

    public long Id => IsKnown ? Caller.MemberId!.Value : throw new InvalidOperationException("Nobody is signed in.");

    public bool May(Permission permission) => Caller.IsSystem || PermissionTable.Allows(Roles, permission);

    public void CalledBy(Caller caller) => Caller = caller;

    public void Is(Roles roles) => (IsKnown, Roles) = (true, roles);
}
