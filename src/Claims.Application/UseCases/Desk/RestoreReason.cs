using Claims.Application.Domain.History;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using MediatR;

namespace Claims.Application.UseCases.Desk;

/// <summary>A retired reason is offered again.</summary>
public static class RestoreReason
{
    [Needs(Permission.ManageSettings)]
    public sealed record Command(long ReasonId) : ICommand;

    internal sealed class Handler(DeskChange change) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command message, CancellationToken cancellationToken) => change.OfReasonAsync(message.ReasonId, reason =>
        {
            if (reason.IsActive) return Task.FromResult<Result<Happened?>>(Error.Refused("reason.active", "This reason is on the list already."));
            reason.Restore();
            return Task.FromResult<Result<Happened?>>(new Happened("reason.restored", new FieldChange("reason", null, reason.Name)));
        }, cancellationToken);
    }
}
