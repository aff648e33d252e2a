using Claims.Application.Kernel;
using Claims.Application.UseCases.Desk;
using Claims.Application.UseCases.Team;
using Claims.Blazor.Components.Pieces;
using Microsoft.AspNetCore.Components;

namespace Claims.Blazor.Components.Admin;

/// <summary>Everybody of the desk: who may what, who is in and who is out.</summary>
public sealed partial class MembersPage
{
    private IReadOnlyList<ListMembers.Row>? members;
    private Error? problem;
    private bool isInviting;
    private long? openId;

    [CascadingParameter]
    private OpenDesk.Me Me { get; set; } = null!;

    [Inject]
    private UndoOffer Undo { get; set; } = null!;

    [Inject]
    private SiteClock Clock { get; set; } = null!;

    private ListMembers.Row? Open => members?.FirstOrDefault(member => member.Id == openId);

    protected override async Task OnInitializedAsync()
    {
        await ReadAsync();
        OnChange(null, ReadAsync);
    }

    private async Task ReadAsync()
    {
        var answer = await Sender.SendAsync(new ListMembers.Query(), cancel: Gone);
        (members, problem) = answer.IsDone ? (answer.Value, null) : (members, answer.Error);
    }

    private async Task DeactivateAsync(ListMembers.Row member)
    {
        var result = await Sender.SendAsync(new DeactivateMember.Command(member.Id));
        openId = null;
        await ReadAsync();
        problem = result.Error ?? problem;
        if (result.IsDone) Undo.Make($"{member.Name} is deactivated and signed out everywhere.", () => ReactivateAsync(member.Id));
    }

    private async Task<Result> ReactivateAsync(long memberId)
    {
        var result = await Sender.SendAsync(new ReactivateMember.Command(memberId));
        await InvokeAsync(async () =>
        {
            await ReadAsync();
            StateHasChanged();
        });
        return result;
    }

    private string Ways(ListMembers.Row member)
    {
        if (member.SignIn is not { } ways) return "Nothing yet";
        if (ways.LockedUntil is { } until) return $"Locked until {Clock.Time(until)}";
        if (ways is { HasPassword: false, Passkeys: 0 }) return "Invited, no password yet";
        string?[] words =
        [
            ways.HasPassword ? "Password" : null,
            ways.HasTotp ? "authenticator" : null,
            ways.Passkeys switch { 0 => null, 1 => "passkey", var count => $"{count} passkeys" },
        ];
        return string.Join(", ", words.OfType<string>());
    }
}
