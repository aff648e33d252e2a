using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Team;

/// <summary>What a member may do from the next message on; the last administrator stays one.</summary>
public static class ChangeRoles
{
    [Needs(Permission.ManageMembers)]
    public sealed record Command(long MemberId, int SeenVersion, Roles Roles) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Roles).IsInEnum().WithMessage("There is no such role.");
    }

    internal sealed class Handler(MemberChange change) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command message, CancellationToken cancellationToken) => change.RunAsync(
            message.MemberId,
            async member => member.ChangeRoles(message.Roles, await change.IsLastAdministratorAsync(member, cancellationToken), change.Act()),
            cancellationToken,
            message.SeenVersion);
    }
}
