using System.Text.Json.Serialization;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Team;

/// <summary>Somebody joins the desk: a member, a sign-in record without password, and a one-time link to hand over.</summary>
public static class InviteMember
{
    [Needs(Permission.ManageMembers)]
    public sealed record Command(string Name, string Email, Roles Roles) : ICommand<Invitation>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(message => message.Name).Member();
            RuleFor(message => message.Email).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Write the e-mail address.").EmailAddress().WithMessage("This is not an e-mail address.").MaximumLength(Limits.Email);
            RuleFor(message => message.Roles).IsInEnum().WithMessage("There is no such role.");
        }
    }

    internal sealed class Handler(IClaimsDb db, ICredentials credentials, MemberChange change) : IRequestHandler<Command, Result<Invitation>>
    {
        public async Task<Result<Invitation>> Handle(Command message, CancellationToken cancellationToken)
        {
            var key = Member.KeyOf(message.Email);
            if (await db.Members.AnyAsync(member => member.EmailKey == key, cancellationToken)) return Error.Taken("member.email", "A member has this e-mail address already.");
            var invited = Member.Invite(message.Name, message.Email, message.Roles, change.Act());
            if (!invited.IsDone) return invited.Error;
            db.Members.Add(invited.Value);
            // The sign-in record shares the key, which the database gives.
            await db.SaveChangesAsync(cancellationToken);
            await credentials.OpenAsync(invited.Value.Id, invited.Value.Email, cancellationToken);
            return new Invitation(invited.Value.Id) { Token = await credentials.IssueLinkAsync(invited.Value.Id, cancellationToken) };
        }
    }
}

/// <summary>Whom a one-time link is for.</summary>
public sealed record Invitation(long MemberId)
{
    /// <summary>How long a one-time link can be used.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(3);

    /// <summary>Told once: kept answers do not hold it, so a repeated call answers without.</summary>
    [JsonIgnore]
    public string? Token { get; init; }
}
