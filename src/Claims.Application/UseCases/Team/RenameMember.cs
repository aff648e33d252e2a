using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Team;

/// <summary>An administrator corrects how a member is called; published bylines keep the name they were published with.</summary>
public static class RenameMember
{
    [Needs(Permission.ManageMembers)]
    public sealed record Command(long MemberId, int SeenVersion, string Name) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Name).Member();
    }

    internal sealed class Handler(MemberChange change) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command message, CancellationToken cancellationToken) => change.RunAsync(
            message.MemberId, member => Task.FromResult(member.Rename(message.Name, change.Act())), cancellationToken, message.SeenVersion);
    }
}
