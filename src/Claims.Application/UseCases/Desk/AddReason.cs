using Claims.Application.Domain.Desk;
using Claims.Application.Domain.History;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Desk;

/// <summary>Puts a further reason at the end of a list.</summary>
public static class AddReason
{
    [Needs(Permission.ManageSettings)]
    public sealed record Command(ReasonKind Kind, string Name, string Answer) : ICommand<long>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(message => message.Kind).IsInEnum();
            RuleFor(message => message.Name).Titled();
            RuleFor(message => message.Answer).NotNull().MaximumLength(Limits.Note);
        }
    }

    internal sealed class Handler(IClaimsDb db, DeskChange change) : IRequestHandler<Command, Result<long>>
    {
        public async Task<Result<long>> Handle(Command message, CancellationToken cancellationToken)
        {
            var key = LookupKey.Of(message.Name);
            if (await db.Reasons.AnyAsync(reason => reason.Kind == message.Kind && reason.NameKey == key, cancellationToken))
                return Error.Taken("reason.name", "The list has a reason of this name; it may be retired.");
            var last = await db.Reasons.Where(reason => reason.Kind == message.Kind).MaxAsync(reason => (int?)reason.Order, cancellationToken) ?? 0;
            var added = new Reason(message.Kind, message.Name, message.Answer, last + 1);
            db.Reasons.Add(added);
            await change.NoteAsync(new("reason.added", new FieldChange(message.Kind.ToString(), null, added.Name)), cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return added.Id;
        }
    }
}
