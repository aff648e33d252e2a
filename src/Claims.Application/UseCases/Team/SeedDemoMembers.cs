using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Team;

/// <summary>The accounts of the demonstration, with a password that everybody may know.</summary>
public static class SeedDemoMembers
{
    /// <summary>No real member has an address here: a production desk that finds one refuses to start.</summary>
    public const string Host = "@demo.claims";

    public static IReadOnlyList<Account> Accounts { get; } =
    [
        new("reader", "Reader", Roles.Reader),
        new("checker", "Fact-checker", Roles.FactChecker),
        new("checker2", "Second fact-checker", Roles.FactChecker),
        new("editor", "Editor", Roles.Editor),
        new("editor2", "Second editor", Roles.Editor),
        new("admin", "Administrator", Roles.Administrator),
    ];

    [SystemOnly]
    public sealed record Command(string Password) : ICommand;

    internal sealed class Handler(IClaimsDb db, ICredentials credentials, MemberChange change) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            foreach (var account in Accounts)
            {
                var key = Member.KeyOf(account.Email);
                if (await db.Members.AnyAsync(member => member.EmailKey == key, cancellationToken)) continue;
                var added = Member.Invite(account.Name, account.Email, account.Roles, change.Act());
                if (!added.IsDone) return added.Error;
                db.Members.Add(added.Value);
                await db.SaveChangesAsync(cancellationToken);
                await credentials.OpenAsync(added.Value.Id, account.Email, cancellationToken);
                var set = await credentials.SetPasswordAsync(added.Value.Id, message.Password, cancellationToken);
                if (!set.IsDone) return set;
            }
            return Result.Done;
        }
    }

    /// <param name="Name">A role, not a person.</param>
    public sealed record Account(string Key, string Name, Roles Roles)
    {
        public string Email => Key + Host;
    }
}
