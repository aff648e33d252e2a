using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Team;

/// <summary>A member says how he or she is called.</summary>
public static class ChangeOwnName
{
    [AnyMember]
    public sealed record Command(string Name) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Name).Member();
    }

    internal sealed class Handler(MemberChange change, ICurrentMember me) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command message, CancellationToken cancellationToken) => change.RunAsync(
            me.Id, member => Task.FromResult(member.Rename(message.Name, change.Act())), cancellationToken);
    }
}
