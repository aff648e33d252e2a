using Claims.Application.Domain.Desk;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Drafts;

/// <summary>Keeps what a member has typed into a form and not sent yet. It is the member's own: nobody else can read it.</summary>
public static class SaveDraft
{
    /// <param name="Place">Which form of which record, e.g. <c>claim/new</c>.</param>
    /// <param name="Text">The form's fields, as JSON.</param>
    /// <returns>When it was saved.</returns>
    [AnyMember]
    public sealed record Command(string Place, string Text) : ICommand<DateTimeOffset>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(message => message.Place).NotEmpty().MaximumLength(Limits.Line);
            RuleFor(message => message.Text).NotNull().MaximumLength(Limits.Draft).WithMessage("This is too long to be kept as a draft.");
        }
    }

    internal sealed class Handler(IClaimsDb db, ICurrentMember me, TimeProvider clock) : IRequestHandler<Command, Result<DateTimeOffset>>
    {
        public async Task<Result<DateTimeOffset>> Handle(Command message, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            if (await db.Drafts.FirstOrDefaultAsync(draft => draft.MemberId == me.Id && draft.Place == message.Place, cancellationToken) is { } known)
                known.Save(message.Text, now);
            else db.Drafts.Add(new MemberDraft(me.Id, message.Place, message.Text, now));
            await db.SaveChangesAsync(cancellationToken);
            return now;
        }
    }
}
