using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;

namespace Claims.Application.UseCases.Team;

/// <summary>For a member who lost the telephone: the authenticator and its recovery codes are forgotten.</summary>
public static class ResetTotp
{
    [Needs(Permission.ManageMembers)]
    public sealed record Command(long MemberId) : ICommand;

    internal sealed class Handler(MemberChange change, ICredentials credentials) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command message, CancellationToken cancellationToken) => change.RunAsync(
            message.MemberId, member => credentials.ResetTotpAsync(member.Id, cancellationToken), cancellationToken);
    }
}
