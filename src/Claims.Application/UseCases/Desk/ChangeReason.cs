using Claims.Application.Domain.History;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Desk;

/// <summary>Words a reason, or the answer that it drafts, anew; claims that name it follow.</summary>
public static class ChangeReason
{
    [Needs(Permission.ManageSettings)]
    public sealed record Command(long ReasonId, int SeenVersion, string Name, string Answer) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(message => message.Name).Titled();
            RuleFor(message => message.Answer).NotNull().MaximumLength(Limits.Note);
        }
    }

    internal sealed class Handler(IClaimsDb db, DeskChange change) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command message, CancellationToken cancellationToken) => change.OfReasonAsync(message.ReasonId, async reason =>
        {
            var key = LookupKey.Of(message.Name);
            if (await db.Reasons.AnyAsync(other => other.Kind == reason.Kind && other.NameKey == key && other.Id != reason.Id, cancellationToken))
                return Error.Taken("reason.name", "The list has a reason of this name; it may be retired.");
            var (name, answer) = (reason.Name, reason.Answer);
            reason.Change(message.Name, message.Answer);
            var changes = new Changes();
            changes.Note("name", name, reason.Name);
            changes.Note("answer", Changes.Text(answer), Changes.Text(reason.Answer));
            return changes.Any ? new Happened("reason.changed", [new FieldChange("reason", name, reason.Name), .. changes.Found]) : (Happened?)null;
        }, cancellationToken, message.SeenVersion);
    }
}
