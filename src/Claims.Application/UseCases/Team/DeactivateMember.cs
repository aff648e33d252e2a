using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;

namespace Claims.Application.UseCases.Team;

/// <summary>A member is out at once and everywhere; the name stays under the work.</summary>
public static class DeactivateMember
{
    [Needs(Permission.ManageMembers)]
    public sealed record Command(long MemberId) : ICommand;

    internal sealed class Handler(MemberChange change, ICredentials credentials) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command message, CancellationToken cancellationToken) => change.RunAsync(message.MemberId, async member =>
        {
            var deactivated = member.Deactivate(await change.IsLastAdministratorAsync(member, cancellationToken), change.Act());
            if (deactivated.IsDone) await credentials.EndSessionsAsync(member.Id, cancellationToken);
            return deactivated;
        }, cancellationToken);
    }
}
