using Claims.Application.UseCases.Team;
using Claims.Blazor.Components.Shell;
using Claims.Blazor.Hosting;
using Claims.Infrastructure.Identity;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace Claims.Blazor.Components.Account;

/// <summary>By password or by passkey; the second step, where there is one, has its own page.</summary>
public sealed partial class SignInPage
{
    private bool hasFailed;

    [Inject]
    private Site Site { get; set; } = null!;

    [Inject]
    private IConfiguration Configuration { get; set; } = null!;

    [Inject]
    private SignInDoor Door { get; set; } = null!;

    [Inject]
    private SignInManager<ClaimsUser> Identity { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "return")]
    private string? Return { get; set; }

    /// <summary>A demonstration account that fills the form, without any script.</summary>
    [SupplyParameterFromQuery]
    private string? As { get; set; }

    /// <summary>What was done on the page before.</summary>
    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    [SupplyParameterFromForm(FormName = "sign-in")]
    private Fields? Given { get; set; }

    [SupplyParameterFromForm(FormName = "passkey")]
    private string? Credential { get; set; }

    private string DemoPassword => FirstContent.PasswordOf(Configuration);

    protected override void OnInitialized() =>
        Given ??= Site.IsDemo && SeedDemoMembers.Accounts.FirstOrDefault(account => account.Key == As) is { } demo
            ? new Fields { Email = demo.Email, Password = DemoPassword }
            : new Fields();

    private async Task SignInAsync()
    {
        var outcome = await Door.TryAsync(Given!.Email, Given.Password, Given.IsRemembered);
        Given.Password = null;
        hasFailed = outcome == SignInOutcome.Failed;
        if (outcome == SignInOutcome.Done) Navigation.NavigateTo(AccountPaths.Within(Return));
        if (outcome == SignInOutcome.SecondStep) Navigation.NavigateTo(AccountPaths.With(AccountPaths.SecondStep, ("return", Return), ("stay", Given.IsRemembered ? "1" : null)));
    }

    private async Task UsePasskeyAsync()
    {
        hasFailed = string.IsNullOrEmpty(Credential) || !(await Identity.PasskeySignInAsync(Credential)).Succeeded;
        if (!hasFailed) Navigation.NavigateTo(AccountPaths.Within(Return));
    }

    private string AddressAs(string account) => AccountPaths.With(AccountPaths.SignIn, ("as", account), ("return", Return));

    private sealed class Fields
    {
        public string? Email { get; set; }

        public string? Password { get; set; }

        public bool IsRemembered { get; set; }
    }
}
