using Claims.Blazor.Components.Shell;
using Claims.Infrastructure.Identity;
using Microsoft.AspNetCore.Components;

namespace Claims.Blazor.Components.Account;

/// <summary>Sets up the second step, shows its recovery codes once, renews them, turns it off.</summary>
public sealed partial class AuthenticatorPage
{
    private OwnSignIn.Standing? standing;
    private string? key;
    private IReadOnlyList<string>? codes;
    private string? problem;

    [Inject]
    private Site Site { get; set; } = null!;

    [Inject]
    private OwnSignIn SignIn { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "confirm")]
    private string? Code { get; set; }

    [SupplyParameterFromForm(FormName = "manage")]
    private Fields? Given { get; set; }

    // The format that authenticator apps agree on: https://github.com/google/google-authenticator/wiki/Key-Uri-Format
    private string Address =>
        $"otpauth://totp/{Uri.EscapeDataString(Site.Name)}:{Uri.EscapeDataString(standing!.Email)}?secret={key}&issuer={Uri.EscapeDataString(Site.Name)}&digits=6";

    protected override async Task OnInitializedAsync()
    {
        standing = await SignIn.ReadAsync();
        key = await SignIn.PendingTotpKeyAsync();
    }

    private async Task StartAsync()
    {
        await SignIn.StartTotpAsync();
        Navigation.NavigateTo(AccountPaths.Authenticator);
    }

    private async Task ConfirmAsync()
    {
        codes = await SignIn.ConfirmTotpAsync(Code ?? "");
        problem = codes is null ? "This code is wrong or was too late. Check that the clock of your telephone is right." : null;
    }

    private async Task ManageAsync()
    {
        if (Given?.What == "codes") codes = await SignIn.RenewCodesAsync(Given.Password ?? "");
        else if (await SignIn.TurnTotpOffAsync(Given?.Password ?? "")) Navigation.NavigateTo(AccountPaths.Profile);
        problem = codes is null ? "The password is wrong." : null;
    }

    private static string Spaced(string key) => string.Join(' ', key.Chunk(4).Select(part => new string(part)));

    private sealed class Fields
    {
        public string? Password { get; set; }

        /// <summary>Which button.</summary>
        public string? What { get; set; }
    }
}
