using Claims.Application.Kernel;
using Claims.Application.UseCases.Team;
using Claims.Blazor.Components.Shell;
using Claims.Blazor.Messaging;
using Claims.Infrastructure.Identity;
using Microsoft.AspNetCore.Components;

namespace Claims.Blazor.Components.Account;

/// <summary>A member's own name, ways of signing in, keys and sessions.</summary>
public sealed partial class ProfilePage
{
    private static readonly Dictionary<string, string> Confirmations = new()
    {
        ["name"] = "Your name is saved.",
        ["keys"] = "Your keys are saved; open desk pages follow when they are loaded again.",
        ["sessions"] = "All other sessions end now.",
        ["password"] = "Your password is changed. All other sessions end now.",
    };

    private OwnProfile.Detail? me;
    private OwnSignIn.Standing? standing;
    private Error? problem;

    [Inject]
    private Site Site { get; set; } = null!;

    [Inject]
    private AppSender Sender { get; set; } = null!;

    [Inject]
    private OwnSignIn SignIn { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>What was done just now.</summary>
    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    [SupplyParameterFromForm(FormName = "name")]
    private string? Name { get; set; }

    [SupplyParameterFromForm(FormName = "keys")]
    private bool SingleKeys { get; set; }

    private static int RecheckSeconds => (int)IdentityServices.Recheck.TotalSeconds * 2;

    protected override async Task OnInitializedAsync()
    {
        var answer = await Sender.SendAsync(new OwnProfile.Query());
        if (!answer.IsDone)
        {
            problem = answer.Error;
            return;
        }
        me = answer.Value;
        standing = await SignIn.ReadAsync();
    }

    private async Task RenameAsync() => Finish(await Sender.SendAsync(new ChangeOwnName.Command(Name ?? "")), "name");

    private async Task SwitchKeysAsync() => Finish(await Sender.SendAsync(new SwitchSingleKeys.Command(SingleKeys)), "keys");

    private async Task EndOthersAsync()
    {
        await SignIn.SignOutEverywhereElseAsync();
        Finish(Result.Done, "sessions");
    }

    private void Finish(Result result, string what)
    {
        problem = result.Error;
        if (result.IsDone) Navigation.NavigateTo($"{AccountPaths.Profile}?done={what}");
    }
}
