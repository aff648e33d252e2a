using System.Buffers.Binary;
using System.Security.Cryptography;
using Claims.Application.Domain.Team;
using Claims.Application.UseCases.Team;
using Claims.Web.Tests.Running;
using Microsoft.Playwright;

namespace Claims.Web.Tests.Account;

/// <summary>Authenticators, recovery codes, passkeys and one-time links, as members use them in a browser.</summary>
public sealed class SecondSteps(BrowserDesk desk)
{
    private const string NewPassword = "wheel barrow lantern";

    [Fact]
    public async Task An_authenticator_signs_in_a_recovery_code_once_and_an_administrator_resets_both()
    {
        var member = await desk.Desk.HireAsync("Toni Totp", Roles.Reader);
        await using var person = await desk.SignInAsync(member.Email, "/account/authenticator");
        await person.Button("Set up").ClickAsync();
        var key = (await person.Page.Locator(".code.key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await person.SeeAsync(person.Page.Locator("svg.qr"));
        await person.Field("Code").FillAsync("000 000");
        await person.Button("Turn on").ClickAsync();
        await person.SeeAsync("This code is wrong or was too late.");
        await person.Field("Code").FillAsync(CodeOf(key));
        await person.Button("Turn on").ClickAsync();
        await person.SeeAsync(person.Heading("Recovery codes"));
        var codes = await person.Page.Locator(".codes li").AllInnerTextsAsync();
        Assert.Equal(10, codes.Count);

        await using var again = await AtSecondStepAsync(member);
        await again.Field("Code from your authenticator").FillAsync(CodeOf(key));
        await again.Button("Go on").ClickAsync();
        await again.SeeAsync("10 recovery codes left");

        await using var lost = await AtSecondStepAsync(member);
        await RecoverAsync(lost, codes[0]);
        await lost.SeeAsync("9 recovery codes left");
        await using var thief = await AtSecondStepAsync(member);
        await RecoverAsync(thief, codes[0]);
        await thief.SeeAsync(thief.Page.Locator(".banner.problem"));

        await using var admin = await desk.SignInAsync("admin", "/desk/settings/members");
        await admin.Button($"Change {member.Name}").ClickAsync();
        await admin.TwiceAsync(admin.Button("Reset authenticator"));
        await admin.SeeAsync(admin.Page.Locator("dialog button[title='No authenticator is in use']"));
        await using var free = await desk.SignInAsync(member.Email, "/account/profile");
        await free.SeeAsync("Off · a code from your telephone as a second step");
    }

    [Fact]
    public async Task A_passkey_is_made_signs_in_without_a_password_and_is_removed()
    {
        var member = await desk.Desk.HireAsync("Toni Passkey", Roles.Reader);
        // Passkeys belong to a host, and no address is one.
        await using var person = await Person.OpenAsync(desk.Chromium, desk.Desk.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        var devices = await person.Page.Context.NewCDPSessionAsync(person.Page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true },
        });
        await person.SignInAsync(member.Email, "/account/passkeys");
        await person.Field("Name of the new passkey").FillAsync("Office computer");
        await person.Button("Add a passkey").ClickAsync();
        await person.SeeAsync(person.Button("Remove the passkey Office computer"));

        await SignOutAsync(person);
        await person.GoAsync("/account/sign-in?return=/account/passkeys");
        await person.Button("Sign in with a passkey").ClickAsync();
        await person.Button("Remove the passkey Office computer").ClickAsync();
        await person.Button("Remove the passkey Office computer").WaitForAsync(new() { State = WaitForSelectorState.Detached });

        await SignOutAsync(person);
        await person.GoAsync("/account/sign-in");
        await person.Button("Sign in with a passkey").ClickAsync();
        await person.SeeAsync(person.Page.Locator(".banner.problem"));
        Assert.Empty(person.Complaints);
        Assert.Empty(desk.Desk.Errors);
    }

    [Fact]
    public async Task A_one_time_link_works_once_is_replaced_by_a_new_one_and_refuses_common_passwords()
    {
        await using var admin = await desk.SignInAsync("admin", "/desk/settings/members");
        var email = $"{Guid.CreateVersion7():n}@desk.test";
        await admin.ButtonOf("Invite").ClickAsync();
        await admin.Page.Locator("#invite-name").FillAsync("Toni New");
        await admin.Page.Locator("#invite-email").FillAsync(email);
        await admin.TwiceAsync(admin.Page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "Invite", Exact = true }));
        var first = await LinkAsync(admin);
        await admin.Button("Done").ClickAsync();
        await admin.Button("Change Toni New").ClickAsync();
        await admin.ButtonOf("New one-time link").ClickAsync();
        var second = await LinkAsync(admin);
        Assert.NotEqual(first, second);

        await using var person = await desk.OpenAsync();
        await person.GoAsync(first);
        await person.SeeAsync(person.Heading("This link is no longer good"));
        await person.GoAsync(second);
        await SetPasswordAsync(person, "password1234");
        await person.SeeAsync(person.Page.Locator(".banner.problem"));
        await SetPasswordAsync(person, NewPassword);
        await person.SeeAsync("Your password is set.");
        await person.GoAsync(second);
        await person.SeeAsync(person.Heading("This link is no longer good"));
        Assert.Single((await desk.Desk.SendAsync(new ListMembers.Query())).Value, row => row.Email == email);
    }

    private async Task<Person> AtSecondStepAsync(NewMember member)
    {
        var person = await desk.SignInAsync(member.Email, "/account/profile");
        await person.SeeAsync(person.Heading("Second step"));
        return person;
    }

    private static async Task RecoverAsync(Person person, string code)
    {
        await person.Text("Authenticator not at hand?").ClickAsync();
        await person.Field("A recovery code").FillAsync(code);
        await person.Button("Use it").ClickAsync();
    }

    private static async Task SignOutAsync(Person person)
    {
        await person.GoAsync("/account/profile");
        await person.Button("Sign out").ClickAsync();
        await person.Page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/");
    }

    private static async Task<string> LinkAsync(Person admin) => new Uri(await admin.Field("One-time link").InputValueAsync()).PathAndQuery;

    private static async Task SetPasswordAsync(Person person, string password)
    {
        await person.Page.Locator("input[type=password]").FillAsync(password);
        await person.Page.Locator("button[type=submit]").ClickAsync();
    }

    // RFC 6238: HMAC-SHA1 over steps of 30 seconds, six digits.
    private static string CodeOf(string key)
    {
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // The standard that authenticators speak.
        var hash = HMACSHA1.HashData(FromBase32(key), step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(place => Convert.ToByte(bits.Substring(place * 8, 8), 2))];
    }
}
