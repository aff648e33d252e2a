using System.Buffers.Text;
using Claims.Application.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Claims.Infrastructure.Identity;

/// <summary>What a member does with the own sign-in. Every change ends the member's other sessions; the own one goes on.</summary>
public sealed class OwnSignIn(UserManager<ClaimsUser> users, SignInManager<ClaimsUser> signIn, IHttpContextAccessor http)
{
    private const int RecoveryCodes = 10;

    public async Task<Standing> ReadAsync()
    {
        var user = await MeAsync();
        var passkeys = await users.GetPasskeysAsync(user);
        return new Standing(
            user.Email ?? "",
            user.TwoFactorEnabled,
            await users.CountRecoveryCodesAsync(user),
            [.. passkeys.OrderBy(passkey => passkey.CreatedAt).Select(passkey => new Passkey(Base64Url.EncodeToString(passkey.CredentialId), passkey.Name ?? "Passkey", passkey.CreatedAt))]);
    }

    /// <returns>What is wrong with the passwords, in sentences; empty when it is changed.</returns>
    public async Task<IReadOnlyList<string>> ChangePasswordAsync(string current, string next)
    {
        var user = await MeAsync();
        if (!await ProvesAsync(user, current)) return ["The current password is wrong."];
        var changed = await users.ChangePasswordAsync(user, current, next);
        if (changed.Succeeded) await signIn.RefreshSignInAsync(user);
        return [.. changed.Errors.Select(error => error.Description)];
    }

    /// <summary>A new key for an authenticator; it counts only after <see cref="ConfirmTotpAsync"/>.</summary>
    public async Task StartTotpAsync()
    {
        var user = await MeAsync();
        if (user.TwoFactorEnabled) return;
        await users.ResetAuthenticatorKeyAsync(user);
        await signIn.RefreshSignInAsync(user);
    }

    /// <returns>The key that waits for its first code; nothing when none was started or it counts already.</returns>
    public async Task<string?> PendingTotpKeyAsync()
    {
        var user = await MeAsync();
        return user.TwoFactorEnabled ? null : await users.GetAuthenticatorKeyAsync(user);
    }

    /// <returns>The recovery codes, told once; nothing when the code is wrong.</returns>
    public async Task<IReadOnlyList<string>?> ConfirmTotpAsync(string code)
    {
        var user = await MeAsync();
        if (!await users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, Digits(code))) return null;
        await users.SetTwoFactorEnabledAsync(user, true);
        return await NewCodesAsync(user);
    }

    /// <returns>New recovery codes in the place of the old; nothing when the password is wrong.</returns>
    public async Task<IReadOnlyList<string>?> RenewCodesAsync(string password)
    {
        var user = await MeAsync();
        return user.TwoFactorEnabled && await ProvesAsync(user, password) ? await NewCodesAsync(user) : null;
    }

    /// <returns>False when the password is wrong.</returns>
    public async Task<bool> TurnTotpOffAsync(string password)
    {
        var user = await MeAsync();
        if (!await ProvesAsync(user, password)) return false;
        await users.SetTwoFactorEnabledAsync(user, false);
        await users.ResetAuthenticatorKeyAsync(user);
        await signIn.RefreshSignInAsync(user);
        return true;
    }

    /// <summary>What the browser asks the authenticator with, as JSON; the challenge stays in a short-lived cookie.</summary>
    public async Task<string> PasskeyOptionsAsync(string displayName)
    {
        var user = await MeAsync();
        return await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = await users.GetUserIdAsync(user), Name = user.Email!, DisplayName = displayName });
    }

    /// <param name="credential">The authenticator's answer, as JSON.</param>
    /// <param name="name">By which the member will know it.</param>
    /// <returns>False when the answer does not fit the question.</returns>
    public async Task<bool> AddPasskeyAsync(string credential, string name)
    {
        var user = await MeAsync();
        var attested = await signIn.PerformPasskeyAttestationAsync(credential);
        // The question was asked of whoever was signed in then.
        if (!attested.Succeeded || attested.UserEntity.Id != await users.GetUserIdAsync(user)) return false;
        attested.Passkey.Name = NameOf(name);
        return (await users.AddOrUpdatePasskeyAsync(user, attested.Passkey)).Succeeded;
    }

    public async Task RenamePasskeyAsync(string id, string name)
    {
        var user = await MeAsync();
        if (IdOf(id) is not { } key || await users.GetPasskeyAsync(user, key) is not { } passkey) return;
        passkey.Name = NameOf(name);
        await users.AddOrUpdatePasskeyAsync(user, passkey);
    }

    public async Task RemovePasskeyAsync(string id)
    {
        var user = await MeAsync();
        if (IdOf(id) is { } key) await users.RemovePasskeyAsync(user, key);
    }

    /// <summary>Every other session ends; this one goes on.</summary>
    public async Task SignOutEverywhereElseAsync()
    {
        var user = await MeAsync();
        await users.UpdateSecurityStampAsync(user);
        await signIn.RefreshSignInAsync(user);
    }

    private async Task<ClaimsUser> MeAsync() =>
        await users.GetUserAsync(http.HttpContext!.User) ?? throw new InvalidOperationException("Only a member has a sign-in of one's own: the page has to ask for authorization.");

    // Guessing at an unattended screen is counted like guessing at the door.
    private async Task<bool> ProvesAsync(ClaimsUser user, string password) => (await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true)).Succeeded;

    private async Task<IReadOnlyList<string>> NewCodesAsync(ClaimsUser user)
    {
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes);
        await signIn.RefreshSignInAsync(user);
        return [.. codes ?? []];
    }

    /// <summary>Authenticators show "123 456".</summary>
    public static string Digits(string code) => string.Concat(code.Where(char.IsAsciiDigit));

    private static string NameOf(string name) => CleanText.Line(name) is { Length: > 0 } line ? line[..Math.Min(line.Length, Limits.Code)] : "Passkey";

    private static byte[]? IdOf(string id) => Base64Url.IsValid(id) ? Base64Url.DecodeFromChars(id) : null;

    /// <summary>How the member signs in.</summary>
    public sealed record Standing(string Email, bool HasTotp, int RecoveryCodes, IReadOnlyList<Passkey> Passkeys);

    /// <param name="Id">Base64url of the credential's id.</param>
    public sealed record Passkey(string Id, string Name, DateTimeOffset AddedAt);
}
