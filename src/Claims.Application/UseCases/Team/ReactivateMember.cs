using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using MediatR;

namespace Claims.Application.UseCases.Team;

/// <summary>A deactivated member may sign in again, with the old password and roles.</summary>
public static class ReactivateMember
{
    [Needs(Permission.ManageMembers)]
    public sealed record Command(long MemberId) : ICommand;

    internal sealed class Handler(MemberChange change) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command message, CancellationToken cancellationToken) => change.RunAsync(
            message.MemberId, member => Task.FromResult(member.Reactivate(change.Act())), cancellationToken);
    }
}
