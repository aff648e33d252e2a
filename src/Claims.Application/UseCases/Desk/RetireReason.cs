using Claims.Application.Domain.History;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using MediatR;

namespace Claims.Application.UseCases.Desk;

/// <summary>A reason is offered no more; claims that name it keep it.</summary>
public static class RetireReason
{
    [Needs(Permission.ManageSettings)]
    public sealed record Command(long ReasonId) : ICommand;

    internal sealed class Handler(DeskChange change) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command message, CancellationToken cancellationToken) => change.OfReasonAsync(message.ReasonId, reason =>
        {
            if (!reason.IsActive) return Task.FromResult<Result<Happened?>>(Error.Refused("reason.retired", "This reason is retired already."));
            reason.Retire();
            return Task.FromResult<Result<Happened?>>(new Happened("reason.retired", new FieldChange("reason", reason.Name, null)));
        }, cancellationToken);
    }
}
