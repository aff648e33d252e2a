using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Desk;

/// <summary>Moves a reason one place up or down its list.</summary>
public static class MoveReason
{
    [Needs(Permission.ManageSettings)]
    public sealed record Command(long ReasonId, bool Up) : ICommand;

    internal sealed class Handler(IClaimsDb db, DeskChange change) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command message, CancellationToken cancellationToken) => change.OfReasonAsync(message.ReasonId, async reason =>
        {
            var list = await db.Reasons.Where(other => other.Kind == reason.Kind && other.IsActive)
                .OrderBy(other => other.Order).ThenBy(other => other.Id).ToListAsync(cancellationToken);
            var (from, to) = (list.IndexOf(reason), list.IndexOf(reason) + (message.Up ? -1 : 1));
            if (from < 0 || to < 0 || to >= list.Count) return Error.Refused("reason.end", "It stands at the end of the list.");
            (list[from], list[to]) = (list[to], list[from]);
            for (var place = 0; place < list.Count; place++) list[place].Place(place + 1);
            return (Happened?)null;
        }, cancellationToken);
    }
}
