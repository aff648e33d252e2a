using System.Globalization;
using Claims.Application.Domain.History;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Claims.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Claims.Infrastructure.Identity;

/// <summary>The sign-in records as messages see them: Identity on the message's own database context, and so in its transaction.</summary>
internal sealed class Credentials(UserManager<ClaimsUser> users, ClaimsDbContext db, ICurrentMember me, TimeProvider clock) : ICredentials
{
    public async Task OpenAsync(long memberId, string email, CancellationToken cancel) =>
        Require(await users.CreateAsync(new ClaimsUser { Id = memberId, UserName = email, Email = email, EmailConfirmed = true }));

    public async Task<string> IssueLinkAsync(long memberId, CancellationToken cancel)
    {
        var member = await db.Members.FirstAsync(known => known.Id == memberId, cancel);
        if (await FindAsync(memberId) is null) await OpenAsync(memberId, member.Email, cancel);
        var user = (await FindAsync(memberId))!;
        // A new stamp: what was issued before it, links and cookies, is worthless.
        Require(await users.UpdateSecurityStampAsync(user));
        member.NoteSecurityEvent("member.link-issued", new Act(me.IsKnown ? me.Id : null, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
        return await users.GeneratePasswordResetTokenAsync(user);
    }

    public async Task<Result> SetPasswordAsync(long memberId, string password, CancellationToken cancel)
    {
        if (await FindAsync(memberId) is not { } user) return Error.NotFound("sign-in");
        var set = await users.AddPasswordAsync(user, password);
        return set.Succeeded ? Result.Done : Error.Invalid("Password", string.Join(" ", set.Errors.Select(error => error.Description)));
    }

    public async Task<Result> ResetTotpAsync(long memberId, CancellationToken cancel)
    {
        if (await FindAsync(memberId) is not { TwoFactorEnabled: true } user) return Error.Refused("member.no-totp", "This member uses no authenticator.");
        Require(await users.SetTwoFactorEnabledAsync(user, false));
        Require(await users.ResetAuthenticatorKeyAsync(user));
        return Result.Done;
    }

    public async Task EndSessionsAsync(long memberId, CancellationToken cancel)
    {
        if (await FindAsync(memberId) is { } user) Require(await users.UpdateSecurityStampAsync(user));
    }

    public async Task<Dictionary<long, string>> StampsAsync(IReadOnlyCollection<long> memberIds, CancellationToken cancel) =>
        await db.Users.Where(user => memberIds.Contains(user.Id) && user.SecurityStamp != null).ToDictionaryAsync(user => user.Id, user => user.SecurityStamp!, cancel);

    public async Task<IReadOnlyDictionary<long, SignInWays>> WaysAsync(CancellationToken cancel)
    {
        var passkeys = await db.Set<IdentityUserPasskey<long>>().GroupBy(passkey => passkey.UserId)
            .Select(own => new { UserId = own.Key, Count = own.Count() }).ToDictionaryAsync(own => own.UserId, own => own.Count, cancel);
        var users = await db.Users.AsNoTracking()
            .Select(user => new { user.Id, HasPassword = user.PasswordHash != null, user.TwoFactorEnabled, user.LockoutEnd }).ToListAsync(cancel);
        return users.ToDictionary(
            user => user.Id, user => new SignInWays(user.HasPassword, user.TwoFactorEnabled, passkeys.GetValueOrDefault(user.Id), user.LockoutEnd));
    }

    private Task<ClaimsUser?> FindAsync(long memberId) => users.FindByIdAsync(memberId.ToString(CultureInfo.InvariantCulture));

    // Identity tells of a lost race as a value; the pipeline wants the exception, and then runs the command again.
    private static void Require(IdentityResult result)
    {
        if (result.Succeeded) return;
        if (result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure))) throw new DbUpdateConcurrencyException("The sign-in record changed meanwhile.");
        throw new InvalidOperationException($"The sign-in record was refused: {string.Join(", ", result.Errors.Select(error => error.Code))}.");
    }
}
