using Microsoft.AspNetCore.Identity;

namespace Claims.Infrastructure.Identity;

/// <summary>The page behind a one-time link: whom it is for, and the password that uses it up.</summary>
public sealed class OneTimeLinks(UserManager<ClaimsUser> users, SignInManager<ClaimsUser> signIn)
{
    /// <returns>The e-mail address of the member; nothing when the link was used, ran out, was replaced, or is for nobody.</returns>
    public async Task<string?> FindAsync(string? memberId, string? token) => (await FindUserAsync(memberId, token))?.Email;

    /// <summary>Sets the password; the link and all sessions end with it.</summary>
    /// <returns>What is wrong with the password, in sentences; nothing when the link is no longer good.</returns>
    public async Task<IReadOnlyList<string>?> UseAsync(string? memberId, string? token, string password)
    {
        if (await FindUserAsync(memberId, token) is not { } user) return null;
        var set = await users.ResetPasswordAsync(user, token!, password);
        if (set.Errors.Any(error => error.Code is nameof(IdentityErrorDescriber.InvalidToken) or nameof(IdentityErrorDescriber.ConcurrencyFailure))) return null;
        if (!set.Succeeded) return [.. set.Errors.Select(error => error.Description)];
        // Who was locked out by wrong guesses has just proven to be welcome.
        await users.SetLockoutEndDateAsync(user, null);
        await users.ResetAccessFailedCountAsync(user);
        return [];
    }

    private async Task<ClaimsUser?> FindUserAsync(string? memberId, string? token)
    {
        if (!long.TryParse(memberId, out _) || string.IsNullOrEmpty(token) || await users.FindByIdAsync(memberId) is not { } user) return null;
        var isGood = await users.VerifyUserTokenAsync(user, users.Options.Tokens.PasswordResetTokenProvider, UserManager<ClaimsUser>.ResetPasswordTokenPurpose, token);
        return isGood && await signIn.CanSignInAsync(user) ? user : null;
    }
}
