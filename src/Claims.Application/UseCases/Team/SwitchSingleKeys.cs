using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;

namespace Claims.Application.UseCases.Team;

/// <summary>Single keys act, or not: who speaks to the computer, or brushes the keyboard, switches them off (WCAG 2.1.4).</summary>
public static class SwitchSingleKeys
{
    [AnyMember]
    public sealed record Command(bool Use) : ICommand;

    internal sealed class Handler(MemberChange change, ICurrentMember me) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command message, CancellationToken cancellationToken) => change.RunAsync(me.Id, member =>
        {
            member.UseSingleKeys(message.Use);
            return Task.FromResult(Result.Done);
        }, cancellationToken);
    }
}
