using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;

namespace Claims.Application.UseCases.Team;

/// <summary>A new one-time link for a member whose first one ran out or whose password is lost; the old one and all sessions end.</summary>
public static class RenewLink
{
    [Needs(Permission.ManageMembers)]
    public sealed record Command(long MemberId) : ICommand<Invitation>;

    internal sealed class Handler(MemberChange change, ICredentials credentials) : IRequestHandler<Command, Result<Invitation>>
    {
        public async Task<Result<Invitation>> Handle(Command message, CancellationToken cancellationToken)
        {
            var token = "";
            var issued = await change.RunAsync(message.MemberId, async member =>
            {
                if (!member.IsActive) return Error.Refused("member.inactive", "This member is deactivated: reactivate first.");
                token = await credentials.IssueLinkAsync(member.Id, cancellationToken);
                return Result.Done;
            }, cancellationToken);
            return issued.IsDone ? new Invitation(message.MemberId) { Token = token } : issued.Error;
        }
    }
}
