using System.Globalization;
using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text;
using Claims.Application.Domain.History;
using Claims.Application.Ports;
using Claims.Infrastructure.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Claims.Infrastructure.Identity;

/// <summary>
/// Identity's store, which also writes what happens to a sign-in into the member's history, in the same save: no door can pass it.
/// Who reads the database learns no second step from it: authenticator keys are encrypted, recovery codes are hashed.
/// </summary>
/// <remarks>Without the key ring authenticators fall silent and recovery codes go on working.</remarks>
internal sealed class CredentialStore(ClaimsDbContext db, ICurrentMember me, TimeProvider clock, IDataProtectionProvider keys, IdentityErrorDescriber errors)
    : UserOnlyStore<ClaimsUser, ClaimsDbContext, long>(db, errors)
{
    private const string LockedOut = "member.locked-out";

    /// <summary>A code has 45 bits, which 100,000 rounds put out of reach, and redeeming one hashes once.</summary>
    private const int RecoveryRounds = 100_000;

    public override async Task<IdentityResult> UpdateAsync(ClaimsUser user, CancellationToken cancellationToken = default)
    {
        foreach (var what in EventsIn(Context.Entry(user))) await NoteAsync(user.Id, what, cancellationToken);
        return await base.UpdateAsync(user, cancellationToken);
    }

    public override async Task AddOrUpdatePasskeyAsync(ClaimsUser user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        // Each use of a passkey updates its counter; only a new one is an event.
        if (await FindPasskeyAsync(user, passkey.CredentialId, cancellationToken) is null) await NoteAsync(user.Id, "member.passkey-added", cancellationToken);
        await base.AddOrUpdatePasskeyAsync(user, passkey, cancellationToken);
    }

    public override async Task RemovePasskeyAsync(ClaimsUser user, byte[] credentialId, CancellationToken cancellationToken)
    {
        if (await FindPasskeyAsync(user, credentialId, cancellationToken) is null) return;
        await NoteAsync(user.Id, "member.passkey-removed", cancellationToken);
        await base.RemovePasskeyAsync(user, credentialId, cancellationToken);
    }

    public override Task SetAuthenticatorKeyAsync(ClaimsUser user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, VaultOf(user).Protect(key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(ClaimsUser user, CancellationToken cancellationToken)
    {
        if (await base.GetAuthenticatorKeyAsync(user, cancellationToken) is not { } cipher) return null;
        try
        {
            return VaultOf(user).Unprotect(cipher);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public override Task ReplaceCodesAsync(ClaimsUser user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, [.. recoveryCodes.Select(code => HashOf(user, code))], cancellationToken);

    public override async Task<bool> RedeemCodeAsync(ClaimsUser user, string code, CancellationToken cancellationToken)
    {
        var redeemed = await base.RedeemCodeAsync(user, HashOf(user, code), cancellationToken);
        if (redeemed) await NoteAsync(user.Id, "member.recovery-code-used", cancellationToken);
        return redeemed;
    }

    // Of this member only: a key that is copied to another row opens nothing.
    private IDataProtector VaultOf(ClaimsUser user) => keys.CreateProtector("Claims.Authenticator.v1", user.Id.ToString(CultureInfo.InvariantCulture));

    // Salted by the member, so that one look finds it among the ten.
    private static string HashOf(ClaimsUser user, string code) => Convert.ToBase64String(Rfc2898DeriveBytes.Pbkdf2(
        code.Trim().ToUpperInvariant(), Encoding.UTF8.GetBytes($"Claims.RecoveryCode.v1:{user.Id}"), RecoveryRounds, HashAlgorithmName.SHA256, 32));

    // A changed hash under the same stamp is the same password, hashed anew because the number of rounds was raised.
    private IEnumerable<string> EventsIn(EntityEntry<ClaimsUser> user)
    {
        if (user.State == EntityState.Detached) yield break;
        var hasNewStamp = Changed(user, credential => credential.SecurityStamp);
        var hasNewPassword = hasNewStamp && Changed(user, credential => credential.PasswordHash);
        var hasOtherSteps = Changed(user, credential => credential.TwoFactorEnabled);
        if (hasNewPassword) yield return user.Property(credential => credential.PasswordHash).OriginalValue is null ? "member.password-set" : "member.password-changed";
        if (hasOtherSteps) yield return user.Entity.TwoFactorEnabled ? "member.totp-on" : "member.totp-off";
        if (Changed(user, credential => credential.LockoutEnd) && user.Entity.LockoutEnd > clock.GetUtcNow()) yield return LockedOut;
        if (hasNewStamp && !hasNewPassword && !hasOtherSteps) yield return "member.sessions-ended";
    }

    private static bool Changed<T>(EntityEntry<ClaimsUser> user, Expression<Func<ClaimsUser, T>> property) =>
        user.Property(property) is var known && !EqualityComparer<T>.Default.Equals(known.OriginalValue, known.CurrentValue);

    /// <summary>Saved with what follows. Through a message it was its sender; on the pages of one's own account, oneself.</summary>
    private async Task NoteAsync(long memberId, string what, CancellationToken cancel)
    {
        var by = what == LockedOut ? (long?)null : me.IsKnown ? me.Id : memberId;
        var member = await Context.Members.FirstAsync(known => known.Id == memberId, cancel);
        member.NoteSecurityEvent(what, new Act(by, clock.GetUtcNow()));
    }
}
