using Claims.Application.Kernel;

namespace Claims.Application.Ports;

/// <summary>The sign-in side of the members: records that share the member's key, kept in the same database and saved in the same transaction.</summary>
/// <remarks>What is done here reaches the member's history by itself, whichever door it came through.</remarks>
public interface ICredentials
{
    /// <summary>Makes the sign-in record of a new member. There is no password before the one-time link was used.</summary>
    Task OpenAsync(long memberId, string email, CancellationToken cancel);

    /// <summary>A one-time link's token to set a password; ends earlier links and every session of the member.</summary>
    /// <returns>Fit for a query string; used up by setting a password, worthless after three days.</returns>
    Task<string> IssueLinkAsync(long memberId, CancellationToken cancel);

    /// <summary>Sets a password without a link: for demonstration accounts.</summary>
    Task<Result> SetPasswordAsync(long memberId, string password, CancellationToken cancel);

    /// <summary>Forgets authenticator and recovery codes, so that the password alone signs in again.</summary>
    Task<Result> ResetTotpAsync(long memberId, CancellationToken cancel);

    /// <summary>Every cookie of the member is refused from its next check on.</summary>
    Task EndSessionsAsync(long memberId, CancellationToken cancel);

    /// <summary>What a session of each member has to carry; changes whenever the member's sessions end.</summary>
    Task<Dictionary<long, string>> StampsAsync(IReadOnlyCollection<long> memberIds, CancellationToken cancel);

    /// <summary>How the members sign in; who has no sign-in record is missing.</summary>
    Task<IReadOnlyDictionary<long, SignInWays>> WaysAsync(CancellationToken cancel);
}

/// <param name="LockedUntil">After too many wrong passwords; may have passed.</param>
public sealed record SignInWays(bool HasPassword, bool HasTotp, int Passkeys, DateTimeOffset? LockedUntil);
