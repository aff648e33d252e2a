using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Claims.Blazor.Components.Account;

/// <summary>Addresses of the account pages, and where they may lead.</summary>
internal static class AccountPaths
{
    public const string SignIn = "/account/sign-in";
    public const string SecondStep = "/account/second-step";
    public const string SignOut = "/account/sign-out";
    public const string SetPassword = "/account/set-password";
    public const string Profile = "/account/profile";
    public const string Password = "/account/password";
    public const string Authenticator = "/account/authenticator";
    public const string Passkeys = "/account/passkeys";
    public const string PasskeyQuestion = "/account/passkeys/question";
    public const string NewPasskeyQuestion = "/account/passkeys/new-question";

    private const string Desk = "/desk";

    /// <summary>Where to go after signing in: a page of this site or the desk, never another site.</summary>
    public static string Within(string? asked) => asked is { Length: > 0 } && RedirectHttpResult.IsLocalUrl(asked) && asked[0] == '/' ? asked : Desk;

    /// <summary>The path behind a one-time link.</summary>
    public static string OneTimeLink(long memberId, string token) =>
        With(SetPassword, ("member", memberId.ToString(CultureInfo.InvariantCulture)), ("token", token));

    /// <summary>The path with those parameters that say something.</summary>
    public static string With(string path, params (string Name, string? Value)[] parameters) =>
        path + QueryString.Create(parameters.Where(given => given.Value is not null).Select(given => new KeyValuePair<string, string?>(given.Name, given.Value)));
}
