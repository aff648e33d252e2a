using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Desk;
using Claims.Blazor.Messaging;
using Microsoft.AspNetCore.Components;

namespace Claims.Blazor.Components.Shell;

/// <summary>The frame around every page of the desk; cascades who is signed in.</summary>
public sealed partial class DeskLayout : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private readonly List<IDisposable> keys = [];
    private ElementReference main;
    private OpenDesk.Me? me;
    private Error? problem;
    private bool isPaletteOpen;
    private bool isSheetOpen;

    [Inject]
    private AppSender Sender { get; set; } = null!;

    [Inject]
    private Keys Keys { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private Site Site { get; set; } = null!;

    private IEnumerable<Room> Rooms => Room.All.Where(room => room.Needs.Any(me!.May));

    public void Dispose()
    {
        gone.Cancel();
        foreach (var key in keys) key.Dispose();
        gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        var answer = await Sender.SendAsync(new OpenDesk.Query(), cancel: gone.Token);
        if (!answer.IsDone)
        {
            problem = answer.Error;
            return;
        }
        me = answer.Value;
        OfferKeys(me);
        await Keys.StartAsync(me.UsesSingleKeys);
    }

    private void OfferKeys(OpenDesk.Me member)
    {
        On("mod+k", "Find claims, people, pages and actions", OpenPalette);
        On("?", "Show these keys", OpenSheet);
        foreach (var room in Rooms) On($"g {room.Key}", $"Go to {room.Name}", () => Navigation.NavigateTo(room.Address));
        if (member.May(Permission.RecordClaims)) On("c", "New claim", () => Navigation.NavigateTo("desk/claims/new"));
    }

    private void On(string key, string what, Action act) => keys.Add(Keys.On(key, what, () => InvokeAsync(() =>
    {
        act();
        StateHasChanged();
    })));

    private void OpenPalette() => (isPaletteOpen, isSheetOpen) = (true, false);

    private void OpenSheet() => (isPaletteOpen, isSheetOpen) = (false, true);

    private void CloseAll() => (isPaletteOpen, isSheetOpen) = (false, false);
}
