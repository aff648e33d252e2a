using System.Diagnostics;
using Microsoft.AspNetCore.Identity;

namespace Claims.Infrastructure.Identity;

public enum SignInOutcome
{
    /// <summary>Unknown address, wrong password, deactivated or locked: nobody is told which.</summary>
    Failed,
    SecondStep,
    Done,
}

/// <summary>Sign-in by password that gives away nothing: not who is a member, not who is locked out, neither in words nor in time.</summary>
public sealed class SignInDoor(UserManager<ClaimsUser> users, SignInManager<ClaimsUser> signIn, IPasswordHasher<ClaimsUser> hasher)
{
    /// <summary>Longer than checking and noting a wrong password takes, so that every failure takes the same.</summary>
    private static readonly TimeSpan FailsAfter = TimeSpan.FromMilliseconds(600);

    // A hash of nothing in particular, so that an unknown address costs the processor as much as a known one.
    private static string? nobodysHash;

    public async Task<SignInOutcome> TryAsync(string? email, string? password, bool isRemembered)
    {
        // What an attacker measures is the machine's time: the product's clock, which tests move or stop, would hide nothing.
        var started = Stopwatch.GetTimestamp();
        var result = await CheckAsync(email ?? "", password ?? "", isRemembered);
        if (result.Succeeded) return SignInOutcome.Done;
        if (result.RequiresTwoFactor) return SignInOutcome.SecondStep;
        if (FailsAfter - Stopwatch.GetElapsedTime(started) is { Ticks: > 0 } rest) await Task.Delay(rest);
        return SignInOutcome.Failed;
    }

    private async Task<SignInResult> CheckAsync(string email, string password, bool isRemembered)
    {
        var user = await users.FindByEmailAsync(email.Trim());
        if (user?.PasswordHash is not null && await signIn.CanSignInAsync(user) && !await users.IsLockedOutAsync(user))
            return await signIn.PasswordSignInAsync(user, password, isRemembered, lockoutOnFailure: true);
        var nobody = new ClaimsUser();
        nobodysHash ??= hasher.HashPassword(nobody, Guid.CreateVersion7().ToString());
        hasher.VerifyHashedPassword(nobody, nobodysHash, password);
        return SignInResult.Failed;
    }
}
